import { inspectDkim } from '../dkim/inspect-dkim.ts'
import type { DnsAnswer, UnknownReason } from '../dns/answer.ts'
import { isAbsent } from '../dns/answer.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { isSameName } from '../dns/name.ts'
import { readTxtAnswer } from '../dns/read-txt.ts'
import type { TxtRecord } from '../dns/record.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import { isJoinedVersion } from '../spf/joined-strings.ts'
import { compareDmarc } from './compare-dmarc.ts'
import { compareKey } from './compare-key.ts'
import { compareSpf } from './compare-spf.ts'
import { sayDifference, type RecordComparison } from './record-comparison.ts'
import type { WantedRecord } from './wanted-record.ts'
import { cutText } from '../text/cut-text.ts'

/** What was seen at one place of one wanted record. */
export interface PublishedReading {
  readonly state: RecordComparison['state'] | 'unknown'
  readonly differences: RecordComparison['differences']
  /** What is there of the record's kind, as text: bounded. */
  readonly values: readonly string[]
  /** Why, where the state is `unknown`. */
  readonly reason: UnknownReason | null
  readonly answer: DnsAnswer
  /** What is wrong with what is there, by its name. */
  readonly findings: readonly Finding[]
}

export const MAX_FOUND = 20
/** Whole records are shown, whatever DNS can hold is not. */
export const MAX_FOUND_TEXT = 4000
const MAX_TERM = 40

/** Asks for what the plan wants, and compares by its meaning. */
export async function lookAt(
  record: WantedRecord & { readonly wanted: string },
  domain: string,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<PublishedReading> {
  const { name, type, kind, wanted, selector } = record
  if (kind === 'dkim' && selector !== null) return lookAtKey(domain, selector, wanted, dns, options)
  const answer = await dns.query(name, type, options)
  if (kind === 'target') {
    const target = readTarget(answer, wanted)
    return selector === null ? target : withKeyBehind(target, domain, selector, dns, options)
  }
  const reading = readTxtAnswer(answer)
  if (reading.kind === 'unknown') return untold(answer, reading.reason)
  const texts = reading.kind === 'texts' ? reading.texts : []
  const comparison = kind === 'spf' ? compareSpf(texts, wanted, name) : compareDmarc(texts, wanted, name)
  const joined = kind === 'spf' && reading.kind === 'texts' ? joinedVersions(name, reading.records) : []
  return { findings: joined, ...comparison, values: bound(sameKind(texts, wanted)), reason: null, answer }
}

/** A record that is none because no space was left between its strings (RFC 7208 3.3). */
function joinedVersions(name: string, records: readonly TxtRecord[]): Finding[] {
  return records.flatMap(({ strings }) =>
    isJoinedVersion(strings)
      ? [makeFinding('spf.strings-joined', name, { name, term: cutText(strings.join(''), MAX_TERM) })]
      : [],
  )
}

/** CNAME and MX: the same target; an MX's preference may have been chosen otherwise. */
export function readTarget(answer: DnsAnswer, wanted: string): PublishedReading {
  if (answer.kind === 'unknown') return untold(answer, answer.reason)
  const common = { reason: null, answer, findings: [] }
  if (isAbsent(answer)) {
    if (!answer.source.outside) return untold(answer, 'only-inside-view')
    return { ...common, state: 'absent', differences: [], values: [] }
  }
  const found = answer.records.flatMap((record) =>
    record.type === 'CNAME'
      ? [{ target: record.target, text: record.target }]
      : record.type === 'MX'
        ? [{ target: record.exchange, text: `${record.preference} ${record.exchange || '.'}` }]
        : [],
  )
  const values = bound(found.map(({ text }) => text))
  const target = wanted.slice(wanted.lastIndexOf(' ') + 1)
  if (found.some((entry) => isSameName(entry.target, target)))
    return { ...common, state: 'published', differences: [], values }
  const differences = [sayDifference('target', { found: values.join(', '), wanted: target })]
  return { ...common, state: 'different', differences, values }
}

/** A CNAME for a key has done its work where a usable key stands at its end. */
async function withKeyBehind(
  target: PublishedReading,
  domain: string,
  selector: string,
  dns: DnsClient,
  options: QueryOptions,
): Promise<PublishedReading> {
  if (target.state !== 'published') return target
  const { status, reason, findings } = await inspectDkim(domain, selector, dns, options)
  if (status === 'unknown') return untold(target.answer, reason)
  const errors = findings.filter(({ severity }) => severity === 'error')
  return errors.length === 0 ? target : { ...target, state: 'different', findings: errors }
}

/** The first question of an inspection is the key's own: its answer is the one that is told of. */
async function lookAtKey(
  domain: string,
  selector: string,
  wanted: string,
  dns: DnsClient,
  options: QueryOptions,
): Promise<PublishedReading> {
  let first: Promise<DnsAnswer> | null = null
  const listening: DnsClient = {
    query: (...question) => {
      const asking = dns.query(...question)
      first ??= asking
      return asking
    },
  }
  const dkim = await inspectDkim(domain, selector, listening, options)
  const answer = await (first ?? dns.query(dkim.name, 'TXT', options))
  if (dkim.status === 'unknown') return untold(answer, dkim.reason)
  const values = bound([...dkim.via.map((target) => `CNAME ${target}`), ...dkim.records])
  return { findings: [], ...compareKey(dkim, wanted), values, reason: null, answer }
}

/** Records carry their kind in front (`v=spf1`, `v=DMARC1`): other TXT records at the name are nobody's business here. */
function sameKind(texts: readonly string[], wanted: string): readonly string[] {
  const kind = /^v=[a-z0-9]+/i.exec(wanted)?.[0].toLowerCase() ?? 'v=spf1'
  const same = texts.filter((text) => text.toLowerCase().startsWith(kind))
  return same.length > 0 ? same : texts
}

function untold(answer: DnsAnswer, reason: UnknownReason | null): PublishedReading {
  return { state: 'unknown', differences: [], values: [], reason, answer, findings: [] }
}

function bound(texts: readonly string[]): string[] {
  return texts.slice(0, MAX_FOUND).map((text) => text.slice(0, MAX_FOUND_TEXT))
}
