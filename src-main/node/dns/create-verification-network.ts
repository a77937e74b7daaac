import { getServers } from 'node:dns'
import { isIPv6 } from 'node:net'
import { publicResolvers } from '../../../src-core/catalog/public-resolvers.ts'
import { rootServers } from '../../../src-core/catalog/root-servers.ts'
import type { ServerAddress } from '../../../src-core/dns/client.ts'
import { formatServer } from '../../../src-core/dns/exchange.ts'
import type { VerificationNetwork, WatchedResolver } from '../../../src-core/verification/network.ts'
import { askOverHttps } from './ask-over-https.ts'
import { askServer } from './ask-server.ts'
import { createNodeDns, DEFAULT_TIMEOUT_MS, type NodeDnsOptions } from './create-node-dns.ts'
import { noteSent } from './https-client.ts'
import { nodeHttps, toHttpsResolver, type HttpsPort, type HttpsResolver } from './https-resolvers.ts'
import { DNS_PORT } from './parse-endpoint.ts'
import { readSystemResolvers } from './system-resolvers.ts'
import { wait } from './wait.ts'

type Places = NonNullable<NodeDnsOptions['network']>

/** Those whom a verification asks, as this machine reaches them now. */
export function createVerificationNetwork(options: NodeDnsOptions = {}): VerificationNetwork {
  const { dnsServers = [], offline = false, timeoutMs = DEFAULT_TIMEOUT_MS, network = {} } = options
  const { https = nodeHttps } = options
  const isNamed = offline || dnsServers.length > 0
  const doh = isNamed ? 'never' : (options.doh ?? 'never')
  const isOverHttps = doh === 'always'
  const { fetch, sentTo } = noteSent(https.fetch)
  return {
    ask: askServer,
    askOverHttps:
      doh === 'never' ? null : (question) => askOverHttps(question, question.server.url ?? '', fetch),
    sentOverHttps: sentTo,
    isOverHttps,
    wait,
    timeoutMs,
    isOffline: offline,
    authorities: isNamed || isOverHttps ? null : (network.authorities ?? { roots: rootServers.servers }),
    resolvers: offline
      ? []
      : dnsServers.length > 0
        ? dnsServers.map((address) => plainResolver(address, 'system', true))
        : isOverHttps
          ? outsideServices(network, https).flatMap(overHttpsAlone)
          : [...systemResolvers(network), ...outsideServices(network, https).flatMap(onPort53)],
    createDns: (ownDomain) => createNodeDns({ ...options, https: { ...https, fetch } }).create(ownDomain),
  }
}

function systemResolvers({ systemResolvers: given }: Places): WatchedResolver[] {
  const addresses = given ?? readSystemResolvers(getServers())
  return addresses.map((address) => plainResolver(address, 'system', isPublic(address)))
}

/** A public service: one address a family, as the others lead to the same caches, and its endpoints over HTTPS. */
interface Service {
  /** null: its address stands for it. */
  readonly name: string | null
  readonly addresses: readonly ServerAddress[]
  readonly endpoints: readonly HttpsResolver[]
  readonly filters: boolean
}

/** Where a test gives its own, the n-th address and the n-th endpoint are one service's. */
function outsideServices(
  { publicResolvers: given, httpsResolvers: endpoints = [] }: Places,
  { speaksHttp2 }: HttpsPort,
): Service[] {
  if (given) {
    return Array.from({ length: Math.max(given.length, endpoints.length) }, (_, at) => ({
      name: null,
      addresses: given.slice(at, at + 1),
      endpoints: endpoints.slice(at, at + 1),
      filters: endpoints[at]?.filters ?? false,
    }))
  }
  return publicResolvers.resolvers.map(({ name, addresses, https, filters }) => ({
    name,
    addresses: [false, true].flatMap((isV6) => {
      const address = addresses.find((one) => isIPv6(one) === isV6)
      return address === undefined ? [] : [{ address, port: DNS_PORT }]
    }),
    endpoints:
      https === null || (https.needsHttp2 && !speaksHttp2)
        ? []
        : https.urls.map((url) => toHttpsResolver(url, filters)),
    filters,
  }))
}

/** Its first address stands in for it over HTTPS, so that nobody is told the same twice. */
function onPort53(service: Service): WatchedResolver[] {
  const { name, addresses, endpoints, filters } = service
  if (addresses.length === 0) return overHttpsAlone(service)
  return addresses.map((address, at) => {
    const plain = plainResolver(address, 'public', true)
    return {
      ...plain,
      name: name ?? plain.name,
      isFiltering: filters,
      overHttps: at === 0 ? endpoints : [],
    }
  })
}

function overHttpsAlone({ name, endpoints: [first, ...others], filters }: Service): WatchedResolver[] {
  if (first === undefined) return []
  const common = { group: 'public' as const, family: null, isOutside: true, isFiltering: filters }
  return [{ ...common, server: first.url, name: name ?? first.url, address: first, overHttps: others }]
}

function plainResolver(
  address: ServerAddress,
  group: WatchedResolver['group'],
  isOutside: boolean,
): WatchedResolver {
  const server = formatServer(address)
  const family = isIPv6(address.address) ? 'ipv6' : 'ipv4'
  return { server, name: server, group, family, address, overHttps: [], isOutside, isFiltering: false }
}

function isPublic({ address, port }: ServerAddress): boolean {
  const known = publicResolvers.resolvers.flatMap(({ addresses }) => addresses)
  return port === DNS_PORT && known.includes(address)
}
