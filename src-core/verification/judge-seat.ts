import { isAbsent } from '../dns/answer.ts'
import { isUnreachedAnswer } from '../dns/outside-reach.ts'
import type { PublishedReading } from './compare-published.ts'
import { nextLook, type Pace } from './schedule.ts'
import type { Seat } from './seat.ts'
import type { VerifiedServer } from './verification.ts'

/** The seat after a look: what the server says now, and when it is asked again. `now`: when the answer came. */
export function takeLook(seat: Seat, reading: PublishedReading, now: number, pace: Pace): Seat {
  const said = describeLook(seat, reading, now)
  const isSame =
    said.state === seat.said.state && JSON.stringify(said.values) === JSON.stringify(seat.said.values)
  const next: Seat = {
    ...seat,
    said,
    differences: reading.differences,
    findings: reading.findings,
    isUnreached:
      seat.address.url === undefined && (isOverHttps(reading) || isUnreachedAnswer(reading.answer)),
    askedAt: now,
    sameLooks: isSame ? seat.sameLooks + 1 : 0,
  }
  return { ...next, dueAt: nextLook(next, pace) }
}

function isOverHttps({ answer }: PublishedReading): boolean {
  return answer.source?.transport === 'doh'
}

function describeLook(
  { record, said: { server, name, group, family } }: Seat,
  reading: PublishedReading,
  now: number,
): VerifiedServer {
  const { answer, values } = reading
  const askedAt = new Date(now).toISOString()
  const common = { server, name, group, family, askedAt }
  if (reading.state === 'unknown') {
    const isUnrouted = reading.reason === 'no-route'
    // An absence at an internal DNS tells nothing of the outside, but how long it may stay.
    const isInside = reading.reason === 'only-inside-view' && isAbsent(answer)
    const ttl = isInside ? answer.negativeTtl : null
    return {
      ...common,
      state: isUnrouted ? 'not-asked' : 'unknown',
      until: untilOf(now, ttl),
      values: [],
      ttl,
      isAuthoritative: answer.source?.authoritative ?? false,
      isOld: false,
      reason: reading.reason,
    }
  }
  const isOld = reading.state === 'different' && isFromBefore(values, record.before)
  const ttl = isAbsent(answer) ? answer.negativeTtl : answer.kind === 'records' ? answer.ttl : null
  const isCopy = group !== 'authoritative'
  return {
    ...common,
    state: isOld && isCopy ? 'old-cached' : reading.state,
    until: isCopy ? untilOf(now, ttl) : null,
    values,
    ttl,
    isAuthoritative: answer.source?.authoritative ?? false,
    isOld,
    reason: null,
  }
}

function untilOf(now: number, ttl: number | null): string | null {
  return ttl === null ? null : new Date(now + ttl * 1000).toISOString()
}

function isFromBefore(values: readonly string[], before: readonly string[] | null): boolean {
  return values.length > 0 && values.every((value) => before?.some((old) => old === value) ?? false)
}
