/** What the stand-in does not have, the program must not use unnoticed: it throws. */
export function strict<Type extends object>(name: string, members: Type): Type {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (Reflect.has(target, key))
        return Reflect.get(target, key, receiver === undefined ? target : receiver)
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined
      throw new Error(`The stand-in for Electron has no ${name}.${key}`)
    },
  })
}

/** https://www.electronjs.org/docs/latest/api/ipc-renderer: structured clone, both ways; what can't be cloned throws. */
export function clone<Value>(value: Value): Value {
  try {
    return structuredClone(value)
  } catch {
    throw new Error('An object could not be cloned.')
  }
}
