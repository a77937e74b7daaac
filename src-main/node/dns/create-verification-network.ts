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
import { nodeHttps, toHttpsResolver } from './https-resolvers.ts'
import { DNS_PORT } from './parse-endpoint.ts'
import { readSystemResolvers } from './system-resolvers.ts'
import { wait } from './wait.ts'

/** Those whom a verification asks, as this machine reaches them now. */
export function createVerificationNetwork(options: NodeDnsOptions = {}): VerificationNetwork {
  const { dnsServers = [], offline = false, timeoutMs = DEFAULT_TIMEOUT_MS, network = {} } = options
  const { doh = 'never', https = nodeHttps } = options
  const isNamed = offline || dnsServers.length > 0
  return {
    ask: askServer,
    askOverHttps:
      isNamed || doh === 'never'
        ? null
        : (question) => askOverHttps(question, question.server.url ?? '', https.fetch),
    wait,
    timeoutMs,
    isOffline: offline,
    authorities: isNamed ? null : (network.authorities ?? { roots: rootServers.servers }),
    resolvers: offline
      ? []
      : dnsServers.length > 0
        ? dnsServers.map((address) => plainResolver(address, 'system', true))
        : [...systemResolvers(network), ...outsideResolvers(network)],
    createDns: (ownDomain) => createNodeDns(options).create(ownDomain),
  }
}

function systemResolvers({ systemResolvers: given }: NonNullable<NodeDnsOptions['network']>) {
  const addresses = given ?? readSystemResolvers(getServers())
  return addresses.map((address) => plainResolver(address, 'system', isPublic(address)))
}

function outsideResolvers({ publicResolvers: given }: NonNullable<NodeDnsOptions['network']>) {
  return given?.map((address) => plainResolver(address, 'public', true)) ?? CATALOG
}

function plainResolver(
  address: ServerAddress,
  group: WatchedResolver['group'],
  isOutside: boolean,
): WatchedResolver {
  const server = formatServer(address)
  const family = isIPv6(address.address) ? 'ipv6' : 'ipv4'
  return { server, name: server, group, family, address, isOutside, isFiltering: false }
}

/** Of each service one address a family: the others lead to the same caches. Without any it is asked over HTTPS alone. */
const CATALOG: readonly WatchedResolver[] = publicResolvers.resolvers.flatMap((service) => {
  const { name, addresses, https, filters } = service
  const plain = [false, true].flatMap((isV6) => {
    const address = addresses.find((one) => isIPv6(one) === isV6)
    return address === undefined ? [] : [plainResolver({ address, port: DNS_PORT }, 'public', true)]
  })
  const overHttps: readonly WatchedResolver[] = (https?.urls.slice(0, 1) ?? []).map((server) => {
    const address = toHttpsResolver(server)
    return { name, group: 'public', isOutside: true, server, family: null, address, isFiltering: filters }
  })
  return (plain.length > 0 ? plain : overHttps).map((one) => ({ ...one, name, isFiltering: filters }))
})

function isPublic({ address, port }: ServerAddress): boolean {
  const known = publicResolvers.resolvers.flatMap(({ addresses }) => addresses)
  return port === DNS_PORT && known.includes(address)
}
