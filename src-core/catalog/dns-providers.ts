import data from './data/dns-providers.json' with { type: 'json' }
import type { DnsProvider } from './dns-provider.ts'

export const dnsProviders = data as readonly DnsProvider[]

const byId: ReadonlyMap<string, DnsProvider> = new Map(
  dnsProviders.map((provider) => [provider.id, provider]),
)

export function findDnsProvider(id: string): DnsProvider | null {
  return byId.get(id) ?? null
}
