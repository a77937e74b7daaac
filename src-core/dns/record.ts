/** What RFC 1035 and its successors call a resource record, as far as mail authentication reads them. */
export type RecordType = 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'PTR' | 'SOA' | 'SPF' | 'TXT'

interface RecordBase {
  /** Owner name: lower case A-labels, no final dot; the root is `''`. */
  readonly name: string
  /** Seconds, as the answering server gave it (a cache counts it down). */
  readonly ttl: number
}

export interface AddressRecord extends RecordBase {
  readonly type: 'A' | 'AAAA'
  readonly address: string
}

export interface TargetRecord extends RecordBase {
  readonly type: 'CNAME' | 'NS' | 'PTR'
  readonly target: string
}

export interface MxRecord extends RecordBase {
  readonly type: 'MX'
  readonly preference: number
  /** `''` is the root: a null MX (RFC 7505). */
  readonly exchange: string
}

/** The obsolete type SPF (99) has the form of TXT. */
export interface TxtRecord extends RecordBase {
  readonly type: 'TXT' | 'SPF'
  /** One entry a character-string of at most 255 octets; each character stands for one octet (0–255). */
  readonly strings: readonly string[]
}

export interface SoaRecord extends RecordBase {
  readonly type: 'SOA'
  readonly primary: string
  readonly mailbox: string
  readonly serial: number
  readonly minimum: number
}

export type DnsRecord = AddressRecord | TargetRecord | MxRecord | TxtRecord | SoaRecord

export type RecordOf<Type extends RecordType> = Extract<DnsRecord, { type: Type }>
