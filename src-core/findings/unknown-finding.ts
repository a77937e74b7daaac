import type { UnknownReason } from '../dns/answer.ts'
import type { Finding } from './finding.ts'
import { makeFinding } from './finding.ts'

/** The finding that says why a name could not be told, for the causes that somebody can mend; else null. */
export function findUnknownFinding(reason: UnknownReason, where: string): Finding | null {
  switch (reason) {
    case 'only-inside-view':
    case 'dnssec-bogus':
      return makeFinding(`dns.${reason}`, where)
    default:
      return null
  }
}
