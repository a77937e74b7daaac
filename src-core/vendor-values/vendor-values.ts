import type { DkimRecordValue } from '../catalog/vendor-profile.ts'

/** Where a value came from: the profile (file or built-in), or what the user pasted. The plan says which. */
export type ValueSource = 'profile' | 'pasted'

export interface Sourced<Value> {
  readonly value: Value
  readonly source: ValueSource
}

/** What is known of the vendor's values for an own domain. null / empty is "not known yet". */
export interface VendorValues {
  /** SPF terms to add (`include:…`, `ip4:…`), one each. */
  readonly spfTerms: readonly Sourced<string>[]
  readonly dkim: readonly Sourced<DkimRecordValue>[]
  readonly envelopeDomain: Sourced<string> | null
  readonly envelopeMx: Sourced<{ readonly preference: number; readonly exchange: string }> | null
  readonly dmarcRecord: Sourced<string> | null
}

/** The reading of a pasted text. What was not understood is kept and pointed at, never dropped. */
export interface PastedValues {
  readonly values: VendorValues
  readonly leftOver: readonly PastedLine[]
  /** Records understood but not usable for this domain (another domain's name, a garbled key). */
  readonly problems: readonly PastedProblem[]
}

export interface PastedLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
}

export interface PastedProblem extends PastedLine {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}
