import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleSession } from '../../../test/contract/support/sample-inputs.ts'
import { createTestBackend } from '../../../test/contract/support/test-backend.ts'
import { reduceLog } from './reduce-log.ts'

const LOG = String.raw`s is the rest of an entry that was cut
2026-11-24T01:02:03.004Z defect 0f8fad5b-d9cb-469f-a165-70867728950e TypeError: 件名「請求書」 of info@example.co.jp
    at readMail (C:\Users\山田 太郎\AppData\Local\Programs\platon\resources\app.asar\out\main\index.js:12:34)
    at async Promise.all (index 0)
    at file:///home/taro/out/main/chunks/serve-a1.mjs:5:6
Subject: 請求書
2026-11-24T01:02:04.000Z page-gone {"reason":"crashed","url":"app://wizard/index.html"}
2026-11-24T01:02:05.000Z session Error: EACCES: permission denied, open 'C:\Users\山田 太郎\session.json'
`

test('a log is told by time, kind and place, and by nothing that was said', () => {
  expect(reduceLog(LOG)).toEqual([
    '2026-11-24T01:02:03.004Z defect 0f8fad5b-d9cb-469f-a165-70867728950e TypeError',
    '  index.js:12:34',
    '  serve-a1.mjs:5:6',
    '2026-11-24T01:02:04.000Z page-gone',
    '2026-11-24T01:02:05.000Z session Error',
  ])
  expect(reduceLog(LOG.repeat(500)).filter((line) => !line.startsWith(' '))).toHaveLength(40)
})

test('nothing that an error said passes, whatever lines it said it on', () => {
  const SECRETS = [
    'mail.himitsu.example.co.jp',
    '192.0.2.77',
    'tanaka.taro',
    'Tanaka',
    '請求書',
    'himitsu-project',
  ]
  const secret = fc.constantFrom(...SECRETS)
  const at = '2026-11-24T01:02:03.004Z'
  const line = fc
    .tuple(secret, secret, fc.nat(70_000))
    .chain(([one, other, number]) =>
      fc.constantFrom(
        ...[one, `${one}:${number}`, `${one}: ${other}`, `${one}Error: ${other}`],
        ...[
          `    at ${one}:${number}`,
          `    at ${one} (${other}:${number}:1)`,
          `    at ${one} (node:${other}:1:1)`,
        ],
        ...[`    at ${one} (/home/${other}/out/main/index.js:12:34)`, `\tat ${one}/${other}.js:1:2`],
        ...[`${at} ${one} ${other}`, `${at} defect ${one}`, `${at} session ${one}Error`],
      ),
    )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (said) => {
      const told = reduceLog(`${at} defect Error: ${said.join('\n')}\n    at f (/x/out/main/index.js:1:2)\n`)
      expect(told[0]).toBe(`${at} defect Error`)
      for (const word of SECRETS) expect(told.join('\n')).not.toContain(word)
    }),
  )
})

test('every kind that the program writes passes', () => {
  const folder = join(import.meta.dirname, '..', '..', 'electron')
  const sources = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const kinds = sources.flatMap(({ name }) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/log\.write\([`']([a-z-]+)/g)].map(
      ([, kind]) => kind,
    ),
  )
  expect(kinds.length).toBeGreaterThan(8)
  for (const kind of kinds) expect(reduceLog(`2026-11-24T01:02:03.004Z ${kind} x`)).toHaveLength(1)
})

test('what is shown holds no name, address or value of the work, and is what is saved', async () => {
  const session = await sampleSession()
  const { backend } = createTestBackend({
    diagnostics: { describeMachine: () => ({ system: 'win32 10.0 x64' }), readLog: async () => LOG },
  })
  await backend.receiveCall('saveSession', { session, revision: 0 })
  const shown = await backend.receiveCall('describeDiagnostics', { language: 'ja' })
  const { text } = (shown as { value: { text: string } }).value
  expect(text).toContain('version: 1.2.3\nbuiltOn: 2026-11-24')
  expect(text).toContain('step: settings\ndomains: 1\ninspected: 1\nplanned: 1')
  expect(text).not.toMatch(/example|info@|include:|請求書|山田|Users|v=spf1/)

  const saved = await backend.receiveCall('saveDiagnostics', { text, language: 'ja' })
  const { value } = saved as { value: { kind: string; base64: string } }
  expect(Buffer.from(value.base64, 'base64').toString()).toBe(text)
  expect(await backend.receiveCall('saveDiagnostics', { text: `${text}?`, language: 'ja' })).toMatchObject({
    ok: false,
    failure: { code: 'conflict' },
  })
})
