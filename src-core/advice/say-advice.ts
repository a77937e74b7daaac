import type { Message, MessageParams } from '../text/message.ts'
import type { AdviceMessageCode } from './messages.ts'

export type AdviceMessage = Message<AdviceMessageCode>

export function sayAdvice(code: AdviceMessageCode, params: MessageParams = {}): AdviceMessage {
  return { code, params }
}
