/**
 * The page's side of https://www.electronjs.org/docs/latest/api/context-bridge: what was exposed is there, frozen, before any script of
 * the page runs. Values are copied; a function becomes one that calls over; of an error only the message comes.
 */
export function startPageWorld(secret) {
  const calls = new Map()
  const callbacks = []
  const say = (message) =>
    document.dispatchEvent(new CustomEvent(`${secret}:to-preload`, { detail: JSON.stringify(message) }))

  const receive = {
    expose({ key, shape }) {
      if (Object.hasOwn(window, key)) return
      Object.defineProperty(window, key, { value: build(shape), enumerable: true })
    },
    returned: ({ id, value }) => (calls.get(id).outcome = () => value),
    threw: ({ id, message }) =>
      (calls.get(id).outcome = () => {
        throw new Error(message)
      }),
    promised({ id }) {
      const { promise, resolve, reject } = Promise.withResolvers()
      Object.assign(calls.get(id), { resolve, reject, outcome: () => promise })
    },
    settled({ id, isOk, value, message }) {
      const { resolve, reject } = calls.get(id)
      calls.delete(id)
      if (isOk) resolve(value)
      else reject(new Error(message))
    },
    callback: ({ callback, args }) => void callbacks[callback](...args),
  }
  document.addEventListener(`${secret}:to-page`, ({ detail }) => {
    const message = JSON.parse(detail)
    receive[message.kind](message)
  })
  say({ kind: 'hello' })

  function build(shape) {
    if ('function' in shape) return Object.freeze((...args) => call(shape.function, args))
    if ('value' in shape) return shape.value
    return Object.freeze(
      Object.fromEntries(Object.entries(shape.object).map(([key, inner]) => [key, build(inner)])),
    )
  }

  function call(target, args) {
    const id = crypto.randomUUID()
    calls.set(id, {})
    say({ kind: 'call', target, id, args: args.map(send) })
    const { outcome, resolve } = calls.get(id)
    if (!resolve) calls.delete(id)
    return outcome()
  }

  function send(value) {
    if (typeof value === 'function') return { callback: callbacks.push(value) - 1 }
    try {
      return { value: structuredClone(value) }
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }
}
