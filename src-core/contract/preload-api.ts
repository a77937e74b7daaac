import type { CallName, RunName } from './calls.ts'
import type { RunEvent } from './bridge.ts'

/** What the preload script gives to the page, as `window.platon`. It opens nothing but the calls of the contract. */
export interface PreloadApi {
  /** Resolves with the call's Reply. */
  invoke(name: CallName, input: unknown): Promise<unknown>
  /** `run` is chosen by the page; resolves with the run's Reply. */
  start(run: string, name: RunName, input: unknown): Promise<unknown>
  cancel(run: string): void
  onEvent(listener: (event: RunEvent) => void): void
}

/** The channels behind it. Only `event` goes to the page. */
export const CHANNELS = {
  call: 'platon:call',
  start: 'platon:start',
  cancel: 'platon:cancel',
  event: 'platon:event',
} as const
