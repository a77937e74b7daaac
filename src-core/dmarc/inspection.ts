import type { UnknownReason } from '../dns/answer.ts'
import type { Finding } from '../findings/finding.ts'
import type { PartStatus } from '../inspection/status.ts'

export type DmarcPolicy = 'none' | 'quarantine' | 'reject'
export type AlignmentMode = 'relaxed' | 'strict'

/** What a receiver following RFC 9989 applies to mail with this From domain. */
export interface DmarcInspection {
  readonly status: PartStatus
  readonly reason: UnknownReason | null
  /** The record that applies, or null. */
  readonly record: string | null
  /** All DMARC records at the name where it was found (several: all are discarded, RFC 9989 4.10). */
  readonly records: readonly string[]
  /** `_dmarc.example.co.jp`: where the record that applies stands; null where none. */
  readonly foundAt: string | null
  /** The name of the record for the From domain itself: `_dmarc.<domain>`, whether or not anything is there. */
  readonly ownName: string
  /** Every TXT at `ownName`, DMARC record or not, joined text each. */
  readonly ownTexts: readonly string[]
  /** True where `foundAt` is above the From domain. */
  readonly isInherited: boolean
  /** The policy that applies to this From domain (p, sp or np; lowered one step under t=y); null where no DMARC applies. */
  readonly policy: DmarcPolicy | null
  /** The tag that `policy` was read from. */
  readonly policyTag: 'p' | 'sp' | 'np' | 'default' | null
  readonly isTesting: boolean
  readonly alignment: { readonly spf: AlignmentMode; readonly dkim: AlignmentMode }
  readonly reportAddresses: readonly string[]
  /** CNAME targets at `ownName`, in order: an edit belongs to the target's owner. */
  readonly via: readonly string[]
  /** True where a wildcard answers at `ownName`: a record added there takes its place (RFC 4592 3.3.1). */
  readonly isWildcard: boolean
  /** By tree walk (RFC 9989 4.10.2) and by the public suffix list; null where the walk could not be told. */
  readonly organizationalDomain: { readonly byTreeWalk: string | null; readonly byPublicSuffixList: string }
  readonly ttl: number | null
  readonly negativeTtl: number | null
  readonly findings: readonly Finding[]
}
