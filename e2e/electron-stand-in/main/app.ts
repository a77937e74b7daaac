import { EventEmitter } from 'node:events'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeWindow, destroyWindow, windowIds } from './browser-window.ts'
import { afterReady, answerFor, ask, beforeReady, readiness } from './program.ts'
import { strict } from './strict.ts'

export const appEvents = new EventEmitter()

const paths = new Map<string, string>()
let lock: string | null = null

/** https://www.electronjs.org/docs/latest/api/app */
export const app = strict('app', {
  isPackaged: true,
  on: appEvents.on.bind(appEvents),
  whenReady: () =>
    readiness.isReady
      ? Promise.resolve()
      : new Promise<void>((resolve) => readiness.events.once('ready', () => resolve())),
  enableSandbox: () => beforeReady('app.enableSandbox'),
  commandLine: strict('app.commandLine', {
    appendSwitch: (name: string) => beforeReady(`app.commandLine.appendSwitch('${name}')`),
    getSwitchValue: (name: string) => switchValue(name) ?? '',
    hasSwitch: (name: string) => switchValue(name) !== null,
  }),
  getVersion: () => setting('STAND_IN_VERSION'),
  getPath: (name: string) => paths.get(name) ?? join(setting('STAND_IN_HOME'), name),
  setPath(name: string, path: string) {
    if (!existsSync(path)) throw new Error(`${name}: there is no folder ${path}`)
    paths.set(name, path)
  },
  getPreferredSystemLanguages() {
    afterReady('app.getPreferredSystemLanguages')
    return setting('STAND_IN_LANGUAGES').split(',')
  },
  /** An instance is one of the same user data (https://www.electronjs.org/docs/latest/api/app#event-second-instance). */
  requestSingleInstanceLock() {
    const path = join(app.getPath('userData'), 'instance.lock')
    try {
      closeSync(openSync(path, 'wx'))
      lock = path
    } catch {
      void ask('secondInstance', { argv: process.argv })
    }
    return lock !== null
  },
  quit,
  exit,
})

answerFor('secondInstanceOf', ({ argv }) => {
  appEvents.emit('second-instance', {}, argv, process.cwd(), {})
})

/** Every window is asked; one that stays ends the quitting (https://www.electronjs.org/docs/latest/api/app#appquit). */
function quit(): void {
  appEvents.emit('before-quit', { preventDefault: () => undefined })
  for (const id of windowIds()) if (!closeWindow(id)) return
  exit(0)
}

/** https://www.electronjs.org/docs/latest/api/app#appexitexitcode: at once, and no window is asked. */
function exit(code = 0): void {
  for (const id of windowIds()) destroyWindow(id)
  if (lock !== null) rmSync(lock, { force: true })
  // What is on the wire goes out first: the test's process closes the pages.
  setImmediate(() => process.exit(code))
}

/** Where nobody listens, closing the last window quits (https://www.electronjs.org/docs/latest/api/app#event-window-all-closed). */
export function quitIfAllClosed(open: number): void {
  if (open > 0) return
  if (appEvents.listenerCount('window-all-closed') === 0) setImmediate(quit)
  else appEvents.emit('window-all-closed')
}

function switchValue(name: string): string | null {
  const word = process.argv.find((given) => given === `--${name}` || given.startsWith(`--${name}=`))
  return word === undefined ? null : word.slice(name.length + 3)
}

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is set by launch.ts`)
  return value
}
