import type { UnknownReason } from '../dns/answer.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { isPublicAddress } from '../dns/public-address.ts'
import type { IterativeClient, ZoneFound } from '../dns/iterative/iterative-client.ts'
import { isWithin } from '../dns/name.ts'
import type { VerificationNetwork } from './network.ts'

/** One address of one name server of a zone. */
export interface ZoneServer {
  readonly name: string
  readonly address: string
  /** False for an internal address: it is shown, and never asked. */
  readonly isAllowed: boolean
}

/** A zone with every address of every server that it or its parent names. */
export interface WatchedZone {
  readonly zone: string
  readonly servers: readonly ZoneServer[]
  readonly ownNs: readonly string[]
  /** null where one server has both zones. */
  readonly parentNs: readonly string[] | null
}

/** More name servers, or addresses of one, than any zone has use for. */
const MAX_HOSTS = 13
const MAX_ADDRESSES_PER_HOST = 4

/** The zones of the names, each once; a name whose zone could not be told has its reason. */
export async function findZoneServers(
  names: readonly string[],
  { authorities }: Pick<VerificationNetwork, 'authorities'>,
  iterative: IterativeClient,
  addresses: DnsClient,
  signal?: CancelSignal,
): Promise<ReadonlyMap<string, WatchedZone | UnknownReason>> {
  const options = signal ? { signal } : {}
  const zones = new Map<string, Promise<WatchedZone>>()
  const isAllowed = authorities?.isAllowedAddress ?? isPublicAddress

  const complete = async (found: ZoneFound): Promise<WatchedZone> => {
    const ownNs = found.servers.map(({ host }) => host).sort()
    const hosts = [...new Set([...ownNs, ...(found.parentNs ?? [])])].slice(0, MAX_HOSTS)
    const servers = await Promise.all(
      hosts.map(async (name) => {
        const known = found.servers.find(({ host }) => host === name)?.addresses ?? []
        const all = [...known, ...(await lookUp(name, found.zone))]
        return [...new Set(all)]
          .slice(0, MAX_ADDRESSES_PER_HOST)
          .map((address) => ({ name, address, isAllowed: isAllowed(address) }))
      }),
    )
    return {
      zone: found.zone,
      servers: uniqueAddresses(servers.flat()),
      ownNs,
      parentNs: found.parentNs && [...found.parentNs].sort(),
    }
  }
  /** Both families: glue may hold one alone. A host in the zone itself is looked up there and nowhere else. */
  const lookUp = async (host: string, zone: string): Promise<string[]> => {
    const client = isWithin(host, zone) ? iterative : addresses
    const answers = await Promise.all(
      (['A', 'AAAA'] as const).map((type) => client.query(host, type, options)),
    )
    return answers.flatMap((answer) =>
      answer.kind === 'records'
        ? answer.records.flatMap((record) => ('address' in record ? [record.address] : []))
        : [],
    )
  }

  const entries = await Promise.all(
    [...new Set(names)].map(async (name) => {
      const found = await iterative.findZone(name, options)
      if (found.kind === 'unknown') return [name, found.reason] as const
      const zone = zones.get(found.zone) ?? complete(found)
      zones.set(found.zone, zone)
      return [name, await zone] as const
    }),
  )
  return new Map<string, WatchedZone | UnknownReason>(entries)
}

/** One machine may have several names: it is asked once, under the first. */
function uniqueAddresses(servers: readonly ZoneServer[]): ZoneServer[] {
  return servers.filter(
    ({ address }, index) => servers.findIndex((other) => other.address === address) === index,
  )
}
