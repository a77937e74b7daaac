import { EventEmitter } from 'node:events'

/**
 * The one stand-in for `electron` in unit tests: whatever a test has not stubbed throws, so that no call of Electron's API goes
 * unnoticed. `vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)`.
 */
const PARTS = [
  'app',
  'BrowserWindow',
  'contextBridge',
  'dialog',
  'ipcMain',
  'ipcRenderer',
  'Menu',
  'nativeTheme',
  'Notification',
  'protocol',
  'screen',
  'session',
  'shell',
] as const

type Part = (typeof PARTS)[number]
type Members = Readonly<Record<string, unknown>>

/** Of the whole test file, so that a test may load the program's modules anew. */
const stubs = ((globalThis as { electronStubs?: Map<Part, Members> }).electronStubs ??= new Map())

export const electron = Object.fromEntries(PARTS.map((part) => [part, partDouble(part)]))

/** Replaces what a part of Electron has; everything else about it throws. `new` calls the member `construct`. */
export function stub(part: Part, members: Members): void {
  stubs.set(part, members)
}

export function forgetStubs(): void {
  stubs.clear()
}

/** Anything with members of its own that a test hands over: a window, a session, a frame. */
export function strict<Type>(name: string, members: object): Type {
  return new Proxy(members, {
    get: (target, key) => {
      if (Reflect.has(target, key)) return Reflect.get(target, key)
      // Promises and printers look for these on everything.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined
      throw new Error(`${name}.${key} is not stubbed`)
    },
  }) as Type
}

/** As `strict`, with the events of Electron's objects: a test `emit`s them. */
export function strictEmitter<Type>(name: string, members: object = {}): Type & EventEmitter {
  const emitter = new EventEmitter()
  return strict<Type & EventEmitter>(name, {
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    emit: emitter.emit.bind(emitter),
    listenerCount: emitter.listenerCount.bind(emitter),
    ...members,
  })
}

function partDouble(part: Part): object {
  const memberOf = (key: string | symbol) => {
    const members = stubs.get(part) ?? {}
    if (Reflect.has(members, key)) return members[key as string]
    if (typeof key === 'symbol' || key === 'then') return undefined
    throw new Error(`electron.${part}.${key} is not stubbed`)
  }
  return new Proxy(function () {}, {
    get: (_, key) => memberOf(key),
    construct: (_, [options]) => (memberOf('construct') as (options: unknown) => object)(options),
  })
}

/** Electron's event objects, as far as a listener may refuse what they tell of. */
export function cancellable<Fields extends object>(fields: Fields = {} as Fields) {
  const event = {
    ...fields,
    isPrevented: false,
    preventDefault: () => {
      event.isPrevented = true
    },
  }
  return event
}
