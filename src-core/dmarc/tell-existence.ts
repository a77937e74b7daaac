import type { UnknownReason } from '../dns/answer.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { dependsOnExistence, type DomainExistence } from './choose-policy.ts'
import type { WalkLevel } from './tree-walk.ts'

export interface ToldExistence {
  readonly existence: DomainExistence
  /** Why it is `unknown`, where this side asked. */
  readonly reason: UnknownReason | null
}

const EXISTS: ToldExistence = { existence: 'exists', reason: null }

/** Asked only where the record that applies has other words for domains that do not exist (RFC 9989 4.10.1). */
export async function tellExistence(
  from: string,
  { domain, record }: WalkLevel,
  dns: DnsClient,
  options: QueryOptions,
  known?: DomainExistence | Promise<DomainExistence>,
): Promise<ToldExistence> {
  if (record === null || domain === from || !dependsOnExistence(record)) return EXISTS
  const told = await known
  // What the caller could not tell is asked here again for its reason; the client remembers the answer.
  if (told === 'exists' || told === 'missing') return { existence: told, reason: null }
  const answer = await dns.query(from, 'TXT', options)
  if (answer.kind === 'unknown') return { existence: 'unknown', reason: answer.reason }
  // NXDOMAIN at the end of an alias is about the target: the name itself holds a CNAME.
  if (answer.kind !== 'no-such-name' || answer.aliases.length > 0) return EXISTS
  return answer.source.outside
    ? { existence: 'missing', reason: null }
    : { existence: 'unknown', reason: 'only-inside-view' }
}
