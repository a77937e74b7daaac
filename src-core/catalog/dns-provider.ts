/**
 * One DNS hosting service as far as public pages tell how its record form wants things written. null is "not
 * confirmed", never "no". Notes are Japanese, as the forms are.
 */
export interface DnsProvider {
  readonly id: string
  readonly nameJa: string
  readonly nameEn: string
  readonly company: string | null
  /** Lower case, no final dot. A leading `*.` is any depth below; another `*` is one or more characters of one label. */
  readonly nsPatterns: readonly string[]
  /** Servers that other brands use too: the user is asked. */
  readonly nsShared: readonly SharedNameServers[]
  /** Seen once without a named source: never matched. */
  readonly nsUnconfirmed: readonly string[]
  readonly nsOther: readonly OtherNameServers[]
  readonly panel: ProviderPanel | null
  /** How the owner name is written: below the zone (apex blank or `@`), or whole with a final dot. */
  readonly hostField: 'relative' | 'relative-at' | 'fqdn-dot' | null
  readonly hostFieldNote: string | null
  readonly cnameTargetTrailingDot: 'required' | 'refused' | 'not-needed' | 'auto-stripped' | 'optional' | null
  readonly txtQuotes: 'none' | 'optional' | 'required' | null
  readonly txtQuotesNote: string | null
  /** Characters that the form takes in one TXT value. */
  readonly txtMaxLength: number | null
  /** What happens with a value over 255 octets. */
  readonly txtOver255: 'auto-split' | 'user-splits' | 'not-possible' | null
  readonly txtLengthNote: string | null
  readonly supportsUnderscoreNames: boolean | null
  /** Whether a CNAME may be set at a name that begins with an underscore. */
  readonly supportsCname: boolean | null
  readonly underscoreNote: string | null
  /** false: its own name servers do not let customers write TXT records of their own. */
  readonly freeTxtEditing: boolean | null
  /** Seconds. */
  readonly defaultTtl: number | null
  readonly minTtl: number | null
  readonly ttlNote: string | null
  readonly notes: readonly string[]
  readonly docs: readonly string[]
  readonly form?: ProviderForm
  /** Sources; empty for an entry that is a name only. */
  readonly confirmedBy: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
  readonly checkedOn: string
}

export interface SharedNameServers {
  readonly pattern: string
  /** Ids of this catalog; empty where the other user of the servers is the same company. */
  readonly alsoUsedBy: readonly string[]
  readonly note: string
}

export interface OtherNameServers {
  readonly patterns: readonly string[]
  readonly meaning: string
  /** True for a brand's parking or initial servers: what its form holds is not published yet. False: not for matching. */
  readonly isInitial: boolean
}

/** What else the entry's sources say of the form. A key that is absent is not known to apply. */
export interface ProviderForm {
  /** The form's own words for its fields. */
  readonly hostLabel?: string
  readonly valueLabel?: string
  /** What its list of types shows for each. */
  readonly typeWords?: { readonly TXT?: string; readonly CNAME?: string; readonly MX?: string }
  /** No fields: one text box that holds a record a line, `txt name value`. */
  readonly isLines?: true
  /** All TXT values of a name are one record: a value is added to it, not beside it. */
  readonly joinsTxt?: true
  /** It offers the obsolete type SPF beside TXT (RFC 7208 3.1). */
  readonly listsSpfType?: true
  /** The TTL is `defaultTtl` for every record. */
  readonly isTtlFixed?: true
  /** Seconds: no other TTL is taken, in rising order. */
  readonly ttlChoices?: readonly number[]
  /** Its default TTL is so long that one has to be set. */
  readonly mustSetTtl?: true
  /** A proxy that a CNAME for mail must not go through: how the form calls its being off. */
  readonly proxyOff?: string
  /** A box in the form that moves the domain to its own name servers. */
  readonly nameServerSwitch?: string
}

/** Menu paths to the record form. */
export interface ProviderPanel {
  readonly ja: string | null
  readonly en: string | null
  readonly older?: string
  readonly alternative?: string
  readonly note?: string
}
