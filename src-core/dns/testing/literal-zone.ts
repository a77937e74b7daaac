import type { AnswerSource, DnsAnswer, UnknownReason } from '../answer.ts'
import type { DnsClient } from '../client.ts'
import { normalizeName, parentName } from '../name.ts'
import type { DnsRecord, RecordType, TargetRecord } from '../record.ts'
import { toOctets } from '../txt.ts'

/** One name's records, or the reason why nothing about it can be told. TXT: text, or its character-strings. */
export interface LiteralRecords {
  readonly A?: readonly string[]
  readonly AAAA?: readonly string[]
  readonly TXT?: readonly (string | readonly string[])[]
  readonly SPF?: readonly (string | readonly string[])[]
  readonly MX?: readonly (readonly [number, string])[]
  readonly NS?: readonly string[]
  readonly PTR?: readonly string[]
  readonly CNAME?: string
  /** These types can't be told, the others can. */
  readonly fails?: Partial<Record<RecordType, UnknownReason>>
}

export type LiteralZone = Readonly<Record<string, LiteralRecords | UnknownReason>>

const TTL = 300
const NEGATIVE_TTL = 60
const MAX_ALIASES = 8

/** A DnsClient over a literal zone, for tests: names not in it do not exist, `*.` entries are wildcards. */
export interface LiteralDns extends DnsClient {
  /** `name/type` of every query, in order, for asserting what was asked. */
  readonly asked: string[]
}

export function createLiteralDns(zone: LiteralZone): LiteralDns {
  const entries = new Map(Object.entries(zone).map(([name, value]) => [normalizeName(name), value]))
  const asked: string[] = []
  return {
    asked,
    async query(name, type) {
      asked.push(`${normalizeName(name)}/${type}`)
      return answerFrom(entries, normalizeName(name), type)
    },
  }
}

type Entries = ReadonlyMap<string, LiteralRecords | UnknownReason>

function answerFrom(entries: Entries, name: string, type: RecordType): DnsAnswer {
  const aliases: TargetRecord[] = []
  let owner = name
  for (;;) {
    const entry = findEntry(entries, owner)
    if (entry === null)
      return { kind: 'no-such-name', name, aliases, negativeTtl: NEGATIVE_TTL, source: sourceOf('NXDOMAIN') }
    if (typeof entry === 'string') return unknown(name, aliases, entry)
    const failure = entry.fails?.[type]
    if (failure) return unknown(name, aliases, failure)
    if (entry.CNAME !== undefined && type !== 'CNAME') {
      aliases.push({ type: 'CNAME', name: owner, ttl: TTL, target: normalizeName(entry.CNAME) })
      if (aliases.length > MAX_ALIASES) return unknown(name, aliases, 'cname-loop')
      owner = normalizeName(entry.CNAME)
      continue
    }
    const records = recordsOf(entry, owner, type)
    if (records.length === 0)
      return { kind: 'no-data', name, aliases, negativeTtl: NEGATIVE_TTL, source: sourceOf('NOERROR') }
    return { kind: 'records', name, aliases, records, ttl: TTL, source: sourceOf('NOERROR') }
  }
}

/** Exact name, else an empty non-terminal, else the closest wildcard (RFC 4592), else null. */
function findEntry(entries: Entries, name: string): LiteralRecords | UnknownReason | null {
  const exact = entries.get(name)
  if (exact !== undefined) return exact
  const exists = (candidate: string) => [...entries.keys()].some((key) => key.endsWith(`.${candidate}`))
  if (exists(name)) return {}
  for (let ancestor = parentName(name); ancestor !== ''; ancestor = parentName(ancestor)) {
    const wildcard = entries.get(`*.${ancestor}`)
    if (wildcard !== undefined) return wildcard
    if (entries.has(ancestor) || exists(ancestor)) return null
  }
  return null
}

function recordsOf(entry: LiteralRecords, name: string, type: RecordType): DnsRecord[] {
  const base = { name, ttl: TTL }
  switch (type) {
    case 'A':
    case 'AAAA':
      return (entry[type] ?? []).map((address) => ({ ...base, type, address }))
    case 'TXT':
    case 'SPF':
      return (entry[type] ?? []).map((text) => ({
        ...base,
        type,
        strings: (typeof text === 'string' ? (text.match(/[^]{1,255}/g) ?? ['']) : text).map(toOctets),
      }))
    case 'MX':
      return (entry.MX ?? []).map(([preference, exchange]) => ({
        ...base,
        type,
        preference,
        exchange: normalizeName(exchange),
      }))
    case 'NS':
    case 'PTR':
      return (entry[type] ?? []).map((target) => ({ ...base, type, target: normalizeName(target) }))
    case 'CNAME':
      return entry.CNAME === undefined ? [] : [{ ...base, type, target: normalizeName(entry.CNAME) }]
    case 'SOA':
      return []
  }
}

function sourceOf(rcode: string): AnswerSource {
  return { server: '192.0.2.53', transport: 'udp', authoritative: false, rcode, at: 0, outside: true }
}

function unknown(name: string, aliases: readonly TargetRecord[], reason: UnknownReason): DnsAnswer {
  return { kind: 'unknown', name, aliases, reason, extendedErrors: [], detail: null, source: null }
}
