import type { UnknownReason } from '../dns/answer.ts'
import type { Finding } from '../findings/finding.ts'
import type { PartStatus } from '../inspection/status.ts'

/** What is published at one selector that was asked for (RFC 6376 3.6). */
export interface DkimInspection {
  readonly selector: string
  /** `<selector>._domainkey.<domain>` */
  readonly name: string
  readonly status: PartStatus
  readonly reason: UnknownReason | null
  /** Joined text of the one key record, or null. */
  readonly record: string | null
  /** Every TXT at the name, joined text each. */
  readonly records: readonly string[]
  readonly keyType: 'rsa' | 'ed25519' | null
  /** Bits of the RSA modulus, 256 for Ed25519; null where the key could not be read. */
  readonly keyBits: number | null
  /** CNAME targets on the way, in order. */
  readonly via: readonly string[]
  /** True where a wildcard answers in place of a record: one added at `name` takes its place (RFC 4592 3.3.1). */
  readonly isWildcard: boolean
  readonly ttl: number | null
  /** Seconds that an absence may be cached; null where something is there or it could not be told. */
  readonly negativeTtl: number | null
  readonly findings: readonly Finding[]
}
