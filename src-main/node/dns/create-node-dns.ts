import { getServers } from 'node:dns'
import { publicResolvers } from '../../../src-core/catalog/public-resolvers.ts'
import { rootServers } from '../../../src-core/catalog/root-servers.ts'
import type { RememberingDns } from '../../../src-core/dns/asking-memory.ts'
import { createAskingMemory } from '../../../src-core/dns/asking-memory.ts'
import type { CancelSignal, DnsClient, ServerAddress } from '../../../src-core/dns/client.ts'
import type {
  IterativeClient,
  IterativeClientOptions,
} from '../../../src-core/dns/iterative/iterative-client.ts'
import { createIterativeClient } from '../../../src-core/dns/iterative/iterative-client.ts'
import { createOfflineClient } from '../../../src-core/dns/offline-client.ts'
import { createOutsideView } from '../../../src-core/dns/outside-view.ts'
import { createRecursiveClient } from '../../../src-core/dns/resolver/recursive-client.ts'
import { askServer } from './ask-server.ts'
import { DNS_PORT } from './parse-endpoint.ts'
import { readSystemResolvers } from './system-resolvers.ts'
import { wait } from './wait.ts'

export const DEFAULT_TIMEOUT_MS = 2000

export interface NodeDnsOptions {
  /** Resolvers to ask in place of everybody else (`--dns`): they count as outside. Empty: the system's view and the outside. */
  readonly dnsServers?: readonly ServerAddress[]
  /** Ask nobody. */
  readonly offline?: boolean
  /** The longest wait for one answer from one server, in milliseconds. */
  readonly timeoutMs?: number
  /** When it aborts, what is not known is unknown by `deadline`. */
  readonly deadline?: CancelSignal
  /** In place of the machine's and the Internet's servers, for tests. */
  readonly network?: Partial<Network>
}

export interface Network {
  readonly systemResolvers: readonly ServerAddress[]
  readonly publicResolvers: readonly ServerAddress[]
  readonly authorities: Pick<IterativeClientOptions, 'roots' | 'port' | 'isAllowedAddress'>
}

export interface NodeDns {
  /** A client for one inspection: it asks each question once. Names at or under `ownDomain` are the plan's to create. */
  create(ownDomain: string): RememberingDns
  /** The authoritative servers, asked from the root down; null under `--dns` and `--offline`. */
  createAuthorities(): IterativeClient | null
}

/** DNS as this machine reaches it. */
export function createNodeDns(options: NodeDnsOptions = {}): NodeDns {
  const { dnsServers = [], offline = false, timeoutMs = DEFAULT_TIMEOUT_MS, deadline } = options
  const network: Network = {
    publicResolvers: PUBLIC_RESOLVERS,
    authorities: { roots: rootServers.servers },
    // The machine is asked only where its answer is used: reading its configuration can take time.
    systemResolvers:
      options.network?.systemResolvers ?? (isOwnView(options) ? readSystemResolvers(getServers()) : []),
    ...options.network,
  }
  const recursive = (servers: readonly ServerAddress[], outside: boolean): DnsClient =>
    createRecursiveClient({ servers, outside, timeoutMs, ask: askServer, wait })
  const system = recursive(network.systemResolvers, network.systemResolvers.every(isPublicResolver))
  const createAuthorities = () =>
    createIterativeClient({ ...network.authorities, timeoutMs, ask: askServer, wait, resolver: system })

  const createView = (ownDomain: string): DnsClient => {
    if (offline) return createOfflineClient()
    if (dnsServers.length > 0) return recursive(dnsServers, true)
    return createOutsideView({
      ownDomain,
      system,
      iterative: createAuthorities(),
      outside: recursive(network.publicResolvers, true),
    })
  }
  return {
    create: (ownDomain) => createAskingMemory(createView(ownDomain), deadline),
    createAuthorities: () => (isOwnView(options) ? createAuthorities() : null),
  }
}

function isOwnView({ offline, dnsServers }: NodeDnsOptions): boolean {
  return !offline && (dnsServers?.length ?? 0) === 0
}

/** Each service's first IPv4 address, then the second ones, then IPv6: what fails for one fails for its neighbours. */
const PUBLIC_RESOLVERS: readonly ServerAddress[] = [0, 1, 2, 3].flatMap((at) =>
  publicResolvers.resolvers.flatMap(({ addresses }) => {
    const address = addresses[at]
    return address === undefined ? [] : [{ address, port: DNS_PORT }]
  }),
)

function isPublicResolver({ address, port }: ServerAddress): boolean {
  return PUBLIC_RESOLVERS.some((known) => known.address === address && known.port === port)
}
