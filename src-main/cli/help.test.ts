import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src-core/documents/render/text-width.ts'
import { COMMAND_NAMES, COMMANDS, LATER_COMMANDS } from './arguments/commands.ts'
import { OPTIONS } from './arguments/options.ts'
import { renderHelp } from './help.ts'

describe.each(['ja', 'en'] as const)('the help in %s', (language) => {
  test('lists what works and nothing that does not', () => {
    const overview = renderHelp(null, language)
    for (const name of COMMAND_NAMES) expect(overview).toContain(COMMANDS[name].help[language])
    for (const name of LATER_COMMANDS) expect(overview).not.toContain(name)
  })

  test.each(COMMAND_NAMES)('tells every option of %s, in 100 columns', (name) => {
    const page = renderHelp(name, language)
    for (const option of COMMANDS[name].options) expect(page).toContain(`${option}`)
    for (const line of page.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(100)
  })
})

test('every option of the table belongs to a command', () => {
  const used = new Set<string>([...COMMAND_NAMES.flatMap((name) => [...COMMANDS[name].options]), 'version'])
  expect(Object.keys(OPTIONS).filter((name) => !used.has(name))).toEqual([])
})
