import { hasTold, type Seat } from './seat.ts'
import type { VerifiedServer } from './verification.ts'

/**
 * What resolvers give once every authoritative server has the record: another answer is a copy of what was there before,
 * an absence as well (RFC 2308 5), and goes away by itself; or it is the word of an internal zone of the same name.
 */
export function readCopies(seats: readonly Seat[]): readonly Seat[] {
  const resolvers = seats.filter(({ said, canAsk }) => said.group !== 'authoritative' && canAsk)
  return seats.map((seat) => {
    if (!resolvers.includes(seat) || seat.said.state === 'published') return seat
    if (isInsideView(seat, resolvers)) return { ...seat, said: asInside(seat.said) }
    return isCopy(seat.said) ? { ...seat, said: asCopy(seat.said) } : seat
  })
}

/**
 * The machine's own resolver has a zone of its own for the name: it says otherwise with AA, or it still does after its
 * copy has run out, while everybody outside agrees. Both are shown, and the outside counts for mail.
 */
function isInsideView({ said, isOutside, sameLooks }: Seat, resolvers: readonly Seat[]): boolean {
  if (said.group !== 'system' || isOutside || !(hasTold({ said }) || isInsideAbsence(said))) return false
  if (said.isAuthoritative) return true
  const outside = resolvers.filter((seat) => seat.isOutside && hasTold(seat))
  const agree = outside.length > 0 && outside.every((seat) => seat.said.state === 'published')
  return agree && sameLooks > 0
}

function isCopy(said: VerifiedServer): boolean {
  return hasTold({ said }) || (isInsideAbsence(said) && said.until !== null)
}

/** Alone it tells nothing of the outside; beside the authoritative servers it is what a cache does. */
function isInsideAbsence({ state, reason }: VerifiedServer): boolean {
  return state === 'unknown' && reason === 'only-inside-view'
}

function asCopy(said: VerifiedServer): VerifiedServer {
  return { ...said, state: 'old-cached', isOld: true, reason: null }
}

/** No time: a zone of one's own does not run out. */
function asInside(said: VerifiedServer): VerifiedServer {
  const state = said.values.length > 0 ? 'different' : 'unknown'
  return { ...said, state, until: null, isOld: false, reason: 'inside-zone' }
}
