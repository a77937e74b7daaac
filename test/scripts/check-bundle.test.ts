import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runProcess } from '../support/run-process.ts'

const project = mkdtempSync(join(tmpdir(), 'platon-bundle-'))
afterAll(() => rmSync(project, { recursive: true, force: true }))

const WORKING = `
if (process.argv[2] === '--help') console.log('inspect')
else { console.log('{"schemaVersion": 1}'); process.exitCode = 3 }
`

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project)
  cpSync('scripts', join(project, 'scripts'), { recursive: true })
})

async function check(files: Readonly<Record<string, string>>) {
  for (const [name, code] of Object.entries(files)) {
    const path = join(project, 'out', 'main', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, code)
  }
  const { code, stdout } = await runProcess(process.execPath, [
    join(project, 'scripts', 'lib', 'check-bundle.mjs'),
  ])
  return { code, stdout }
}

describe('the check of what was built', () => {
  test('passes a bundle that needs Node alone, whatever another host’s bundle needs', async () => {
    const files = {
      'cli.mjs': `import { join } from 'node:path'\nimport './chunks/a.mjs'\nexport const used = join\n${WORKING}`,
      'chunks/a.mjs': `export {}`,
      'index.mjs': `import { app } from 'electron'\nexport { app }`,
    }
    expect(await check(files)).toEqual({ code: 0, stdout: '' })
  })

  test.each([
    ['a package', `import x from 'zod'\nexport { x }`, 'needs zod'],
    ['electron, through a chunk', `import './chunks/b.mjs'`, 'needs electron'],
    ['electron, loaded later', `export const later = () => import('electron')`, 'needs electron'],
    ['electron, by require', `export const later = () => require("electron")`, 'needs electron'],
  ])('refuses %s', async (_, code, fault) => {
    const { code: exitCode, stdout } = await check({
      'cli.mjs': `${code}\n${WORKING}`,
      'chunks/b.mjs': `import { app } from 'electron'\nexport { app }`,
    })
    expect(stdout).toContain(fault)
    expect(exitCode).toBe(1)
  })

  test('refuses a bundle that does not run, and none at all', async () => {
    expect(await check({ 'cli.mjs': 'process.exitCode = 5' })).toMatchObject({ code: 1 })
    rmSync(join(project, 'out'), { recursive: true })
    const { code, stdout } = await check({ 'index.mjs': '' })
    expect({ code, isNamed: stdout.includes('nothing was built') }).toEqual({ code: 1, isNamed: true })
  })
})
