import type { Message, MessageParams } from '../text/message.ts'
import type { CautionCode, PendingCode, PlanMessageCode } from './messages.ts'

/** A message of the plan, with its code checked against the tables. */
export function say<Code extends PlanMessageCode | PendingCode | CautionCode>(
  code: Code,
  params: MessageParams = {},
): Message<Code> {
  return { code, params }
}
