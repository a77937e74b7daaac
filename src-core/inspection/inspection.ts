import type { UnknownReason } from '../dns/answer.ts'
import type { DkimInspection } from '../dkim/inspection.ts'
import type { DmarcInspection } from '../dmarc/inspection.ts'
import type { Finding } from '../findings/finding.ts'
import type { SpfInspection } from '../spf/inspection.ts'
import type { Subject } from '../subject/subject.ts'
import type { PartStatus } from './status.ts'

export interface MxInspection {
  readonly status: PartStatus
  readonly reason: UnknownReason | null
  readonly hosts: readonly { readonly preference: number; readonly exchange: string }[]
  readonly isNullMx: boolean
  readonly findings: readonly Finding[]
}

export interface NameServersInspection {
  readonly status: PartStatus
  readonly reason: UnknownReason | null
  /** The zone that the domain lies in; null where it could not be told. */
  readonly zone: string | null
  /** The zone's NS names, sorted. */
  readonly hosts: readonly string[]
  readonly findings: readonly Finding[]
}

/** Which DNS host's form the records go into, by the zone's NS names. */
export interface DnsProviderMatch {
  readonly id: string
  readonly nameJa: string
  readonly nameEn: string
  /** Ids of other brands on the same name servers: the user is asked, never decided for. */
  readonly alternatives: readonly string[]
  /** Set where the servers are a brand's parking or initial ones: records written in its form are not published yet. */
  readonly note: string | null
}

/** Everything that was found about one sender's domain, and everything that could not be told. */
export interface Inspection {
  readonly schemaVersion: 1
  readonly subject: Subject
  readonly spf: SpfInspection
  readonly dkim: readonly DkimInspection[]
  readonly dmarc: DmarcInspection
  readonly mx: MxInspection
  readonly nameServers: NameServersInspection
  readonly dnsProvider: DnsProviderMatch | null
  /** Those that belong to no single part. */
  readonly findings: readonly Finding[]
  readonly queries: { readonly count: number; readonly distinct: number; readonly elapsedMs: number }
}
