import type { DnsRecord, TargetRecord } from './record.ts'

/** Why an answer is "could not tell". Closed: a new cause gets a new word and a text in both languages. */
export const UNKNOWN_REASONS = [
  'timeout',
  'deadline',
  'aborted',
  'network',
  'no-route',
  'offline',
  'servfail',
  'refused',
  'rcode',
  'malformed',
  'too-large',
  'dnssec-bogus',
  'only-inside-view',
  'filtered',
  'lame',
  'cname-loop',
  'bad-name',
  'no-server',
] as const

export type UnknownReason = (typeof UNKNOWN_REASONS)[number]

/** Who said it. */
export interface AnswerSource {
  /** `address`, `address:port` where the port is not 53, or the URL over HTTPS. */
  readonly server: string
  readonly transport: 'udp' | 'tcp' | 'doh'
  /** The AA bit: the server says that it is authoritative for the name. */
  readonly authoritative: boolean
  /** RCODE as its standard name: NOERROR, NXDOMAIN, SERVFAIL … */
  readonly rcode: string
  /** Milliseconds since the Unix epoch, by the host's clock. */
  readonly at: number
  /** True when absence told by this answer counts (architecture rule 2). */
  readonly outside: boolean
}

interface AnswerBase {
  /** The name that was asked, lower case A-labels, no final dot. */
  readonly name: string
  /** CNAMEs that were followed from `name`, in order. */
  readonly aliases: readonly TargetRecord[]
}

export interface RecordsAnswer extends AnswerBase {
  readonly kind: 'records'
  /** Records of the type asked, at the end of the alias chain: a set, their order means nothing. Never empty. */
  readonly records: readonly DnsRecord[]
  /** Seconds: the least TTL along the chain. */
  readonly ttl: number
  readonly source: AnswerSource
}

export interface AbsentAnswer extends AnswerBase {
  readonly kind: 'no-data' | 'no-such-name'
  /** Seconds that a cache may keep this absence (RFC 2308 5), from the SOA; null when none came with it. */
  readonly negativeTtl: number | null
  readonly source: AnswerSource
}

export interface UnknownAnswer extends AnswerBase {
  readonly kind: 'unknown'
  readonly reason: UnknownReason
  /** Extended DNS error codes (RFC 8914) that came with it. */
  readonly extendedErrors: readonly number[]
  /** Technical detail for 詳細: untrusted, bounded text. */
  readonly detail: string | null
  readonly source: AnswerSource | null
}

/** The fourth kind never becomes one of the others, anywhere. */
export type DnsAnswer = RecordsAnswer | AbsentAnswer | UnknownAnswer

export function isAbsent(answer: DnsAnswer): answer is AbsentAnswer {
  return answer.kind === 'no-data' || answer.kind === 'no-such-name'
}

export function unknownAnswer(
  name: string,
  reason: UnknownReason,
  more: Partial<Omit<UnknownAnswer, 'kind' | 'name' | 'reason'>> = {},
): UnknownAnswer {
  return {
    kind: 'unknown',
    name,
    aliases: [],
    reason,
    extendedErrors: [],
    detail: null,
    source: null,
    ...more,
  }
}
