import type { DnsProviderMatch } from '../inspection/inspection.ts'
import type { DnsProvider } from './dns-provider.ts'
import { dnsProviders } from './dns-providers.ts'
import { matchDnsProvider } from './match-dns-provider.ts'

/** The DNS hosts that are known: the built-in ones, and those of a file. */
export interface DnsCatalog {
  readonly providers: readonly DnsProvider[]
  find(id: string): DnsProvider | null
  /** By the names of a zone's name servers. */
  match(nsHosts: readonly string[]): DnsProviderMatch | null
}

/** Entries of a file: one whose id is built in takes its place as a whole, the others are added. */
export function createDnsCatalog(more: readonly DnsProvider[] = []): DnsCatalog {
  const byId = new Map([...dnsProviders, ...more].map((provider) => [provider.id, provider]))
  const providers = [...byId.values()]
  return {
    providers,
    find: (id) => byId.get(id) ?? null,
    match: (nsHosts) => matchDnsProvider(providers, nsHosts),
  }
}

export const builtInDnsCatalog = createDnsCatalog()
