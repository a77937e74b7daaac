import type { CancelSignal } from './client.ts'

export interface Canceller {
  readonly signal: CancelSignal
  /** Tells the listeners once and lets go of the parent; call it when the work is over, too. */
  cancel(): void
}

/** An AbortController for the core; cancelled with its parents, without leaving listeners behind at them. */
export function createCanceller(...parents: readonly (CancelSignal | undefined)[]): Canceller {
  const listeners = new Set<() => void>()
  let aborted = false
  const cancel = () => {
    if (aborted) return
    aborted = true
    for (const parent of parents) parent?.removeEventListener('abort', cancel)
    for (const listener of listeners) listener()
    listeners.clear()
  }
  for (const parent of parents) parent?.addEventListener('abort', cancel)
  if (parents.some((parent) => parent?.aborted)) cancel()
  return {
    signal: {
      get aborted() {
        return aborted
      },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    cancel,
  }
}

/** Resolves after `ms`, or at once when cancelled; the host has the timers. */
export type Wait = (ms: number, signal: CancelSignal) => Promise<void>
