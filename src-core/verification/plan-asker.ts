import type { UnknownReason } from '../dns/answer.ts'
import type { CancelSignal, DnsClient, ServerAddress } from '../dns/client.ts'
import type { AskServer } from '../dns/exchange.ts'
import { createIterativeClient } from '../dns/iterative/iterative-client.ts'
import { isUnreachedAnswer } from '../dns/outside-reach.ts'
import { createRecursiveClient } from '../dns/resolver/recursive-client.ts'
import type { Finding } from '../findings/finding.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { lintSpf } from '../spf/lint-spf.ts'
import { selectSpfRecords } from '../spf/parse-spf-record.ts'
import { walkSpfText, type SpfWalk } from '../spf/walk-spf.ts'
import { createAuthorityClient } from './ask-authority.ts'
import { lookAt, type PublishedReading } from './compare-published.ts'
import { isExactlySpf } from './compare-spf.ts'
import { findFaults } from './find-faults.ts'
import { findZoneServers, type WatchedZone } from './find-zone-servers.ts'
import type { VerificationNetwork } from './network.ts'
import { findUnknown, reachesWanted } from './reaches-wanted.ts'
import { hasTold, type Seat, type WatchedRecord } from './seat.ts'

export type ZonesByName = ReadonlyMap<string, WatchedZone | UnknownReason>

/** Everything of a verification that asks DNS. Nothing throws: what goes wrong is "could not tell". */
export interface PlanAsker {
  findZones(names: readonly string[]): Promise<ZonesByName>
  /** What was asked beside the records is forgotten, so that it is asked anew. */
  beginRound(): void
  look(seat: Seat, zone: string | null): Promise<PublishedReading>
  /** The serial of a zone's SOA at one of its servers; null where it could not be told. */
  askSerial(server: ServerAddress, zone: string): Promise<number | null>
  /** `seats` are all of that record. */
  findFaults(record: WatchedRecord, seats: readonly Seat[], zone: string | null): Promise<readonly Finding[]>
}

/** `ask` holds the floor, so that whoever asks here never presses a server; `signal` ends whatever is asked. */
export function createPlanAsker(
  plan: SetupPlan,
  network: VerificationNetwork,
  ask: AskServer,
  signal?: CancelSignal,
): PlanAsker {
  const options = signal ? { signal } : {}
  const { subject, inspection } = plan
  const { wait, timeoutMs } = network
  let beside: DnsClient | null = null
  const elsewhere: DnsClient = {
    query: (...question) => (beside ??= network.createDns(subject.organizationalDomain)).query(...question),
  }
  const walks = new Map<string, Promise<SpfWalk>>()

  const authority = (server: ServerAddress, zone: string) =>
    createAuthorityClient({ ask, timeoutMs, server, zone, elsewhere })

  const resolver = (
    servers: readonly ServerAddress[],
    { isOutside, isFiltering }: Pick<Seat, 'isOutside' | 'isFiltering'>,
  ): DnsClient => {
    const filters = () => isFiltering
    return createRecursiveClient({ servers, ask, wait, timeoutMs, outside: isOutside, filters })
  }
  const clientOf = (seat: Seat, zone: string | null): DnsClient =>
    seat.said.group === 'authoritative' && zone !== null
      ? authority(seat.address, zone)
      : resolver([seat.address], seat)

  /** Whether the service answers on port 53 at another of its addresses; the floor makes these no questions of their own. */
  const isReachedOtherwise = async ({ record, said }: Seat) => {
    const others = network.resolvers.filter(
      ({ name, server, address }) =>
        name === said.name && server !== said.server && address.url === undefined,
    )
    const answers = await Promise.all(
      others.map((other) => resolver([other.address], other).query(record.name, record.type, options)),
    )
    return !answers.every(isUnreachedAnswer)
  }

  /** A public resolver that is not reached over UDP and TCP is asked over HTTPS, where that may be. */
  const lookOverHttps = async (seat: Seat, reading: PublishedReading): Promise<PublishedReading> => {
    const isOver = seat.overHttps.length === 0 || network.askOverHttps === null
    if (isOver || !isUnreachedAnswer(reading.answer) || (await isReachedOtherwise(seat))) return reading
    return lookAt(seat.record, subject.domain, resolver(seat.overHttps, seat), options)
  }

  /**
   * An SPF record that is not exactly the wanted one may do the same by way of others, or may be worth nothing although
   * it holds the wanted terms: too many look-ups, an include without a record (RFC 7208 4.6.4, 5.2).
   */
  const walkThrough = async (
    { record: { kind, name, wanted, before } }: Seat,
    reading: PublishedReading,
  ): Promise<PublishedReading> => {
    const [text, second] = selectSpfRecords(reading.values)
    if (kind !== 'spf' || text === undefined || second !== undefined) return reading
    if (isExactlySpf(text, wanted, name)) return reading
    const key = JSON.stringify([name, text])
    const walking = walks.get(key) ?? walkSpfText(name, text, elsewhere, options)
    walks.set(key, walking)
    const walk = await walking
    const findings = lintSpf({ ...walk, answer: reading.answer }).filter(isTold)
    if (findings.some(({ severity }) => severity === 'error'))
      return { ...reading, state: 'different', findings }
    if (reading.state === 'published') {
      const reason = findUnknown(walk.tree)
      return reason === null
        ? { ...reading, findings }
        : { ...reading, state: 'unknown', differences: [], reason }
    }
    const reach = reachesWanted(walk.tree, wanted, name)
    if (reach === 'reached') return { ...reading, state: 'published', differences: [], findings }
    // What was there before is known for that, whatever could not be told below it.
    if (reach === 'not-reached' || before?.includes(text)) return { ...reading, findings }
    return { ...reading, state: 'unknown', differences: [], reason: reach }
  }

  return {
    async findZones(names) {
      if (network.authorities === null) return new Map()
      const { authorities } = network
      const iterative = createIterativeClient({ ...authorities, ask, wait, timeoutMs, resolver: elsewhere })
      return findZoneServers(names, network, iterative, elsewhere, signal)
    },
    beginRound() {
      beside = null
      walks.clear()
    },
    async look(seat, zone) {
      const reading = await lookAt(seat.record, subject.domain, clientOf(seat, zone), options)
      return walkThrough(seat, await lookOverHttps(seat, reading))
    },
    async askSerial(server, zone) {
      const answer = await authority(server, zone).query(zone, 'SOA', options)
      const [soa] = answer.kind === 'records' ? answer.records : []
      return soa?.type === 'SOA' ? soa.serial : null
    },
    async findFaults(record, seats, zone) {
      const witness =
        seats.find((seat) => seat.said.group === 'authoritative' && hasTold(seat)) ??
        (network.authorities === null ? seats.find(hasTold) : undefined)
      // A wrong name that is asked at a cache stays there as an absence: only where nobody else may be asked.
      if (witness === undefined) return []
      const place = { domain: subject.domain, zone: zone ?? inspection.nameServers.zone ?? subject.domain }
      return findFaults(record, seats, place, clientOf(witness, zone), options)
    },
  }
}

/** Beside what makes the record worth nothing: that it lets everybody pass, which the plan never wants. */
function isTold({ code, severity }: Finding): boolean {
  return severity === 'error' || code === 'spf.plus-all'
}
