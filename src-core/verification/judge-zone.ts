import { makeFinding, type Finding } from '../findings/finding.ts'
import type { WatchedZone } from './find-zone-servers.ts'
import { hasTold, type Seat } from './seat.ts'
import type { VerifiedZone } from './verification.ts'

/** SOA serials; null where one could not be told. Keys by `serialKey`. */
export type Serials = ReadonlyMap<string, number | null>

export function serialKey(zone: string, server: string): string {
  return `${zone} ${server}`
}

/** What is told of a zone beside its records. */
export function judgeZone(
  { zone, servers, ownNs, parentNs }: WatchedZone,
  serials: Serials,
  nameOf: (address: string) => string,
): VerifiedZone {
  const isSame = parentNs === null || JSON.stringify(ownNs) === JSON.stringify(parentNs)
  return {
    zone,
    serials: servers.map(({ name, address }) => {
      const server = nameOf(address)
      return { name, server, serial: serials.get(serialKey(zone, server)) ?? null }
    }),
    ownNs,
    parentNs,
    faults: isSame
      ? []
      : [makeFinding('dns.ns-mismatch', zone, { own: list(ownNs), parent: list(parentNs) })],
  }
}

/** Authoritative servers of one zone that tell different things of one name: an error of its own, serials beside it. */
export function findDisagreement(
  name: string,
  seats: readonly Seat[],
  zone: string | null,
  serials: Serials,
): Finding[] {
  const told = seats.filter((seat) => seat.said.group === 'authoritative' && hasTold(seat))
  const contents = new Set(told.map(contentOf))
  if (contents.size < 2) return []
  const describe = (seatsOfOneKind: readonly Seat[]) =>
    seatsOfOneKind
      .slice(0, MAX_SERVERS)
      .map(({ said: { name: host, server } }) => {
        const serial = serials.get(serialKey(zone ?? '', server)) ?? null
        return `${host} (${server}${serial === null ? '' : `, SOA ${serial}`})`
      })
      .join(' / ') || '―'
  const isRight = ({ said }: Seat) => said.state === 'published'
  const [right, others] = [told.filter(isRight), told.filter((seat) => !isRight(seat))]
  return [makeFinding('dns.servers-disagree', name, { right: describe(right), others: describe(others) })]
}

const MAX_SERVERS = 12

/** Records that mean the same are the same, however they are written. */
function contentOf({ said: { state, values } }: Seat): string {
  return state === 'published' ? state : JSON.stringify([state, [...values].sort()])
}

function list(names: readonly string[]): string {
  return names.join(', ')
}
