import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

// The scripts in a project of their own, with an Electron whose download only pretends.
const project = mkdtempSync(join(tmpdir(), 'platon electron '))
const inProject = (...parts: string[]) => join(project, ...parts)
afterAll(() => rmSync(project, { recursive: true, force: true }))

interface Outcome {
  readonly path?: string
  readonly reason?: string
}
type Ensure = (node: string, options: object) => Promise<Outcome>

let ensureElectron: Ensure
let locateElectron: (machine: object) => Outcome
const DESKTOP = { platform: 'win32', env: {}, isRoot: false }

beforeEach(async () => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(inProject('node_modules', 'electron'), { recursive: true })
  cpSync('scripts', inProject('scripts'), { recursive: true })
  writeFileSync(inProject('package.json'), '{ "type": "module" }')
  writeFileSync(inProject('node_modules', 'electron', 'package.json'), '{ "version": "45.4.1" }')
  writeFileSync(inProject('node_modules', 'electron', 'checksums.json'), '{}')
  writeFileSync(
    inProject('node_modules', 'electron', 'install.js'),
    `const { mkdirSync, writeFileSync } = require('node:fs')
    mkdirSync(__dirname + '/dist', { recursive: true })
    writeFileSync(__dirname + '/dist/electron', '')
    writeFileSync(__dirname + '/path.txt', 'electron')`,
  )
  const module: unknown = await import(pathToFileURL(inProject('scripts', 'lib', 'electron.mjs')).href)
  ;({ ensureElectron, locateElectron } = module as {
    ensureElectron: Ensure
    locateElectron: typeof locateElectron
  })
})

/** What `@electron/get` does when it is asked for the binary. */
function pretendDownload(body: string): void {
  const folder = inProject('node_modules', '@electron', 'get')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "exports": "./index.js" }')
  writeFileSync(
    join(folder, 'index.js'),
    `import { appendFileSync } from 'node:fs'
    export async function downloadArtifact({ version, downloadOptions }) {
      appendFileSync(${JSON.stringify(inProject('tries'))}, version + '\\n')
      const tell = (transferred) => downloadOptions.getProgressCallback({ transferred, total: 4e6 })
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
      ${body}
    }`,
  )
}

const tries = () =>
  existsSync(inProject('tries')) ? readFileSync(inProject('tries'), 'utf8').split('\n').length - 1 : 0
const ensure = (options: object = {}) =>
  ensureElectron(process.execPath, { ...DESKTOP, day: '2026-11-24', silenceMs: 5000, ...options })

describe('Electron’s binary', () => {
  test('is taken as it is where it is present', async () => {
    mkdirSync(inProject('node_modules', 'electron', 'dist'))
    writeFileSync(inProject('node_modules', 'electron', 'dist', 'electron'), '')
    writeFileSync(inProject('node_modules', 'electron', 'path.txt'), 'electron')
    pretendDownload('')
    expect(await ensure()).toEqual({ path: inProject('node_modules', 'electron', 'dist', 'electron') })
    expect(tries()).toBe(0)
  })

  test('is only looked for where the tests ask', async () => {
    pretendDownload('')
    expect(locateElectron(DESKTOP).reason).toContain('not installed')
    expect(tries()).toBe(0)
    const { path } = await ensure()
    expect(locateElectron(DESKTOP)).toEqual({ path })
    expect(locateElectron({ platform: 'linux', env: {} }).reason).toContain('no desktop')
  })

  test('is downloaded and unpacked by Electron’s own tools', async () => {
    pretendDownload('await tell(1e6); await tell(4e6)')
    const { path } = await ensure()
    expect(path).toBe(inProject('node_modules', 'electron', 'dist', 'electron'))
    expect(readFileSync(inProject('tries'), 'utf8')).toBe('45.4.1\n')
  })

  test('is given up when no byte comes, and not tried again that day', async () => {
    pretendDownload('await tell(1e6); await pause(60_000)')
    expect((await ensure({ silenceMs: 1500 })).reason).toContain('can’t be downloaded')
    expect((await ensure()).reason).toContain('could not be downloaded today')
    expect(tries()).toBe(1)
    pretendDownload('')
    expect(await ensure({ day: '2026-11-25' })).toHaveProperty('path')
  })

  test('may take long, as long as bytes come', async () => {
    pretendDownload('for (let at = 1; at <= 8; at++) { await tell(at * 5e5); await pause(400) }')
    expect(await ensure({ silenceMs: 2000 })).toHaveProperty('path')
  })

  test('that cannot be had at all is told', async () => {
    pretendDownload('throw new Error("ENOTFOUND github.com")')
    expect((await ensure()).reason).toContain('can’t be downloaded')
  })

  test.each([
    [{ platform: 'linux', env: {} }, 'there is no desktop here'],
    [{ platform: 'linux', env: { DISPLAY: ':0' }, isRoot: true }, 'no sandbox under root'],
  ])('is not even looked for where it could not run: %j', async (machine, reason) => {
    pretendDownload('')
    expect((await ensure(machine)).reason).toContain(reason)
    expect(tries()).toBe(0)
  })
})

describe('an Electron that cannot start', () => {
  const wizard = async () => {
    const module: unknown = await import(pathToFileURL(inProject('scripts', 'lib', 'open-wizard.mjs')).href)
    type Open = (node: string, machine: object) => Promise<number>
    return (module as { openWizard: Open }).openWizard(process.execPath, DESKTOP)
  }

  test.runIf(process.platform !== 'win32')('leaves the browser', async () => {
    const electron = inProject('node_modules', 'electron', 'dist', 'electron')
    mkdirSync(inProject('node_modules', 'electron', 'dist'))
    writeFileSync(electron, '#!/bin/sh\nexit 127\n')
    chmodSync(electron, 0o755)
    writeFileSync(inProject('node_modules', 'electron', 'path.txt'), 'electron')
    mkdirSync(inProject('out', 'main'), { recursive: true })
    writeFileSync(
      inProject('out', 'main', 'cli.mjs'),
      'process.exitCode = process.argv[2] === "serve" ? 7 : 1',
    )
    expect(await wizard()).toBe(7)
  })
})
