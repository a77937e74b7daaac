import type { Finding } from '../findings/finding.ts'
import type { Message, MessageParams } from '../text/message.ts'
import type { VerificationMessageCode } from './messages.ts'
import { cutText } from '../text/cut-text.ts'

export interface RecordComparison {
  readonly state: 'published' | 'absent' | 'different'
  /** By its parts; empty where there is nothing to compare. Of a published record: what stands there beside the plan. */
  readonly differences: readonly Message<VerificationMessageCode>[]
  /** What is wrong with what is there, by its name. */
  readonly findings?: readonly Finding[]
}

type DifferenceCode = VerificationMessageCode extends infer Code
  ? Code extends `verify.differs-${infer Part}`
    ? Part
    : never
  : never

/** Longest piece of a published text that a message quotes. */
const MAX_QUOTED = 300

export function sayDifference(
  part: DifferenceCode,
  params: MessageParams = {},
): Message<VerificationMessageCode> {
  const bounded = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? cutText(value, MAX_QUOTED) : value,
  ])
  return { code: `verify.differs-${part}`, params: Object.fromEntries(bounded) as MessageParams }
}
