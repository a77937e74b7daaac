import type { UnknownReason } from '../dns/answer.ts'
import type { MechanismName, Qualifier } from './record.ts'

/**
 * The include tree of one domain as it was walked: plain data, so that an edit can be computed and proven from it
 * without asking DNS again.
 */
export type SpfNodeStatus =
  | 'ok'
  | 'syntax'
  | 'missing'
  | 'multiple'
  | 'unknown'
  /** The domain stands above itself: evaluation never ends there (RFC 7208 4.6.4). */
  | 'loop'
  /** Not walked any further: far over the limits, or the name depends on the message (macro). */
  | 'not-walked'

export interface SpfTreeNode {
  readonly domain: string
  readonly status: SpfNodeStatus
  /** Why, where the status is `unknown`. */
  readonly reason: UnknownReason | null
  /** The one SPF record, or null where there is none or more than one. */
  readonly record: string | null
  /** Every TXT at the name that is an SPF record. */
  readonly records: readonly string[]
  readonly ttl: number | null
  readonly terms: readonly SpfTreeTerm[]
}

export interface SpfTreeTerm {
  /** As written. */
  readonly term: string
  readonly mechanism: MechanismName | 'redirect' | 'exp' | 'modifier'
  /** null for modifiers. */
  readonly qualifier: Qualifier | null
  /** DNS-querying terms that this one brings, itself and its whole subtree (RFC 7208 4.6.4). */
  readonly lookups: number
  /** False where evaluation can never reach it (after `all`, a redirect beside `all`): then it costs nothing. */
  readonly effective: boolean
  /** The domain it asks, macros expanded; null where it asks none, or where it depends on the message. */
  readonly target: string | null
  /** True where the target depends on the message (`%{i}`, `%{l}` …): counted, not walkable. */
  readonly isDynamic: boolean
  /** a and mx: the addresses found, IPv4 and IPv6; null where not asked or not told. */
  readonly addresses: readonly string[] | null
  /** mx: the number of hosts, for the ten-per-mx limit. */
  readonly mxHosts: number | null
  /** Void lookups of this term alone, as an IPv4 and as an IPv6 client makes a receiver count them. */
  readonly voids: { readonly ipv4: number; readonly ipv6: number }
  /** The answer to this term's own question could not be told. */
  readonly unknown: UnknownReason | null
  /** include and redirect. */
  readonly child?: SpfTreeNode
}

export interface LookupCount {
  readonly count: number
  readonly limit: number
  /** True where a part of the tree depends on the message or was not walked: the true count may be higher. */
  readonly atLeast: boolean
}

export interface VoidCount {
  readonly count: number
  readonly limit: number
}
