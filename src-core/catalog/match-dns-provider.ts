import { normalizeName } from '../dns/name.ts'
import type { DnsProviderMatch } from '../inspection/inspection.ts'
import type { DnsProvider } from './dns-provider.ts'
import { dnsProviders, findDnsProvider } from './dns-providers.ts'

interface ServerPatterns {
  readonly provider: DnsProvider
  readonly own: readonly RegExp[]
  readonly initial: readonly { readonly pattern: RegExp; readonly meaning: string }[]
  readonly shared: readonly { readonly pattern: RegExp; readonly alsoUsedBy: readonly string[] }[]
}

const table: readonly ServerPatterns[] = dnsProviders.map((provider) => ({
  provider,
  own: provider.nsPatterns.map(compilePattern),
  initial: provider.nsOther
    .filter((other) => other.isInitial)
    .flatMap(({ patterns, meaning }) =>
      patterns.map((pattern) => ({ pattern: compilePattern(pattern), meaning })),
    ),
  shared: provider.nsShared.map(({ pattern, alsoUsedBy }) => ({
    pattern: compilePattern(pattern),
    alsoUsedBy,
  })),
}))

/**
 * Which DNS host a zone's name servers belong to. All of them must point the same way: a zone served by two hosts
 * (secondary DNS, a move half done) shows no one form to write in, so it gives null, as do servers that are not known.
 * `alternatives` are the other brands on the same servers; with any, the match is a first suggestion to ask about.
 */
export function matchDnsProvider(nsHosts: readonly string[]): DnsProviderMatch | null {
  const hosts = nsHosts.map(normalizeName)
  if (hosts.length === 0) return null
  const candidates = table.filter((entry) => hosts.every((host) => isServerOf(entry, host)))
  const [first] = candidates
  if (first === undefined) return null
  const sharers = candidates.flatMap((entry) =>
    entry.shared
      .filter(({ pattern }) => hosts.some((host) => pattern.test(host)))
      .flatMap(({ alsoUsedBy }) => alsoUsedBy),
  )
  const ids = new Set([...candidates.map(({ provider }) => provider.id), ...sharers])
  ids.delete(first.provider.id)
  const { id, nameJa, nameEn } = first.provider
  return { id, nameJa, nameEn, alternatives: [...ids], note: noteOf(first, hosts) }
}

/**
 * Whether customers may write TXT records at these servers. `freeTxtEditing: false` of a brand speaks of its own
 * servers, so one brand on them that allows it is enough; null where nothing is confirmed.
 */
export function allowsFreeTxt(match: DnsProviderMatch): boolean | null {
  const answers = [match.id, ...match.alternatives].map((id) => findDnsProvider(id)?.freeTxtEditing ?? null)
  if (answers.includes(true)) return true
  return answers.every((answer) => answer === false) ? false : null
}

function isServerOf(entry: ServerPatterns, host: string): boolean {
  return (
    entry.own.some((pattern) => pattern.test(host)) || entry.initial.some(({ pattern }) => pattern.test(host))
  )
}

function noteOf(entry: ServerPatterns, hosts: readonly string[]): string | null {
  return entry.initial.find(({ pattern }) => hosts.some((host) => pattern.test(host)))?.meaning ?? null
}

function compilePattern(pattern: string): RegExp {
  const anyDepth = pattern.startsWith('*.')
  const rest = (anyDepth ? pattern.slice(2) : pattern).replaceAll('.', '\\.').replaceAll('*', '[^.]+')
  return new RegExp(`^${anyDepth ? '(?:[^.]+\\.)+' : ''}${rest}$`)
}
