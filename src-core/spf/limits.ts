/** What one evaluation may cost (RFC 7208 4.6.4). */
export interface SpfLimits {
  /** Terms that cause DNS queries, over all nested records. */
  readonly lookups: number
  /** Terms whose query was answered with nothing; a SHOULD, whose default is two. */
  readonly voidLookups: number
  /** Hosts of one mx whose addresses may be asked: more is a permerror. */
  readonly mxHosts: number
  /** PTR names of one address that are looked at: the rest is ignored. */
  readonly ptrNames: number
}

export const SPF_LIMITS: SpfLimits = { lookups: 10, voidLookups: 2, mxHosts: 10, ptrNames: 10 }
