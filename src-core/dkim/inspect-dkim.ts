import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { findWildcardTxt } from '../dns/find-wildcard.ts'
import { findNameFault, normalizeName } from '../dns/name.ts'
import { readTxtAnswer, type TxtReading } from '../dns/read-txt.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import { statusOfFindings } from '../inspection/part-status.ts'
import type { DkimInspection } from './inspection.ts'
import { joinCutKey } from './join-cut-key.ts'
import { judgeKey } from './judge-key.ts'
import { isKeyLike, parseDkimKey } from './key-record.ts'
import { cutText } from '../text/cut-text.ts'

const MAX_QUOTED = 80

/** `<selector>._domainkey.<domain>` (RFC 6376 3.6.2.1). */
export function dkimName(selector: string, domain: string): string {
  return normalizeName(`${selector}._domainkey.${domain}`)
}

/** What is published at one selector that somebody asked for. A selector that nobody asked for has no entry at all. */
export async function inspectDkim(
  domain: string,
  selector: string,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<DkimInspection> {
  const name = dkimName(selector, domain)
  const blank = blankInspection(selector, name)
  if (findNameFault(name) !== null) return { ...blank, status: 'unknown', reason: 'bad-name' }
  const reading = readTxtAnswer(await dns.query(name, 'TXT', options))
  if (reading.kind === 'unknown') {
    return { ...blank, status: 'unknown', reason: reading.reason, via: reading.via }
  }
  if (reading.kind === 'texts' && reading.texts.some(isKeyLike)) {
    return { ...blank, ...readKeys(name, reading), via: reading.via, ttl: reading.ttl }
  }
  const seen = { ...blank, via: reading.via }
  if (reading.kind === 'absent' && reading.via.length === 0) {
    const findings = [makeFinding('dkim.missing', name, { name, selector })]
    return { ...seen, status: 'missing', negativeTtl: reading.negativeTtl, findings }
  }
  const wildcard = await findWildcardTxt(name, reading, dns, options)
  if (reading.kind === 'texts') {
    const text = cutText(reading.texts[0] ?? '', MAX_QUOTED)
    const params = { name, text, ...(wildcard === null ? {} : { wildcard, kind: 'wildcard' }) }
    return {
      ...seen,
      status: 'error',
      records: reading.texts,
      ttl: reading.ttl,
      isWildcard: wildcard !== null,
      findings: [makeFinding('dkim.not-a-key', name, params)],
    }
  }
  const { negativeTtl } = reading
  if (wildcard !== null) {
    const findings = [makeFinding('dkim.missing', name, { name, selector })]
    return { ...seen, status: 'missing', negativeTtl, isWildcard: true, findings }
  }
  const target = reading.via.at(-1) ?? ''
  const findings = [makeFinding('dkim.dangling-cname', name, { name, target })]
  return { ...seen, status: 'error', negativeTtl, findings }
}

function blankInspection(selector: string, name: string): DkimInspection {
  return {
    selector,
    name,
    status: 'unknown',
    reason: null,
    record: null,
    records: [],
    keyType: null,
    keyBits: null,
    via: [],
    isWildcard: false,
    ttl: null,
    negativeTtl: null,
    findings: [],
  }
}

type KeyFacts = Pick<DkimInspection, 'status' | 'record' | 'records' | 'keyType' | 'keyBits' | 'findings'>

function readKeys(name: string, { texts }: Extract<TxtReading, { kind: 'texts' }>): KeyFacts {
  const [only] = texts
  if (only === undefined || texts.length > 1) {
    const isOneKeyCut = joinCutKey(texts) !== null
    const params = { name, count: texts.length, ...(isOneKeyCut ? { kind: 'one-key-cut' } : {}) }
    const findings = [makeFinding('dkim.multiple-records', name, params)]
    return { status: 'error', record: null, records: texts, keyType: null, keyBits: null, findings }
  }
  const key = parseDkimKey(only)
  const { publicKey } = key
  const findings: readonly Finding[] = judgeKey(name, key)
  return {
    status: statusOfFindings(findings),
    record: only,
    records: texts,
    keyType: publicKey === null || publicKey.kind === 'unusable' ? null : publicKey.kind,
    keyBits: publicKey?.kind === 'rsa' ? publicKey.bits : publicKey?.kind === 'ed25519' ? 256 : null,
    findings,
  }
}
