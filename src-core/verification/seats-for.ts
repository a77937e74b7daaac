import { formatServer } from '../dns/exchange.ts'
import type { ZoneServer } from './find-zone-servers.ts'
import type { WatchedResolver } from './network.ts'
import type { Seat, WatchedRecord } from './seat.ts'
import type { VerifiedServer } from './verification.ts'

const DNS_PORT = 53

/** A seat at one address of a name server. */
export function authoritySeat(record: WatchedRecord, server: ZoneServer, port: number = DNS_PORT): Seat {
  const { name, isAllowed } = server
  const address = { address: server.address, port }
  const family = server.address.includes(':') ? 'ipv6' : 'ipv4'
  return emptySeat(
    { record, address, overHttps: [], canAsk: isAllowed, isOutside: true, isFiltering: false },
    {
      server: formatServer(address),
      name,
      group: 'authoritative',
      family,
      reason: isAllowed ? null : 'internal-address',
    },
  )
}

/**
 * A seat at a resolver. One that answers over HTTPS alone is asked at once where everything goes that way, and otherwise
 * once port 53 has led to nobody. `isAlone`: there are no authoritative servers to wait for.
 */
export function resolverSeat(
  record: WatchedRecord,
  resolver: WatchedResolver,
  { isAlone, isOverHttps }: { readonly isAlone: boolean; readonly isOverHttps: boolean },
): Seat {
  const { server, name, group, family, address, overHttps, isOutside, isFiltering } = resolver
  const canAsk = address.url === undefined || isOverHttps
  const reason = !canAsk ? 'only-https' : isAlone ? null : 'after-authoritative'
  return emptySeat(
    { record, address, overHttps, canAsk, isOutside, isFiltering },
    { server, name, group, family, reason },
  )
}

function emptySeat(
  seat: Pick<Seat, 'record' | 'address' | 'overHttps' | 'canAsk' | 'isOutside' | 'isFiltering'>,
  who: Pick<VerifiedServer, 'server' | 'name' | 'group' | 'family' | 'reason'>,
): Seat {
  return {
    ...seat,
    said: {
      ...who,
      state: 'not-asked',
      until: null,
      values: [],
      ttl: null,
      isAuthoritative: false,
      isOld: false,
      askedAt: null,
    },
    differences: [],
    findings: [],
    isUnreached: false,
    askedAt: null,
    dueAt: seat.canAsk ? 0 : null,
    sameLooks: 0,
  }
}

/**
 * Lets those be asked who answer over HTTPS alone, about each record for which port 53 led to no public resolver: nobody
 * is sent a name over HTTPS without need.
 */
export function openHttps(seats: readonly Seat[]): readonly Seat[] {
  return seats.map((seat) => {
    const { canAsk, address, record } = seat
    if (canAsk || address.url === undefined) return seat
    const others = seats.filter(
      (other) =>
        other.record.id === record.id && other.said.group === 'public' && other.address.url === undefined,
    )
    const isWall =
      others.length > 0 && others.every(({ askedAt, isUnreached }) => askedAt !== null && isUnreached)
    return isWall ? { ...seat, canAsk: true, dueAt: 0 } : seat
  })
}

export function isSameSeat(one: Seat, other: Seat): boolean {
  return (
    one.record.id === other.record.id &&
    one.said.server === other.said.server &&
    one.said.group === other.said.group
  )
}
