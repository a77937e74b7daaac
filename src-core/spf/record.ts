/** The parsed form of one SPF record (RFC 7208 12). */
export type Qualifier = '+' | '-' | '~' | '?'

export const MECHANISM_NAMES = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'] as const

export type MechanismName = (typeof MECHANISM_NAMES)[number]

/** Offsets into the record's text, end exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

export interface SpfMechanism {
  readonly kind: 'mechanism'
  readonly name: MechanismName
  readonly qualifier: Qualifier
  /** As written, qualifier included. */
  readonly text: string
  readonly span: TextSpan
  /** The domain-spec as written (macros not expanded), or null where none is given. */
  readonly domain: string | null
  /** ip4 and ip6 only: the address literal. */
  readonly address: string | null
  /** a, mx, ip4: 0–32, 32 where not written; null for the others. */
  readonly prefix4: number | null
  /** a, mx, ip6: 0–128, 128 where not written; null for the others. */
  readonly prefix6: number | null
}

export interface SpfModifier {
  readonly kind: 'modifier'
  /** Lower case: `redirect`, `exp`, or an unknown one, which readers ignore (RFC 7208 6). */
  readonly name: string
  readonly text: string
  readonly span: TextSpan
  /** The domain-spec of redirect and exp; the macro-string of others. */
  readonly value: string
}

export type SpfTerm = SpfMechanism | SpfModifier

/** A fault that makes the whole record a permerror (RFC 7208 4.6). */
export type SpfFaultKind =
  /** The text does not begin with `v=spf1` and a space: it is no SPF record at all (RFC 7208 4.5). */
  | 'bad-version'
  | 'unknown-mechanism'
  | 'stray-space'
  | 'look-alike-character'
  | 'not-ascii'
  | 'control-character'
  | 'bad-address'
  | 'bad-prefix'
  | 'unexpected-argument'
  | 'missing-argument'
  | 'bad-domain'
  | 'bad-macro'
  | 'duplicate-modifier'
  | 'bad-modifier'

export interface SpfFault {
  readonly kind: SpfFaultKind
  readonly span: TextSpan
  /** The term as written, bounded. */
  readonly term: string
  /** What was probably meant (the nearest known mechanism, the record with ASCII characters), or null. */
  readonly suggestion: string | null
}

export interface SpfRecord {
  readonly text: string
  readonly terms: readonly SpfTerm[]
  readonly faults: readonly SpfFault[]
}
