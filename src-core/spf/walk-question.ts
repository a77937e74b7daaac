import { type DnsAnswer, isAbsent, type UnknownReason } from '../dns/answer.ts'
import type { RecordType } from '../dns/record.ts'

/** A question of one level; what its answer leads to is asked in the next. */
export interface Question {
  readonly name: string
  readonly type: RecordType
  /** null: the walk's budget was spent before it could be asked. */
  readonly take: (answer: DnsAnswer | null) => readonly Question[]
}

/** Why an answer tells nothing: it could not be told, or its absence was seen from inside only. */
export function unknownReason(answer: DnsAnswer | null): UnknownReason | null {
  if (answer === null) return null
  if (answer.kind === 'unknown') return answer.reason
  return isAbsent(answer) && !answer.source.outside ? 'only-inside-view' : null
}
