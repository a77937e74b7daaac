import { normalizeName } from './name.ts'
import { splitTxt } from './txt.ts'

/** One record as RFC 1035 5.1 writes it. `value`: TXT joined text, CNAME target, MX `10 host`. */
export interface ZoneRecord {
  readonly name: string
  /** Seconds. */
  readonly ttl: number
  readonly type: 'TXT' | 'CNAME' | 'MX'
  readonly value: string
  /** TXT: its character-strings, where they are not simply cut every 255 octets. */
  readonly strings?: readonly string[]
}

/** One line, without a line end: `name. TTL IN TYPE rdata`. */
export function formatZoneRecord(record: ZoneRecord): string {
  const owner = absoluteName(record.name)
  return `${owner} ${record.ttl} IN ${record.type} ${formatRdata(record)}`
}

function formatRdata({ type, value, strings }: ZoneRecord): string {
  if (type === 'TXT') return quoteStrings(strings ?? splitTxt(value))
  if (type === 'CNAME') return absoluteName(value)
  const [preference = '', exchange = ''] = value.trim().split(/\s+/)
  return `${preference} ${absoluteName(exchange)}`
}

/** Character-strings (one character an octet) in quotes, as a zone file and `dig` write them. */
export function quoteStrings(strings: readonly string[]): string {
  return strings.map((octets) => `"${octets.replace(/["\\]|[^\x20-\x7e]/g, escapeOctet)}"`).join(' ')
}

/** A name with its final dot; inside labels what a zone file would read as syntax is escaped. */
export function absoluteName(name: string): string {
  const plain = name.endsWith('.') ? name.slice(0, -1) : name
  return `${normalizeName(plain).replace(/["\\;()@$]|[^\x21-\x7e]/g, escapeOctet)}.`
}

/** `name` as a DNS host's form takes it inside `zone`: `''` at the zone itself, null where it lies outside. */
export function relativeName(name: string, zone: string): string | null {
  const owner = normalizeName(name)
  const apex = normalizeName(zone)
  if (owner === apex) return ''
  return owner.endsWith(`.${apex}`) ? owner.slice(0, -apex.length - 1) : null
}

/** `\"` and the like for a character that means something, `\DDD` for what is not printable (RFC 1035 5.1). */
function escapeOctet(octet: string): string {
  if (octet > ' ' && octet <= '~') return `\\${octet}`
  return `\\${String(octet.charCodeAt(0) & 0xff).padStart(3, '0')}`
}
