import { hasTold, type Seat } from './seat.ts'

export interface Pace {
  /** Milliseconds between two visits at one server, at the least. */
  readonly floorMs: number
  /** From 0 up to 1: spreads the looks of many programs that began together. */
  readonly random: () => number
}

export const DEFAULT_FLOOR_MS = 15_000

/** What the pauses grow from, to and by, in floors: half a minute to five minutes, by half. */
const FIRST_PAUSE = 2
const LONGEST_PAUSE = 20
const GROWTH = 1.5
/** Whoever could not tell is tried again after the floor, then after twice that; a network that comes back is seen soon. */
const LONGEST_RETRY = 8
/** A pause is drawn out by up to this share, never shortened. */
const JITTER = 0.1
/** After a TTL ran out to the second, the cache is given one more. */
const GRACE_MS = 1000

/**
 * When a seat is asked again after the look that it holds; null: not again. A cache is asked when its answer has run
 * out. Who keeps no copy (an authoritative server, or a resolver that answers with AA) is asked at growing pauses.
 */
export function nextLook(
  { said, askedAt, sameLooks }: Pick<Seat, 'said' | 'askedAt' | 'sameLooks'>,
  { floorMs, random }: Pace,
): number | null {
  if (askedAt === null || said.state === 'published') return null
  const later = (pauseMs: number) => Math.round(askedAt + pauseMs * (1 + JITTER * random()))
  const isCache = said.group !== 'authoritative' && !said.isAuthoritative
  if (isCache && said.until !== null) {
    return later(Math.max(Date.parse(said.until) - askedAt + GRACE_MS, floorMs))
  }
  const isUntold = said.state === 'unknown' || said.state === 'not-asked'
  if (isUntold) return later(floorMs * Math.min(2 ** sameLooks, LONGEST_RETRY))
  return later(floorMs * Math.min(FIRST_PAUSE * GROWTH ** sameLooks, LONGEST_PAUSE))
}

export type Authority =
  /** Somebody who can be asked was not yet. */
  | 'untried'
  /** Everybody who told has the record as wanted. */
  | 'right'
  | 'wrong'
  /** Nobody told anything, or nobody is known. */
  | 'unreached'

/** How the authoritative servers stand to one record; `seats` are all of that record. */
export function authorityOf(seats: readonly Seat[]): Authority {
  const own = seats.filter(({ said, canAsk }) => said.group === 'authoritative' && canAsk)
  if (own.some(({ askedAt }) => askedAt === null)) return 'untried'
  const told = own.filter(hasTold)
  if (told.length === 0) return 'unreached'
  return told.every(({ said }) => said.state === 'published') ? 'right' : 'wrong'
}

/** One server, asked about all of its records that are due. */
export interface Visit {
  /** What `visitKey` makes of its seats. */
  readonly key: string
  readonly seats: readonly Seat[]
}

export interface Decision {
  /** Who is asked now, everybody at the same time. */
  readonly visits: readonly Visit[]
  /** When to decide again; null where nobody is waited for. */
  readonly nextAt: number | null
}

/**
 * Who is asked next, and when. Authoritative servers come first: no resolver is asked about a record before they are
 * right about it, or out of reach, as it would keep the absence, or the old value, for another TTL. Whoever is due
 * within the floor is asked in the same visit, and no server is visited again within it.
 */
export function decide(
  seats: readonly Seat[],
  lastVisits: ReadonlyMap<string, number>,
  now: number,
  { floorMs }: Pick<Pace, 'floorMs'>,
): Decision {
  const candidates = candidatesOf(seats)
  const visits = new Map<string, Seat[]>()
  let nextAt: number | null = null
  for (const seat of candidates) {
    const key = visitKey(seat)
    const open = candidates.filter((other) => visitKey(other) === key)
    const earliest = Math.min(...open.map(({ dueAt }) => dueAt ?? Infinity))
    const opensAt = Math.max(earliest, (lastVisits.get(key) ?? -Infinity) + floorMs)
    if (opensAt > now) nextAt = Math.min(nextAt ?? opensAt, opensAt)
    else if ((seat.dueAt ?? Infinity) <= now + floorMs) visits.set(key, [...(visits.get(key) ?? []), seat])
  }
  return { visits: [...visits].map(([key, due]) => ({ key, seats: due })), nextAt }
}

/** A company's name server may be its resolver too: it is asked in each of its two roles. */
export function visitKey({ said: { group, server } }: Seat): string {
  return `${group} ${server}`
}

function candidatesOf(seats: readonly Seat[]): Seat[] {
  const ids = new Set(seats.map(({ record }) => record.id))
  const authorities = new Map(
    [...ids].map((id) => [id, authorityOf(seats.filter(({ record }) => record.id === id))]),
  )
  return seats.filter(({ record, said, canAsk, dueAt }) => {
    if (!canAsk || dueAt === null) return false
    if (said.group === 'authoritative') return true
    const authority = authorities.get(record.id)
    return authority === 'right' || authority === 'unreached'
  })
}
