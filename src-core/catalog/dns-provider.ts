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

/** Menu paths to the record form. */
export interface ProviderPanel {
  readonly ja: string | null
  readonly en: string | null
  readonly older?: string
  readonly alternative?: string
  readonly note?: string
}
