import type { UnknownReason } from '../answer.ts'
import type { CancelSignal } from '../client.ts'
import type { Untold } from '../exchange.ts'

/** What somebody said tells more than silence; the first of these is reported where servers failed in different ways. */
const TELLING: readonly UnknownReason[] = [
  'deadline',
  'aborted',
  'dnssec-bogus',
  'servfail',
  'refused',
  'lame',
  'filtered',
  'rcode',
  'malformed',
  'network',
  'no-route',
  'timeout',
]

/** The failure to report for a question that no server settled. */
export function worstFailure(failures: readonly Untold[], signal?: CancelSignal): Untold {
  const rank = ({ reason }: Untold) => {
    const at = TELLING.indexOf(reason)
    return at < 0 ? TELLING.length : at
  }
  const [worst] = failures.toSorted((a, b) => rank(a) - rank(b))
  if (worst) return worst
  const reason = signal?.aborted ? 'aborted' : 'no-server'
  return { reason, extendedErrors: [], detail: null, source: null }
}
