import type { DnsAnswer, UnknownReason } from '../dns/answer.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { normalizeName } from '../dns/name.ts'
import type { RecordType } from '../dns/record.ts'
import type { MacroFacts } from './expand-macro.ts'
import type { SpfLimits } from './limits.ts'

/** What kept check_host() from a verdict, or made it none. */
export type SpfProblemKind =
  | 'no-record'
  | 'bad-domain'
  | 'multiple-records'
  | 'syntax'
  | 'include-without-record'
  | 'redirect-without-record'
  | 'unusable-name'
  | 'too-many-lookups'
  | 'too-many-void-lookups'
  | 'too-many-mx-hosts'
  | 'dns'

export interface SpfProblem {
  readonly kind: SpfProblemKind
  /** The domain whose record was being evaluated. */
  readonly domain: string
  /** The term in it, as written; null where it is not about one term. */
  readonly term: string | null
  /** `dns`: why the answer could not be told. */
  readonly reason: UnknownReason | null
}

/** What one evaluation shares over all nested records (RFC 7208 4.6.4 counts over all of them). */
export interface CheckContext {
  readonly ask: (name: string, type: RecordType) => Promise<DnsAnswer>
  readonly facts: MacroFacts
  readonly limits: SpfLimits
  readonly counts: { lookups: number; voidLookups: number }
}

/** A question is sent once in one evaluation, however often it comes up. */
export function askOnce(dns: DnsClient, signal: CancelSignal | undefined): CheckContext['ask'] {
  const answers = new Map<string, Promise<DnsAnswer>>()
  return (name, type) => {
    const key = `${type} ${normalizeName(name)}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = dns.query(name, type, signal === undefined ? {} : { signal })
    answers.set(key, answer)
    return answer
  }
}
