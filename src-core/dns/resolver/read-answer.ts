import type { UnknownReason } from '../answer.ts'
import type { ServerMessage } from '../exchange.ts'
import { isWithin } from '../name.ts'
import type { DnsRecord, RecordType, SoaRecord, TargetRecord } from '../record.ts'

/** A chain longer than this is no set-up of anybody; resolvers stop at about the same length. */
export const MAX_ALIASES = 16

/** What a message with NOERROR or NXDOMAIN says to a question, the alias chain within it followed. */
export type Reading = { readonly aliases: readonly TargetRecord[] } & (
  | { readonly kind: 'records'; readonly records: readonly DnsRecord[]; readonly ttl: number }
  | {
      readonly kind: 'no-data' | 'no-such-name'
      readonly negativeTtl: number | null
      /** The SOA that proves the absence; null where none came with it. */
      readonly soa: SoaRecord | null
    }
  /** The chain leads to a name about which the message says nothing. */
  | { readonly kind: 'open'; readonly target: string }
  | { readonly kind: 'fault'; readonly reason: Extract<UnknownReason, 'cname-loop' | 'malformed'> }
)

/** `zone`: the name from which on down the server is believed; aliases that lead out of it are left open. */
export function readAnswer(message: ServerMessage, name: string, type: RecordType, zone = ''): Reading {
  const aliases: TargetRecord[] = []
  let owner = name
  for (;;) {
    if (!isWithin(owner, zone)) return { kind: 'open', aliases, target: owner }
    const found = message.answers.filter((record) => record.name === owner)
    const records = unique(found.filter((record) => record.type === type))
    if (records.length > 0)
      return { kind: 'records', aliases, records, ttl: leastTtl([...aliases, ...records]) }
    const [alias, ...others] = unique(found.filter(isAlias))
    if (!alias) break
    if (others.length > 0) return { kind: 'fault', aliases, reason: 'malformed' }
    aliases.push(alias)
    owner = alias.target
    if (aliases.some((earlier) => earlier.name === owner) || aliases.length > MAX_ALIASES)
      return { kind: 'fault', aliases, reason: 'cname-loop' }
  }
  const soa = findSoa(message, owner)
  const negativeTtl = soa && Math.min(soa.ttl, soa.minimum)
  // NXDOMAIN is about the last name of the chain (RFC 6604 3).
  if (message.rcode === 'NXDOMAIN') return { kind: 'no-such-name', aliases, negativeTtl, soa }
  if (aliases.length > 0 && !soa) return { kind: 'open', aliases, target: owner }
  return { kind: 'no-data', aliases, negativeTtl, soa }
}

function isAlias(record: DnsRecord): record is TargetRecord {
  return record.type === 'CNAME'
}

/** The SOA of a zone that `owner` lies in, from the authority section (RFC 2308 2). */
function findSoa(message: ServerMessage, owner: string): SoaRecord | null {
  for (const record of message.authority) {
    if (record.type === 'SOA' && isWithin(owner, record.name)) return record
  }
  return null
}

/** A set has no member twice (RFC 2181 5), whatever was sent. */
function unique<Kind extends DnsRecord>(records: readonly Kind[]): Kind[] {
  const byValue = new Map(records.map((record) => [JSON.stringify({ ...record, ttl: 0 }), record]))
  return [...byValue.values()]
}

function leastTtl(records: readonly DnsRecord[]): number {
  return Math.min(...records.map((record) => record.ttl))
}
