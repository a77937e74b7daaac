import type { Finding } from '../findings/finding.ts'
import type { Message } from '../text/message.ts'
import { authorityOf } from './schedule.ts'
import { hasTold, type Seat } from './seat.ts'
import type { VerificationMessageCode } from './messages.ts'
import { readCopies } from './read-copies.ts'
import type { VerifiedChange, VerifiedServer } from './verification.ts'
import type { WantedRecord } from './wanted-record.ts'

export interface ChangeVerdict {
  readonly change: VerifiedChange
  readonly notes: readonly Message<VerificationMessageCode>[]
}

/** Differences of one change that are told; servers that all differ in their own way say no more with more. */
const MAX_DIFFERENCES = 20

export interface Asking {
  /** Named resolvers alone were asked, and count as the outside. */
  readonly isNamed: boolean
  /** The way to authoritative servers was open. */
  readonly hasAuthorities: boolean
}

export function judgeChange(
  record: WantedRecord,
  seats: readonly Seat[],
  faults: readonly Finding[],
  asking: Asking,
): ChangeVerdict {
  const { id, name, type, wanted } = record
  const settled = settle(seats, asking)
  const { state, notes } = wanted === null ? { state: 'waiting' as const, notes: [] } : judge(settled, asking)
  // Of a record that is as planned: what stands there beside it, and not what a server says that does not count.
  const isDone = state === 'published'
  const telling = settled.filter(({ said }) => !isDone || said.state === 'published')
  const differences = new Map(
    telling.flatMap((seat) => seat.differences).map((each) => [JSON.stringify(each), each]),
  )
  const change: VerifiedChange = {
    id,
    name,
    type,
    wanted,
    state,
    servers: settled.map(({ said }) => said),
    differences: [...differences.values()].slice(0, MAX_DIFFERENCES),
    faults: isDone ? faults.filter(({ severity }) => severity !== 'error') : faults,
  }
  return { change, notes }
}

/** What each server said, read beside what the others did. */
function settle(seats: readonly Seat[], { isNamed }: Asking): readonly Seat[] {
  const excused = excuseSilentFamily(seats)
  const isUntoldThere = excused.some((seat) => seat.said.group === 'authoritative' && isUntold(seat))
  return !isNamed && !isUntoldThere && authorityOf(seats) === 'right' ? readCopies(excused) : excused
}

type Verdict = { readonly state: VerifiedChange['state']; readonly notes: ChangeVerdict['notes'] }

function judge(seats: readonly Seat[], { isNamed, hasAuthorities }: Asking): Verdict {
  const only = (state: VerifiedChange['state']): Verdict => ({ state, notes: [] })
  const own = seats.filter(({ said }) => said.group === 'authoritative')
  const resolvers = seats.filter(({ said }) => said.group !== 'authoritative')
  const authority = authorityOf(seats)
  if (authority === 'untried') return only('unknown')
  if (authority === 'wrong') return only(isPartly(own) ? 'partly' : worstState(own))
  if (isNamed) {
    const wrong = resolvers.filter((seat) => hasTold(seat) && seat.said.state !== 'published')
    if (wrong.length > 0) return only(worstState(wrong))
    return only(resolvers.some(isUntold) ? 'unknown' : worstState(resolvers))
  }
  if (authority === 'unreached') {
    const voices = resolvers.filter((seat) => seat.isOutside && hasTold(seat))
    const state = voices.length === 0 ? 'unknown' : worstState(voices)
    // A server that answered, and whose answer does not count, has its own reason beside it.
    const isSilence = hasAuthorities && own.every((seat) => isSilent(seat) || !seat.canAsk)
    const code = state === 'published' ? 'verify.authoritative-unreached' : 'verify.authoritative-silent'
    return { state, notes: isSilence ? [{ code, params: {} }] : [] }
  }
  if (own.some(isUntold)) return only('unknown')
  const asked = resolvers.filter(({ canAsk }) => canAsk)
  if (asked.some(({ askedAt }) => askedAt === null)) return only('unknown')
  const inside = asked.filter(({ said }) => said.reason === 'inside-zone')
  const voices = asked.filter((seat) => hasTold(seat) && !inside.includes(seat))
  // The authoritative servers are right: whatever else a resolver gives is a copy of what was there before.
  if (voices.some(({ said }) => said.state !== 'published')) return only('old-cached')
  const notes: ChangeVerdict['notes'] = [
    ...(asked.length > 0 && voices.length === 0
      ? [{ code: 'verify.resolvers-untold' as const, params: {} }]
      : []),
    ...inside.map(({ said: { server } }) => ({
      code: 'verify.inside-differs' as const,
      params: { server },
    })),
  ]
  return { state: 'published', notes }
}

/** Of those that told: another value breaks more than an absence, and an old copy goes away by itself. */
function worstState(seats: readonly Seat[]): VerifiedChange['state'] {
  const states = seats.filter(hasTold).map(({ said }) => said.state)
  for (const state of ['different', 'absent', 'old-cached', 'published'] as const)
    if (states.includes(state)) return state
  return 'unknown'
}

/** Some have it, and what the others give is only not changed yet. */
function isPartly(seats: readonly Seat[]): boolean {
  const told = seats.filter(hasTold).map(({ said }) => said)
  return (
    told.some(({ state }) => state === 'published') &&
    told.every(({ state, isOld }) => state === 'published' || state === 'absent' || isOld)
  )
}

function isUntold({ said }: Seat): boolean {
  return said.state === 'unknown'
}

/**
 * A family from which nothing came back, though every one of its servers answers over the other one, is this machine's
 * trouble and not the zone's: it blocks nothing.
 */
function excuseSilentFamily(seats: readonly Seat[]): readonly Seat[] {
  const own = seats.filter(({ said }) => said.group === 'authoritative')
  const silent = (['ipv4', 'ipv6'] as const).filter((family) => {
    const members = own.filter(({ said, askedAt }) => said.family === family && askedAt !== null)
    return members.length > 0 && members.every((seat) => isSilent(seat) && answersOtherwise(seat, own))
  })
  return seats.map((seat) =>
    own.includes(seat) && seat.askedAt !== null && silent.some((family) => family === seat.said.family)
      ? { ...seat, said: excuse(seat.said) }
      : seat,
  )
}

function isSilent({ said }: Seat): boolean {
  return said.state === 'unknown' && (said.reason === 'timeout' || said.reason === 'network')
}

function answersOtherwise({ said }: Seat, seats: readonly Seat[]): boolean {
  return seats.some(
    (other) => other.said.name === said.name && other.said.family !== said.family && hasTold(other),
  )
}

function excuse(said: VerifiedServer): VerifiedServer {
  return { ...said, state: 'not-asked', reason: 'family-silent' }
}
