import type { FaultCode } from '../../src-core/messages/fault-messages.ts'
import { resolveMessage } from '../../src-core/messages/resolve-message.ts'
import type { Language, Message } from '../../src-core/text/message.ts'
import type { ServiceFailure } from './services.ts'

export function inputFailure(code: FaultCode, params: Message['params']): ServiceFailure {
  return { ok: false, kind: 'input', fault: { code, params } }
}

/** One line in the user's language. */
export function describeFault(fault: Message, language: Language): string {
  return resolveMessage(fault, language)
}
