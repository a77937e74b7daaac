import type { UnknownReason } from '../dns/answer.ts'
import type { Finding } from '../findings/finding.ts'
import type { PartStatus } from '../inspection/status.ts'
import type { CountingWay } from './count-ways.ts'
import type { LookupCount, SpfTreeNode, VoidCount } from './tree.ts'

export interface SpfInspection {
  readonly status: PartStatus
  readonly reason: UnknownReason | null
  /** null where missing, unknown, or more than one. */
  readonly record: string | null
  /** Every TXT at the domain that is an SPF record, joined text each. */
  readonly records: readonly string[]
  /** null where the tree could not be told. */
  readonly lookups: LookupCount | null
  readonly voidLookups: VoidCount | null
  /** The same tree as other tools count it, so that a user sees where another number comes from. */
  readonly countedInWays: Readonly<Record<CountingWay, number>> | null
  readonly tree: SpfTreeNode | null
  /** CNAME targets at the domain, in order. */
  readonly via: readonly string[]
  readonly ttl: number | null
  readonly negativeTtl: number | null
  readonly findings: readonly Finding[]
}
