import type { Advice, Answers, SetupOption } from '../advice/advice.ts'
import type { RegionId } from '../catalog/vendor-profile.ts'
import type { Finding } from '../findings/finding.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { SpfChange, SpfEditProof } from '../spf/edit/change.ts'
import type { Subject } from '../subject/subject.ts'
import type { Message } from '../text/message.ts'
import type { VendorValues } from '../vendor-values/vendor-values.ts'
import type { PlanDnsHost } from './dns-host.ts'

export type ChangeKind = 'dns-record' | 'admin-screen' | 'request' | 'test'

/** What is done to a DNS record. */
export type ChangeAction =
  /** Nothing stands at that name and type now. */
  | 'add'
  /** One record (or several, merged) is edited: `before` goes, `after` comes. */
  | 'replace'
  /** It is there already as wanted. */
  | 'keep'
  /** What stands there could not be told: `after` is added if nothing is there, else stop and look. Never for SPF. */
  | 'add-if-absent'
  /** What stands there could not be told: edit whichever is there, by `wanted`. */
  | 'edit-present'
  /** Something else stands there, or an edit would not be safe: decide first, see `notes`. */
  | 'blocked'
  /** The vendor's value is not known yet. */
  | 'wait'

export interface PlanChange {
  /** Stable within a plan: `dkim-s1`, `spf`, `dmarc`, `guidance`, `screen-1`, `test-mail` … */
  readonly id: string
  readonly kind: ChangeKind
  /** dns-record only, else null. */
  readonly action: ChangeAction | null
  /** dns-record: the owner name, A-labels, no final dot. */
  readonly name: string | null
  readonly type: 'TXT' | 'MX' | 'CNAME' | null
  /** Records that this one takes the place of; null where it could not be told. */
  readonly before: readonly string[] | null
  /** The new record's text (TXT joined; MX `10 host`; CNAME target), or null. */
  readonly after: string | null
  /** TXT: `after` cut into character-strings of at most 255 octets. */
  readonly strings: readonly string[] | null
  /** What must be in the record, where `after` can't be written. */
  readonly wanted: string | null
  /** Seconds: the present record's, else a default to suggest. */
  readonly ttl: number | null
  readonly why: Message
  readonly where: Message
  readonly check: Message
  readonly undo: Message
  /** Ids of changes that must be done first, and codes of `pending` that are waited for. */
  readonly blockedBy: readonly string[]
  /** What the person must know before doing it. */
  readonly notes: readonly (Finding | Message)[]
}

/** What the vendor sends from when the customer uses its address. */
export interface VendorSender {
  readonly region: RegionId
  readonly domain: string
  /** null where the part before the @ is not confirmed. */
  readonly address: string | null
  /** The notice (address or date) in which the vendor says that it has set up SPF and DKIM there; null where none does. */
  readonly authenticatedBy: string | null
}

/** Ordered: carried out from the first to the last. */
export interface SetupPlan {
  readonly schemaVersion: 1
  readonly subject: Subject
  readonly option: SetupOption
  readonly region: RegionId | null
  readonly vendor: {
    /** Both regions' where the region is unknown. */
    readonly senders: readonly VendorSender[]
    readonly values: VendorValues
    readonly supportAddress: string | null
    /** ISO date of the profile. */
    readonly checkedOn: string
  }
  /** Ids of the recipients' mail services, for the guidance. */
  readonly recipients: readonly string[]
  /** Who edits DNS, as far as the user has said: a mail to the DNS host is of no use to who edits it himself. */
  readonly dnsEditor: Answers['dnsEditor']
  readonly dnsHost: PlanDnsHost
  readonly advice: Advice
  /** What is waited for; the plan is still a plan. */
  readonly pending: readonly Message[]
  readonly changes: readonly PlanChange[]
  /** What the SPF edit does, term by term, and what it costs; null where none is planned yet. */
  readonly spfEdit: Pick<SpfChange, 'outcome' | 'difference' | 'lookups' | 'voidLookups' | 'wouldBe'> | null
  /** Only where an SPF record is edited. */
  readonly proof: SpfEditProof | null
  /** Said at the top of everything that is exported: what could not be checked, what this plan is not enough for. */
  readonly cautions: readonly Message[]
  readonly inspection: Inspection
  /** The vendor's sender domain as inspected, option 1 only. */
  readonly vendorInspection: Inspection | null
}
