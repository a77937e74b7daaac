import { normalizeName } from '../dns/name.ts'
import type { DnsProviderMatch } from '../inspection/inspection.ts'
import type { DnsProvider } from './dns-provider.ts'
import { matchesServerPattern } from './server-pattern.ts'

/**
 * Which DNS host a zone's name servers belong to. All of them must point the same way: a zone served by two hosts
 * (secondary DNS, a move half done) shows no one form to write in, so it gives null, as do servers that are not known.
 * `alternatives` are the other brands on the same servers; with any, the match is a first suggestion to ask about.
 */
export function matchDnsProvider(
  providers: readonly DnsProvider[],
  nsHosts: readonly string[],
): DnsProviderMatch | null {
  const hosts = nsHosts.map(normalizeName)
  if (hosts.length === 0) return null
  const candidates = providers.filter((provider) => hosts.every((host) => isServerOf(provider, host)))
  const [first] = candidates
  if (first === undefined) return null
  const sharers = candidates.flatMap(({ nsShared }) =>
    nsShared
      .filter(({ pattern }) => hosts.some((host) => matchesServerPattern(pattern, host)))
      .flatMap(({ alsoUsedBy }) => alsoUsedBy),
  )
  const ids = new Set([...candidates.map(({ id }) => id), ...sharers])
  ids.delete(first.id)
  const { id, nameJa, nameEn } = first
  return { id, nameJa, nameEn, alternatives: [...ids], note: noteOf(first, hosts) }
}

/** One of the host's own servers, or one that it parks domains on. */
export function isServerOf({ nsPatterns, nsOther }: DnsProvider, host: string): boolean {
  return (
    nsPatterns.some((pattern) => matchesServerPattern(pattern, host)) ||
    nsOther.some((other) => other.isInitial && isAmong(other.patterns, host))
  )
}

function noteOf({ nsOther }: DnsProvider, hosts: readonly string[]): string | null {
  const initial = nsOther.find(
    ({ isInitial, patterns }) => isInitial && hosts.some((host) => isAmong(patterns, host)),
  )
  return initial?.meaning ?? null
}

function isAmong(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => matchesServerPattern(pattern, host))
}
