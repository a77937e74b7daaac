import type { LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import type { VerificationNetwork } from '../../../src-core/verification/network.ts'
import { createVerificationNetwork } from '../../../src-main/node/dns/create-verification-network.ts'
import type { Network } from '../../../src-main/node/dns/create-node-dns.ts'
import { startNameServers, type NameServer } from '../../support/name-server.ts'

export const DOMAIN = 'example.co.jp'

const PLACES = {
  root: '127.0.0.10',
  ns1: '127.0.0.11',
  ns2: '127.0.0.12',
  /** Only where a zone names it. */
  ns3: '127.0.0.13',
  system: '127.0.0.31',
  google: '127.0.0.21',
  cloudflare: '127.0.0.22',
} as const

type Place = keyof typeof PLACES

/** The root delegates the domain straight to its two servers, which have glue. */
const ROOT: LiteralZone = {
  [DOMAIN]: { NS: [`ns1.${DOMAIN}`, `ns2.${DOMAIN}`] },
  [`ns1.${DOMAIN}`]: { A: [PLACES.ns1] },
  [`ns2.${DOMAIN}`]: { A: [PLACES.ns2] },
}

/** What the zone says of itself, for literal zones of the tests. */
export const OWN_NAMES: LiteralZone = {
  [`ns1.${DOMAIN}`]: { A: [PLACES.ns1] },
  [`ns2.${DOMAIN}`]: { A: [PLACES.ns2] },
}
export const OWN_NS = { NS: [`ns1.${DOMAIN}`, `ns2.${DOMAIN}`] }

export interface Internet extends Readonly<Record<Place, NameServer>> {
  /** How a host is told of it. */
  readonly network: Network
  connect(timeoutMs?: number): VerificationNetwork
  close(): Promise<void>
}

/**
 * A root, the domain's two name servers, the machine's resolver and two public ones, each on an address of its own.
 * `cacheTtl`: seconds for which the resolvers say that they keep an answer.
 */
export async function startInternet({ cacheTtl }: { readonly cacheTtl?: number } = {}): Promise<Internet> {
  const origins = [DOMAIN]
  const cache = cacheTtl === undefined ? {} : { ttl: cacheTtl, soa: { ttl: cacheTtl, minimum: cacheTtl } }
  const soa = { ttl: 60, minimum: 60 }
  const started = await startNameServers({
    [PLACES.root]: { zone: ROOT, origins: [''] },
    [PLACES.ns1]: { zone: {}, origins, soa: { ...soa, serial: 2 } },
    [PLACES.ns2]: { zone: {}, origins, soa: { ...soa, serial: 1 } },
    [PLACES.ns3]: { zone: {}, origins },
    [PLACES.system]: { zone: {}, ...cache },
    [PLACES.google]: { zone: {}, ...cache },
    [PLACES.cloudflare]: { zone: {}, ...cache },
  })
  const at = (place: Place) => started[PLACES[place]]
  const { port } = at('root')
  const network: Network = {
    systemResolvers: [{ address: PLACES.system, port }],
    publicResolvers: [PLACES.google, PLACES.cloudflare].map((address) => ({ address, port })),
    httpsResolvers: [],
    authorities: {
      roots: [{ host: 'a.root.test', addresses: [PLACES.root] }],
      port,
      isAllowedAddress: () => true,
    },
  }
  return {
    ...(Object.fromEntries((Object.keys(PLACES) as Place[]).map((place) => [place, at(place)])) as Record<
      Place,
      NameServer
    >),
    network,
    connect: (timeoutMs = 300) => createVerificationNetwork({ timeoutMs, network }),
    close: async () => {
      await Promise.all(Object.values(started).map((server) => server.close()))
    },
  }
}
