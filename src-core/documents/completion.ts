import type { Message } from '../text/message.ts'

/** What came of a plan, as the report tells it. */
export interface Completion {
  readonly changes: readonly CompletedChange[]
  /** ISO time of the last look. */
  readonly at: string
  /** What must be said with it: who could not be asked, over whom it was asked. */
  readonly notes: readonly Message[]
}

export interface CompletedChange {
  /** A change of the plan. */
  readonly id: string
  /** `absent`: not there yet, nothing or the value from before. `unknown` could not be told and is never read as it. */
  readonly state: 'published' | 'partly' | 'absent' | 'different' | 'unknown' | 'waiting'
  /** ISO time at which it was seen published for the first time; null where it was not. */
  readonly seenAt: string | null
  /** Names or addresses of the servers that gave it. */
  readonly servers: readonly string[]
}
