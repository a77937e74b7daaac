import type { Message } from '../text/message.ts'

/** Closed: every host and the renderer know these and no others. */
export const FAILURE_CODES = [
  /** The input does not fit its schema, or a parser refused it: the user can mend it. */
  'invalid-input',
  'unknown-call',
  /** Another window or tab saved in the meantime. */
  'conflict',
  /** The output could not be written; nothing half-written is left. */
  'not-written',
  'cancelled',
  /** The host does not answer any more. */
  'unreachable',
  /** The host does not take this page: it was opened without this run's token. No call will succeed. */
  'refused',
  /** A defect of the program: `id` finds the log's entry; no stack or path crosses to the renderer. */
  'internal',
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]

export interface Failure {
  readonly code: FailureCode
  /** What is wrong, for the user; null where the code says it all. */
  readonly message: Message | null
  readonly id: string | null
  /** The same call may succeed later. */
  readonly isRetryable: boolean
}

export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }
