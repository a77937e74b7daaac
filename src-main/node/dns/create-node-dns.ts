import { getServers } from 'node:dns'
import { publicResolvers } from '../../../src-core/catalog/public-resolvers.ts'
import { rootServers } from '../../../src-core/catalog/root-servers.ts'
import type { RememberingDns } from '../../../src-core/dns/asking-memory.ts'
import { createAskingMemory } from '../../../src-core/dns/asking-memory.ts'
import type { CancelSignal, DnsClient, ServerAddress } from '../../../src-core/dns/client.ts'
import type { DnsRemarks } from '../../../src-core/dns/dns-remarks.ts'
import type { DohUse } from '../../../src-core/dns/doh-use.ts'
import type {
  IterativeClient,
  IterativeClientOptions,
} from '../../../src-core/dns/iterative/iterative-client.ts'
import { createIterativeClient } from '../../../src-core/dns/iterative/iterative-client.ts'
import { createOfflineClient } from '../../../src-core/dns/offline-client.ts'
import { createOutsideView, type OutsideView } from '../../../src-core/dns/outside-view.ts'
import { createRecursiveClient, STAGGER_SHARE } from '../../../src-core/dns/resolver/recursive-client.ts'
import { askServer } from './ask-server.ts'
import type { HttpsPort, HttpsResolver } from './https-resolvers.ts'
import { httpsResolvers, nodeHttps } from './https-resolvers.ts'
import { createHttpsClient, type HttpsClient } from './https-client.ts'
import { DNS_PORT } from './parse-endpoint.ts'
import { readSystemResolvers } from './system-resolvers.ts'
import { wait } from './wait.ts'

export const DEFAULT_TIMEOUT_MS = 2000

export interface NodeDnsOptions {
  /** Resolvers to ask in place of everybody else (`--dns`): they count as outside. Empty: the system's view and the outside. */
  readonly dnsServers?: readonly ServerAddress[]
  /** Ask nobody. */
  readonly offline?: boolean
  /** DNS over HTTPS; `never` where it is not said, under `dnsServers` and `offline`. */
  readonly doh?: DohUse
  /** Node's own where none is given. */
  readonly https?: HttpsPort
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
  readonly httpsResolvers: readonly HttpsResolver[]
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
  const { doh = 'never', https = nodeHttps } = options
  const network: Network = {
    publicResolvers: PUBLIC_RESOLVERS,
    httpsResolvers: httpsResolvers(https),
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

  const createOwnView = (ownDomain: string): RememberingDns => {
    const overHttps = createHttpsClient({ resolvers: network.httpsResolvers, fetch: https.fetch, timeoutMs })
    if (doh === 'always') return createAskingMemory(overHttps, deadline, remarkOn(overHttps))
    const view = createOutsideView({
      ownDomain,
      system,
      iterative: createAuthorities(),
      outside: recursive(network.publicResolvers, true),
      https: doh === 'never' ? null : overHttps,
      ...(deadline && { deadline }),
      doubtAfter: (signal) => wait(timeoutMs * STAGGER_SHARE, signal),
    })
    return createAskingMemory(view, deadline, remarkOn(overHttps, view))
  }

  return {
    create(ownDomain) {
      if (offline) return createAskingMemory(createOfflineClient(), deadline)
      if (dnsServers.length > 0) return createAskingMemory(recursive(dnsServers, true), deadline)
      return createOwnView(ownDomain)
    },
    createAuthorities: () => (isOwnView(options) ? createAuthorities() : null),
  }
}

function remarkOn(https: HttpsClient, view?: OutsideView): () => Promise<DnsRemarks> {
  return async () => {
    const differences = (await view?.differences()) ?? []
    return { overHttps: https.sentTo(), isOnRequest: view === undefined, differences }
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
