import type { Localized } from '../text/message.ts'

/** What the vendor gives. null is "not known": it is asked for, never filled in (architecture rule 3). */
export interface VendorProfile {
  readonly schemaVersion: 1
  readonly checkedOn: string
  readonly service: {
    readonly nameJa: string
    readonly nameEn: string
    readonly operatorJa: string
    readonly operatorEn: string
  }
  readonly supportAddress: string | null
  readonly regions: readonly VendorRegion[]
  readonly notices: readonly VendorNotice[]
  readonly ownDomain: VendorOwnDomain
  readonly adminScreens: readonly VendorScreen[]
}

export type RegionId = 'oregon' | 'tokyo'

export interface VendorRegion {
  readonly id: RegionId
  readonly name: Localized
  /** The vendor's sender domain. */
  readonly domain: string
  /** The whole no-reply address, or null where its local part is not confirmed. */
  readonly address: string | null
  readonly source: string
  /** The notice in which the vendor says that SPF and DKIM are set up for mail from this domain; null where none says so. */
  readonly authenticationNoticeId: string | null
  /** Where some receivers misjudge mail from this domain, by a notice of the vendor; null where none says so. */
  readonly trouble: VendorRegionTrouble | null
}

export interface VendorRegionTrouble {
  /** Ids of the receivers' catalog: the services that the notice names, business and mail-client forms included. */
  readonly receivers: readonly string[]
  /** The region whose sender domain the notice advises instead. */
  readonly insteadRegion: RegionId
  readonly noticeId: string
}

export interface VendorNotice {
  readonly id: string
  /** ISO date, or null where the page shows none. */
  readonly date: string | null
  /** When it can be placed by inference only, how. */
  readonly dateNote: Localized | null
  /** How much of it was read, where that was not all. */
  readonly readNote: Localized | null
  readonly url: string | null
  readonly title: Localized
  /** The option that the notice recommends, where it prefers one. */
  readonly recommends: 'no-reply' | 'own-domain' | null
  readonly says: readonly Localized[]
}

export interface VendorOwnDomain {
  /** `include:…` and the like, one term each. */
  readonly spfTerms: readonly string[] | null
  readonly dkim: readonly DkimRecordValue[] | null
  /** The domain of the envelope sender (Return-Path): the customer's, a subdomain of it, or the vendor's. */
  readonly envelopeDomain: string | null
  /** MX that the vendor wants at the envelope domain, where that is the customer's subdomain. */
  readonly envelopeMx: { readonly preference: number; readonly exchange: string } | null
  /** What the vendor asks of DMARC, as a record text; null where it names none. */
  readonly dmarcRecord: string | null
  /** Which of the three the vendor demands, with its source. */
  readonly demands: readonly ('spf' | 'dkim' | 'dmarc')[]
  readonly demandsSource: string
}

export interface DkimRecordValue {
  readonly selector: string
  readonly type: 'TXT' | 'CNAME'
  /** TXT: the key record's joined text. CNAME: the target, no final dot. */
  readonly value: string
}

export interface VendorScreen {
  /** Menu path; null where not confirmed. */
  readonly path: string | null
  readonly purpose: Localized
  readonly source: string
}
