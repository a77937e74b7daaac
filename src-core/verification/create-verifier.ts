import type { CancelSignal } from '../dns/client.ts'
import { formatServer } from '../dns/exchange.ts'
import type { Finding } from '../findings/finding.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { WatchedZone } from './find-zone-servers.ts'
import { withFloor } from './floor-memory.ts'
import { takeLook } from './judge-seat.ts'
import { judgeVerification } from './judge-verification.ts'
import { serialKey } from './judge-zone.ts'
import type { VerificationNetwork } from './network.ts'
import { createPlanAsker, type PlanAsker, type ZonesByName } from './plan-asker.ts'
import { restoreSeat } from './restore-seat.ts'
import { authorityOf, decide, type Decision, type Pace, type Visit } from './schedule.ts'
import type { Seat, WatchedRecord } from './seat.ts'
import { authoritySeat, isSameSeat, openHttps, resolverSeat } from './seats-for.ts'
import type { Verification, VerifiedServer } from './verification.ts'
import { wantedRecords } from './wanted-record.ts'

export interface VerifierOptions {
  readonly plan: SetupPlan
  /** Called at the beginning and whenever everybody is looked for anew: a machine may have moved. */
  createNetwork(): VerificationNetwork
  /** Milliseconds since the Unix epoch. */
  now(): number
  readonly pace: Pace
  /** What was seen before, so that nobody is asked again too early. */
  readonly previous?: Verification | null
  /** Aborted, nobody is asked any more. */
  readonly signal?: CancelSignal
}

/** One verification under way: whom there is to ask, what they said, and who comes next. */
export interface Verifier {
  /** Finds everybody who is to be asked; again, where they may have changed. What was said stays. */
  prepare(): Promise<void>
  decide(): Decision
  /** Asks everybody at the same time; `onSaid` after each. */
  visit(visits: readonly Visit[], onSaid?: () => void): Promise<void>
  verification(): Verification
  /** No authoritative server told anything about some record. */
  isUnreached(): boolean
  /** Time is up: whoever was not asked yet can't be told of any more. */
  giveUp(): void
  /** The clock was set back by so many milliseconds. */
  setBack(ms: number): void
}

export function createVerifier(options: VerifierOptions): Verifier {
  const { plan, createNetwork, now, pace, previous, signal } = options
  const records = wantedRecords(plan)
  const watched = records.filter((record): record is WatchedRecord => record.wanted !== null)
  let network = createNetwork()
  const sentBefore = new Set<string>()
  let zonesByName: ZonesByName = new Map()
  let seats: readonly Seat[] = []
  let lastVisits: ReadonlyMap<string, number> = new Map()
  let roundAt = -Infinity
  const serials = new Map<string, number | null>()
  const faults = new Map<string, { readonly of: string; readonly found: readonly Finding[] }>()
  const ask = withFloor(
    (question) => {
      const isOverHttps = question.server.url !== undefined
      return isOverHttps && network.askOverHttps ? network.askOverHttps(question) : network.ask(question)
    },
    pace.floorMs,
    now,
    signal,
  )
  let asker: PlanAsker = createPlanAsker(plan, network, ask, signal)

  const zoneOf = (name: string): WatchedZone | null => {
    const zone = zonesByName.get(name)
    return typeof zone === 'object' ? zone : null
  }
  const seatsOf = (id: string) => seats.filter(({ record }) => record.id === id)

  const makeSeats = (record: WatchedRecord): Seat[] => {
    const { authorities, resolvers, isOverHttps } = network
    const how = { isAlone: authorities === null, isOverHttps }
    const servers = zoneOf(record.name)?.servers ?? []
    const own = servers.map((server) => authoritySeat(record, server, authorities?.port))
    const fresh = [...own, ...resolvers.map((resolver) => resolverSeat(record, resolver, how))]
    return fresh.map((seat) => {
      const known = seats.find((other) => isSameSeat(other, seat))
      return known ?? restoreSeat(seat, previous ?? null, pace)
    })
  }

  const look = async (seat: Seat): Promise<void> => {
    const reading = await asker.look(seat, zoneOf(seat.record.name)?.zone ?? null)
    if (signal?.aborted) return
    const next = takeLook(seat, reading, now(), pace)
    seats = seats.map((other) => (isSameSeat(other, seat) ? next : other))
  }

  const askSerials = (visit: Visit) => {
    const zones = new Set(
      visit.seats.flatMap(({ said, record }) =>
        said.group === 'authoritative' ? [zoneOf(record.name)?.zone ?? ''] : [],
      ),
    )
    const address = visit.seats[0]?.address
    return [...zones].map(async (zone) => {
      if (address === undefined || zone === '') return
      const serial = await asker.askSerial(address, zone)
      if (!signal?.aborted) serials.set(serialKey(zone, formatServer(address)), serial)
    })
  }

  /** Looked for again only where somebody says something else than before. */
  const lookForFaults = async (record: WatchedRecord): Promise<void> => {
    const own = seatsOf(record.id)
    const of = JSON.stringify(own.map(({ said }) => [said.server, said.state, said.values]))
    if (faults.get(record.id)?.of === of) return
    const found = await asker.findFaults(record, own, zoneOf(record.name)?.zone ?? null)
    if (!signal?.aborted) faults.set(record.id, { of, found })
  }

  return {
    async prepare() {
      for (const url of network.sentOverHttps()) sentBefore.add(url)
      network = createNetwork()
      asker = createPlanAsker(plan, network, ask, signal)
      const names = watched.map(({ name }) => name)
      const found = await asker.findZones(names)
      if (signal?.aborted) return
      // A zone that could not be found this time is still where it was.
      zonesByName = new Map(
        names.map((name) => [name, keepZone(zonesByName.get(name), found.get(name))] as const),
      )
      seats = watched.flatMap(makeSeats)
    },
    decide: () => decide(seats, lastVisits, now(), pace),
    async visit(visits, onSaid) {
      const at = now()
      // Whoever is asked beside the records has no visits of its own: the floor holds for those as well.
      if (at - roundAt >= pace.floorMs || at < roundAt) {
        asker.beginRound()
        roundAt = at
      }
      lastVisits = new Map([...lastVisits, ...visits.map(({ key }) => [key, at] as const)])
      await Promise.all(
        visits.map(async (visit) => {
          await Promise.all([...visit.seats.map(look), ...askSerials(visit)])
          if (!signal?.aborted) onSaid?.()
        }),
      )
      if (network.askOverHttps !== null) seats = openHttps(seats)
      const asked = new Set(visits.flatMap((visit) => visit.seats.map(({ record }) => record)))
      await Promise.all([...asked].map(lookForFaults))
    },
    verification: () =>
      judgeVerification({
        domain: plan.subject.domain,
        records,
        seats,
        serials,
        zoneOf,
        faults: new Map([...faults].map(([id, { found }]) => [id, found])),
        isNamed: network.authorities === null && !network.isOverHttps,
        isOverHttps: network.isOverHttps,
        sentOverHttps: [...new Set([...sentBefore, ...network.sentOverHttps()])],
        isOffline: network.isOffline,
        at: now(),
        nameOf: (address) => formatServer({ address, port: network.authorities?.port ?? 53 }),
      }),
    isUnreached: () =>
      network.authorities !== null && watched.some(({ id }) => authorityOf(seatsOf(id)) === 'unreached'),
    giveUp() {
      seats = seats.map((seat) => (isDueAtFirst(seat) ? { ...seat, said: expire(seat.said) } : seat))
    },
    setBack(ms) {
      const earlier = (time: number | null) => (time === null ? null : time - ms)
      seats = seats.map((seat) => ({ ...seat, askedAt: earlier(seat.askedAt), dueAt: earlier(seat.dueAt) }))
      lastVisits = new Map([...lastVisits].map(([key, at]) => [key, at - ms]))
    },
  }
}

function keepZone<Zone extends WatchedZone | string>(known: Zone | undefined, found: Zone | undefined): Zone {
  return (typeof found === 'object' ? found : (known ?? found)) as Zone
}

/** Never asked, though nothing stood in the way. */
function isDueAtFirst({ said, canAsk, askedAt }: Seat): boolean {
  return canAsk && askedAt === null && said.reason !== 'after-authoritative'
}

function expire(said: VerifiedServer): VerifiedServer {
  return { ...said, state: 'unknown', reason: 'deadline' }
}
