import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { appEvents, quitIfAllClosed } from './app.ts'
import { openWindows } from './ipc-main.ts'
import { afterReady, answerFor, ask } from './program.ts'
import { checkStandard, hasPermission, partitionOf } from './session.ts'
import { strict } from './strict.ts'

interface Options {
  readonly webPreferences?: Readonly<Record<string, unknown>>
  readonly show?: boolean
}

interface Part {
  readonly id: number
  readonly partition: string
  readonly events: EventEmitter
  readonly contents: Contents
  readonly window: object
  isFocused: boolean
}

interface Contents {
  readonly events: EventEmitter
  openHandler: (details: object) => { action: string }
  readonly facade: object
}

const windows = new Map<number, Part>()
let made = 0

/** https://www.electronjs.org/docs/latest/api/browser-window */
export const BrowserWindow = strict('BrowserWindow', function BrowserWindow(options: Options = {}): object {
  afterReady('new BrowserWindow')
  made += 1
  const id = made
  const preferences = options.webPreferences ?? {}
  const partition = partitionOf(preferences['session'])
  const opened = ask('openWindow', {
    window: id,
    session: { partition },
    preload: readPreload(preferences),
    javascript: preferences['javascript'] !== false,
  })
  const part = createPart(id, partition, opened)
  windows.set(id, part)
  openWindows.add(id)
  // https://www.electronjs.org/docs/latest/api/app#event-web-contents-created
  appEvents.emit('web-contents-created', {}, part.contents.facade)
  return part.window
})

/** https://www.electronjs.org/docs/latest/tutorial/sandbox: one file, loaded as a script with a `require` of its own. */
function readPreload(preferences: Readonly<Record<string, unknown>>): string | null {
  const path = preferences['preload']
  if (path === undefined) return null
  if (typeof path !== 'string' || !isAbsolute(path)) throw new Error('A preload script has an absolute path')
  const isContained = preferences['sandbox'] !== false && preferences['contextIsolation'] !== false
  if (!isContained || preferences['nodeIntegration'] === true)
    throw new Error('The stand-in has sandboxed, isolated windows only')
  return readFileSync(path, 'utf8')
}

function createPart(id: number, partition: string, opened: Promise<unknown>): Part {
  const events = new EventEmitter()
  const contents = createContents(id, opened)
  const tell = (isVisible: boolean) => void opened.then(() => ask('showWindow', { window: id, isVisible }))
  const focus = () => setFocus(id, true)
  const window = strict('BrowserWindow', {
    on: events.on.bind(events),
    once: events.once.bind(events),
    webContents: contents.facade,
    // https://www.electronjs.org/docs/latest/api/browser-window#winshow: it gets the focus, too.
    show() {
      tell(true)
      focus()
    },
    hide: () => tell(false),
    focus,
    isFocused: () => windows.get(id)?.isFocused ?? false,
    flashFrame: () => undefined,
    restore: () => undefined,
    isMinimized: () => false,
    isDestroyed: () => !windows.has(id),
    destroy: () => destroyWindow(id),
    async loadURL(url: string) {
      checkStandard(url)
      await opened
      await ask('loadUrl', { window: id, url })
    },
  })
  return { id, partition, events, contents, window, isFocused: false }
}

function createContents(id: number, opened: Promise<unknown>): Contents {
  const events = new EventEmitter()
  const contents: Contents = {
    events,
    openHandler: () => ({ action: 'allow' }),
    facade: strict('webContents', {
      on: events.on.bind(events),
      // https://www.electronjs.org/docs/latest/api/web-contents#contentssetwindowopenhandlerhandler
      setWindowOpenHandler: (handler: Contents['openHandler']) => (contents.openHandler = handler),
      setWebRTCIPHandlingPolicy: () => undefined,
      executeJavaScript: (code: string) => ask('executeJavaScript', { window: id, code }),
      reload: () => void ask('reload', { window: id }),
      forcefullyCrashRenderer: () => void ask('crash', { window: id }),
      printToPDF: async (options: unknown) =>
        Buffer.from((await opened.then(() => ask('printToPdf', { window: id, options }))) as Uint8Array),
    }),
  }
  return contents
}

function setFocus(id: number, isFocused: boolean): void {
  const part = windows.get(id)
  if (part === undefined || part.isFocused === isFocused) return
  part.isFocused = isFocused
  part.events.emit(isFocused ? 'focus' : 'blur')
}

/** Without the `close` event (https://www.electronjs.org/docs/latest/api/browser-window#windestroy). */
export function destroyWindow(id: number): void {
  const part = windows.get(id)
  if (part === undefined) return
  windows.delete(id)
  openWindows.delete(id)
  void ask('closeWindow', { window: id }).catch(() => undefined)
  part.events.emit('closed')
  quitIfAllClosed(windows.size)
}

/** As the user closes it: the program may keep it. True where it has gone. */
export function closeWindow(id: number): boolean {
  const part = windows.get(id)
  if (part !== undefined && isAllowed(part.events, 'close')) destroyWindow(id)
  return !windows.has(id)
}

export function windowIds(): number[] {
  return [...windows.keys()]
}

/** True where no listener called `preventDefault`. */
function isAllowed(events: EventEmitter, name: string, details: object = {}, ...rest: unknown[]): boolean {
  let isPrevented = false
  events.emit(name, { ...details, preventDefault: () => (isPrevented = true) }, ...rest)
  return !isPrevented
}

answerFor('close', ({ window }) => closeWindow(window))

/**
 * In the order of https://www.electronjs.org/docs/latest/api/web-contents#document-navigations; after a refusal the others do not come.
 */
answerFor('mayNavigate', ({ window, url, isMainFrame }) => {
  const events = windows.get(window)?.contents.events
  if (events === undefined) return false
  const details = { url, isMainFrame, isSameDocument: false }
  if (!isAllowed(events, 'will-frame-navigate', details)) return false
  return !isMainFrame || isAllowed(events, 'will-navigate', details, url)
})

answerFor('mayOpenWindow', ({ window, url, frameName }) => {
  const contents = windows.get(window)?.contents
  const details = { url, frameName, features: '', disposition: 'foreground-tab' }
  return contents !== undefined && contents.openHandler(details).action === 'allow'
})

answerFor('permission', ({ window, ...asked }) => {
  const part = windows.get(window)
  return part !== undefined && hasPermission(part.partition, part.contents.facade, asked)
})

answerFor('windowEvent', ({ window, event, details }) => {
  const part = windows.get(window)
  if (part === undefined) return
  if (event === 'ready-to-show') part.events.emit(event)
  else if (event === 'focus' || event === 'blur') setFocus(window, event === 'focus')
  else part.contents.events.emit(event, {}, details)
})
