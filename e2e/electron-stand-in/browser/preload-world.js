/**
 * The preload's side. Of Electron there is `contextBridge` and `ipcRenderer` (https://www.electronjs.org/docs/latest/api/ipc-renderer), of
 * Node nothing, as far as the program needs them; `require` knows `electron` alone
 * (https://www.electronjs.org/docs/latest/tutorial/sandbox#preload-scripts has a few more).
 */
export function startPreloadWorld({ secret, send }, preload) {
  const functions = []
  const exposed = new Map()
  const invoked = new Map()
  const listeners = new Map()
  const say = (message) =>
    document.dispatchEvent(new CustomEvent(`${secret}:to-page`, { detail: JSON.stringify(message) }))
  const tell = (kind, key, shape) => say({ kind, key, shape })

  const fromPage = {
    hello() {
      for (const [key, shape] of exposed) tell('expose', key, shape)
    },
    call({ target, id, args }) {
      try {
        const value = functions[target](...args.map(receiveArgument))
        if (!(value instanceof Promise)) return say({ kind: 'returned', id, value })
        say({ kind: 'promised', id })
        value.then(
          (result) => say({ kind: 'settled', id, isOk: true, value: result }),
          (error) => say({ kind: 'settled', id, isOk: false, message: messageOf(error) }),
        )
      } catch (error) {
        say({ kind: 'threw', id, message: messageOf(error) })
      }
    },
  }
  document.addEventListener(`${secret}:to-preload`, ({ detail }) => {
    const message = JSON.parse(detail)
    fromPage[message.kind](message)
  })

  const fromProgram = {
    invoked({ id, isOk, value, message }) {
      const { resolve, reject } = invoked.get(id)
      invoked.delete(id)
      if (isOk) resolve(value)
      else reject(new Error(message))
    },
    message({ channel, args }) {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...args)
    },
  }
  globalThis.__standInReceive = (text) => {
    const message = JSON.parse(text)
    fromProgram[message.kind](message)
  }

  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel, ...args) {
      const { promise, resolve, reject } = Promise.withResolvers()
      const id = crypto.randomUUID()
      invoked.set(id, { resolve, reject })
      send(JSON.stringify({ id, channel, args: clone(args) }))
      return promise
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
  })
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
      exposed.set(key, shapeOf(api))
      tell('expose', key, exposed.get(key))
    },
  })

  const module = { exports: {} }
  preload(requireOfSandbox, module.exports, module)

  function requireOfSandbox(name) {
    if (name === 'electron') return strict('electron', { contextBridge, ipcRenderer })
    throw new Error(`module not found: ${name}`)
  }

  function shapeOf(value) {
    if (typeof value === 'function') return { function: functions.push(value) - 1 }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value: clone(value) }
    return { object: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)])) }
  }

  function receiveArgument(sent) {
    if (!('callback' in sent)) return sent.value
    return (...args) => say({ kind: 'callback', callback: sent.callback, args: clone(args) })
  }

  function clone(value) {
    try {
      return structuredClone(value)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  function messageOf(error) {
    return error instanceof Error ? error.message : String(error)
  }

  function strict(name, members) {
    return new Proxy(members, {
      get(target, key) {
        if (Object.hasOwn(target, key)) return target[key]
        if (typeof key === 'symbol' || key === 'then') return undefined
        throw new Error(`The stand-in for Electron has no ${name}.${key}`)
      },
    })
  }
}
