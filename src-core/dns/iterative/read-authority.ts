import type { ServerFailure, ServerMessage, Untold } from '../exchange.ts'
import { isWithin } from '../name.ts'
import type { RecordType } from '../record.ts'
import type { Turn } from '../resolver/ask-in-turn.ts'
import type { Step } from '../resolver/follow-aliases.ts'
import type { Reading } from '../resolver/read-answer.ts'
import { readAnswer } from '../resolver/read-answer.ts'
import { isConclusiveRcode, sourceOf, untoldByFailure, untoldByMessage } from '../resolver/untold.ts'
import type { Delegation } from './delegation.ts'
import { readReferral } from './delegation.ts'

/** What one of a zone's servers settles: it knows, it names who knows, or it has too much to tell. */
export type Settled =
  { readonly kind: 'referral'; readonly to: Delegation } | { readonly kind: 'step'; readonly step: Step }

/** Judges what a server of `zone` said, as far as a server of that zone can be believed. */
export function readAuthority(
  message: ServerMessage | ServerFailure,
  zone: string,
  name: string,
  type: RecordType,
): Turn<Settled, Untold> {
  if (message.kind === 'failure') {
    const untold = untoldByFailure(message)
    if (message.reason !== 'too-large') return { settled: false, failure: untold }
    return { settled: true, value: { kind: 'step', step: { told: null, ...untold } } }
  }
  const refuse = (reason?: Untold['reason']): Turn<Settled, Untold> => ({
    settled: false,
    failure: untoldByMessage(message, true, reason),
  })
  if (!isConclusiveRcode(message)) return refuse()
  const referral = readReferral(message, zone, name)
  if (referral) return { settled: true, value: { kind: 'referral', to: referral } }
  // An answer without AA is somebody else's: a resolver that stands in the way, or a server that lost the zone.
  if (!message.authoritative) return refuse('lame')
  const told = readAnswer(message, name, type, zone)
  if (told.kind === 'fault' && told.reason === 'malformed') return refuse('malformed')
  if (!isWithinAuthority(told, zone, name)) return refuse('lame')
  return { settled: true, value: { kind: 'step', step: { told, source: sourceOf(message, true) } } }
}

/**
 * A SOA proves absence within its own zone only. The root has no records of anybody: it knows the top-level domains
 * and which of them are not there. Whoever answers more in its place intercepts port 53.
 */
function isWithinAuthority(told: Reading, zone: string, name: string): boolean {
  const isAbsence = told.kind === 'no-data' || told.kind === 'no-such-name'
  if (isAbsence && told.soa && !isWithin(told.soa.name, zone)) return false
  if (zone !== '') return true
  return isAbsence && told.soa?.name === '' && (told.kind === 'no-such-name' || !name.includes('.'))
}
