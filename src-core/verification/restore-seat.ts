import { nextLook, type Pace } from './schedule.ts'
import type { Seat } from './seat.ts'
import type { Verification } from './verification.ts'

/** A seat with what it said in an earlier verification of the same record, as far as that was one. */
export function restoreSeat(seat: Seat, previous: Verification | null, pace: Pace): Seat {
  const { record, said } = seat
  const change = previous?.changes.find(({ id, wanted }) => id === record.id && wanted === record.wanted)
  const earlier = change?.servers.find(({ server, group }) => server === said.server && group === said.group)
  if (!seat.canAsk || !earlier?.askedAt) return seat
  const askedAt = Date.parse(earlier.askedAt)
  const restored = { ...seat, said: earlier, askedAt, sameLooks: 0 }
  return { ...restored, dueAt: nextLook(restored, pace) }
}
