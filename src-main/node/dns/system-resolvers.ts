import type { ServerAddress } from '../../../src-core/dns/client.ts'
import { formatServer } from '../../../src-core/dns/exchange.ts'
import { parseEndpoint } from './parse-endpoint.ts'

/** More than this many are never all asked: the first ones answer, or none does. */
const MAX_RESOLVERS = 6

/**
 * The addresses that are there without anybody having set them: Windows lists fec0:0:0:ffff::1 to ::3 on every adapter
 * without IPv6 DNS (site-local, withdrawn by RFC 3879), and `0.0.0.0` or `::` stands for none.
 */
const NO_RESOLVER = [/^fe[c-f][0-9a-f]:/i, /^0\.0\.0\.0$/, /^::$/]

/** The usable resolvers of `dns.getServers()`, in the system's order; empty where there are none. */
export function readSystemResolvers(servers: readonly string[]): ServerAddress[] {
  const usable = new Map<string, ServerAddress>()
  for (const text of servers) {
    const result = parseEndpoint(text)
    if (!result.ok || NO_RESOLVER.some((form) => form.test(result.server.address))) continue
    usable.set(formatServer(result.server).toLowerCase(), result.server)
  }
  return [...usable.values()].slice(0, MAX_RESOLVERS)
}
