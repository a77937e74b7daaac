import type { AnswerSource, UnknownReason } from '../answer.ts'
import type { ServerFailure, ServerMessage, Untold } from '../exchange.ts'
import { formatServer } from '../exchange.ts'

export function sourceOf(message: ServerMessage, outside: boolean): AnswerSource {
  const { transport, authoritative, rcode, at } = message
  return { server: formatServer(message.server), transport, authoritative, rcode, at, outside }
}

export function untoldByFailure({ reason, detail, server }: ServerFailure): Untold {
  return {
    reason,
    extendedErrors: [],
    detail: [formatServer(server), detail].filter(Boolean).join(': '),
    source: null,
  }
}

/** A message that settles nothing: what its RCODE means for us, unless a graver `reason` is given. */
export function untoldByMessage(message: ServerMessage, outside: boolean, reason?: UnknownReason): Untold {
  const texts = message.extendedErrors.map(({ code, text }) =>
    text ? `EDE ${code} (${text})` : `EDE ${code}`,
  )
  return {
    reason: reason ?? reasonOf(message.rcode),
    extendedErrors: message.extendedErrors.map(({ code }) => code),
    detail: [`${formatServer(message.server)}: ${message.rcode}`, ...texts].join(', '),
    source: sourceOf(message, outside),
  }
}

export function isConclusiveRcode({ rcode }: ServerMessage): boolean {
  return rcode === 'NOERROR' || rcode === 'NXDOMAIN'
}

function reasonOf(rcode: string): UnknownReason {
  if (rcode === 'SERVFAIL') return 'servfail'
  if (rcode === 'REFUSED' || rcode === 'NOTAUTH') return 'refused'
  return 'rcode'
}
