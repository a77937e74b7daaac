import type { Message } from '../../text/message.ts'
import type { DmarcEditCode } from './messages.ts'

export type DmarcChangeOutcome =
  /** What applies already stays as it is. */
  | 'keep'
  /** No policy applies: a first record. */
  | 'create'
  /** The present record, with something added. */
  | 'edited'
  /** Not safe, or somebody has to decide first: `reasons` say what. */
  | 'blocked'
  /** What is there could not be told: no record text. */
  | 'edit-present'

/** The result of planning a DMARC edit at the From domain's own name. */
export interface DmarcChange {
  readonly outcome: DmarcChangeOutcome
  /** DMARC records at the own name now; null where it could not be told. */
  readonly before: readonly string[] | null
  /** The record's text after the change (equal to the present one for `keep`), or null. */
  readonly after: string | null
  readonly reasons: readonly Message<DmarcEditCode>[]
}

export function say(code: DmarcEditCode, params: Message['params'] = {}): Message<DmarcEditCode> {
  return { code, params }
}
