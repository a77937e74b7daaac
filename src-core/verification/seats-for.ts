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
    { record, address, canAsk: isAllowed, isOutside: true, isFiltering: false },
    {
      server: formatServer(address),
      name,
      group: 'authoritative',
      family,
      reason: isAllowed ? null : 'internal-address',
    },
  )
}

/** A seat at a resolver; over HTTPS only where `hasHttps`. `isNamed`: there are no authoritative servers to wait for. */
export function resolverSeat(
  record: WatchedRecord,
  resolver: WatchedResolver,
  { isNamed, hasHttps }: { readonly isNamed: boolean; readonly hasHttps: boolean },
): Seat {
  const { server, name, group, family, address, isOutside, isFiltering } = resolver
  const canAsk = address.url === undefined || hasHttps
  const reason = !canAsk ? 'only-https' : isNamed ? null : 'after-authoritative'
  return emptySeat(
    { record, address, canAsk, isOutside, isFiltering },
    { server, name, group, family, reason },
  )
}

function emptySeat(
  seat: Pick<Seat, 'record' | 'address' | 'canAsk' | 'isOutside' | 'isFiltering'>,
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
    askedAt: null,
    dueAt: seat.canAsk ? 0 : null,
    sameLooks: 0,
  }
}

export function isSameSeat(one: Seat, other: Seat): boolean {
  return (
    one.record.id === other.record.id &&
    one.said.server === other.said.server &&
    one.said.group === other.said.group
  )
}
