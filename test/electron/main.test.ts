import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetStubs, strict, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)

const BEFORE_READY = [
  'registerSchemesAsPrivileged',
  'enableSandbox',
  'appendSwitch',
  'on web-contents-created',
  'setPath userData',
  'setPath sessionData',
  'on open-file',
  'on child-process-gone',
  'requestSingleInstanceLock',
]

let folder = ''
let calls: string[]
let becomeReady: () => void
const showErrorBox = vi.fn()
const exit = vi.fn()

beforeEach(() => {
  vi.resetAllMocks()
  vi.resetModules()
  folder = join(mkdtempSync(join(tmpdir(), 'main ')), 'made')
  vi.stubEnv('PLATON_STATE_DIR', folder)
  vi.spyOn(process, 'on').mockReturnValue(process)
  calls = []
  stub('protocol', { registerSchemesAsPrivileged: note('registerSchemesAsPrivileged') })
  stub('dialog', { showErrorBox })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  forgetStubs()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

function note(what: string, value?: unknown) {
  return (first?: unknown) => {
    calls.push(typeof first === 'string' && !what.startsWith('append') ? `${what} ${first}` : what)
    return value
  }
}

function stubApp(isOnly: boolean, dns = ''): void {
  stub('app', {
    on: note('on'),
    enableSandbox: note('enableSandbox'),
    commandLine: strict('commandLine', {
      appendSwitch: note('appendSwitch'),
      getSwitchValue: () => dns,
    }),
    setPath: note('setPath'),
    requestSingleInstanceLock: note('requestSingleInstanceLock', isOnly),
    getPreferredSystemLanguages: () => ['ja-JP'],
    whenReady: () => {
      calls.push('whenReady')
      return new Promise<void>((resolve) => (becomeReady = resolve))
    },
    quit: note('quit'),
    exit,
    isPackaged: true,
  })
}

async function startMain(): Promise<void> {
  await import('../../src-main/electron/main.ts')
}

describe('the start', () => {
  test('does before `ready` what has to be done before it, and waits for nothing', async () => {
    stubApp(true)
    await startMain()
    expect(calls).toEqual([...BEFORE_READY, 'whenReady'])
    expect(existsSync(folder)).toBe(true)
  })

  test('ends at once where the program runs already', async () => {
    stubApp(false)
    await startMain()
    expect(calls).toEqual([...BEFORE_READY, 'quit'])
  })

  test('that fails is written down, said and over', async () => {
    stubApp(true)
    stub('session', {
      fromPartition: () => {
        throw new Error('no session')
      },
    })
    await startMain()
    becomeReady()
    await vi.waitFor(() => expect(exit.mock.calls).toEqual([[1]]))
    expect(showErrorBox.mock.calls[0]?.[1]).toMatch(/画面を開けない.*wizard\.log/)
    expect(readFileSync(join(folder, 'wizard.log'), 'utf8')).toContain('no session')
  })

  test('where the state folder can’t be made says so, gives Electron a temporary one, and goes on', async () => {
    const base = join(folder, '..')
    writeFileSync(folder, 'a file where the folder should be')
    vi.stubEnv('TMPDIR', base)
    vi.stubEnv('TEMP', base)
    stubApp(true, 'ns.example.jp')
    await startMain()
    expect(calls).toEqual([...BEFORE_READY, 'whenReady'])
    becomeReady()
    // It has gone on: the next thing is told, too.
    await vi.waitFor(() => expect(showErrorBox.mock.calls).toHaveLength(2))
    expect(showErrorBox.mock.calls[0]?.[1]).toContain(`${folder} に書き込めません`)
    const [temporary = ''] = readdirSync(base).filter((name) => name.startsWith('platon-mail-wizard-'))
    expect(readFileSync(join(base, temporary, 'wizard.log'), 'utf8')).toMatch(/no-state-folder Error: E/)
  })

  test('says which word after --dns is no server', async () => {
    stubApp(true, '192.0.2.53,ns.example.jp')
    await startMain()
    becomeReady()
    await vi.waitFor(() => expect(exit.mock.calls).toEqual([[1]]))
    expect(showErrorBox.mock.calls[0]?.[1]).toContain('「ns.example.jp」')
  })
})
