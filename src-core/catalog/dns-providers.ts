import data from './data/dns-providers.json' with { type: 'json' }
import type { DnsProvider } from './dns-provider.ts'

/** The built-in entries; what is used is looked up in a `DnsCatalog`, which may hold more. */
export const dnsProviders = data as readonly DnsProvider[]
