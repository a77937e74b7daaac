import type { Bridge, RunOptions } from '../../src-core/contract/bridge.ts'
import type { CallName, Calls, RunName, Runs } from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import type { PreloadApi } from '../../src-core/contract/preload-api.ts'
import { failureOf, isReply } from './failure.ts'

export function createIpcBridge(api: PreloadApi): Bridge {
  const listeners = new Map<string, (progress: unknown) => void>()
  let started = 0
  api.onEvent(({ run, progress }) => listeners.get(run)?.(progress))
  return { call, run }

  async function call<Name extends CallName>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Reply<Calls[Name]['output']>> {
    return settle(api.invoke(name, input))
  }

  async function run<Name extends RunName>(
    name: Name,
    input: Runs[Name]['input'],
    { onProgress, signal }: RunOptions<Name> = {},
  ): Promise<Reply<Runs[Name]['output']>> {
    if (signal?.aborted) return failureOf('cancelled', true)
    started += 1
    const id = `${name}-${started}-${crypto.randomUUID()}`
    if (onProgress) listeners.set(id, onProgress as (progress: unknown) => void)
    let cancel = (): void => undefined
    const cancelled = new Promise<Reply<never>>((resolve) => {
      cancel = () => {
        api.cancel(id)
        resolve(failureOf('cancelled', true))
      }
      signal?.addEventListener('abort', cancel)
    })
    try {
      return await Promise.race([settle<Runs[Name]['output']>(api.start(id, name, input)), cancelled])
    } finally {
      signal?.removeEventListener('abort', cancel)
      listeners.delete(id)
    }
  }
}

async function settle<Value>(crossing: Promise<unknown>): Promise<Reply<Value>> {
  try {
    const value = await crossing
    return isReply(value) ? value : failureOf('internal')
  } catch {
    return failureOf('unreachable', true)
  }
}
