import { makeFinding, type Finding, type FindingCode } from '../findings/finding.ts'
import type { Tag } from '../tag-list/tag-list.ts'
import { judgeReports } from './judge-reports.ts'
import { findDmarcTag, POLICY_TAGS, type DmarcRecord } from './record.ts'
import { cutText } from '../text/cut-text.ts'

const KNOWN_TAGS = ['v', 'p', 'sp', 'np', 'adkim', 'aspf', 'fo', 'psd', 'rua', 'ruf', 't']
/** Gone with RFC 9989 (App. C.5.2); readers of RFC 7489 still act on pct. */
const REMOVED_TAGS = ['pct', 'rf', 'ri'] as const
/** Tags with a closed set of values, and the value that a bad one is read as (RFC 9989 4.7). */
const CLOSED_TAGS: Readonly<Record<string, readonly [RegExp, string]>> = {
  adkim: [/^[rs]$/i, 'r'],
  aspf: [/^[rs]$/i, 'r'],
  t: [/^[yn]$/i, 'n'],
  psd: [/^[ynu]$/i, 'u'],
  fo: [/^[01ds](:[01ds])*$/i, '0'],
}
const MAX_QUOTED = 60
const MAX_UNKNOWN_TAGS = 8

/** What a receiver would stumble over in one record; each finding points at its place. */
export function judgeRecord(name: string, record: DmarcRecord): Finding[] {
  return [
    ...judgePolicies(name, record),
    ...judgeSyntax(name, record),
    ...judgeRemovedTags(name, record),
    ...judgeClosedTags(name, record),
    ...judgeUnknownTags(name, record),
    ...judgeReports(name, record),
  ]
}

function judgePolicies(name: string, record: DmarcRecord): Finding[] {
  const isReported = record.rua.some(({ isValid }) => isValid)
  const findings = POLICY_TAGS.flatMap((policyTag) => {
    const tag = findDmarcTag(record.list, policyTag)
    if (tag === null || record[policyTag] !== 'bad') return []
    const extra = { span: tag.valueSpan, ...(isReported ? {} : { severity: 'error' as const }) }
    const kind = isReported ? 'as-none' : 'not-applied'
    return [makeFinding('dmarc.bad-policy', name, { name, tag: policyTag, value: quote(tag), kind }, extra)]
  })
  if (record.p === null) findings.push(makeFinding('dmarc.no-policy', name, { name }))
  const p = findDmarcTag(record.list, 'p')
  if (p !== null && record.list.tags[1] !== p) findings.push(at('dmarc.policy-not-second', name, p))
  if (record.isTesting) findings.push(makeFinding('dmarc.testing', name, { name }))
  if (record.psd === 'y') findings.push(makeFinding('dmarc.public-suffix', name, { name }))
  return findings
}

function judgeSyntax(name: string, { list }: DmarcRecord): Finding[] {
  return list.faults.map(({ kind, span, text }) =>
    kind === 'duplicate'
      ? makeFinding('dmarc.duplicate-tag', name, { name, text }, { span })
      : makeFinding('dmarc.syntax', name, { name, text: kind === 'empty' ? ';;' : text, kind }, { span }),
  )
}

function judgeRemovedTags(name: string, { list }: DmarcRecord): Finding[] {
  return REMOVED_TAGS.flatMap((removed) => {
    const tag = findDmarcTag(list, removed)
    if (tag === null) return []
    // Below 100 the two generations of readers apply different policies; 100 was the default.
    const isHarmless = removed !== 'pct' || /^0*100$/.test(tag.value)
    return [at(`dmarc.removed-tag-${removed}`, name, tag, isHarmless ? 'info' : 'warning')]
  })
}

function judgeClosedTags(name: string, { list, ruf }: DmarcRecord): Finding[] {
  const findings = Object.entries(CLOSED_TAGS).flatMap(([closed, [allowed, readAs]]) => {
    const tag = findDmarcTag(list, closed)
    if (tag === null || allowed.test(tag.value)) return []
    const params = { name, tag: closed, value: quote(tag), readAs }
    return [makeFinding('dmarc.bad-tag-value', name, params, { span: tag.valueSpan })]
  })
  const fo = findDmarcTag(list, 'fo')
  if (fo !== null && ruf.length === 0) findings.push(at('dmarc.fo-without-ruf', name, fo))
  return findings
}

function judgeUnknownTags(name: string, { list }: DmarcRecord): Finding[] {
  const findings = list.tags.flatMap((tag) => {
    const lower = tag.name.toLowerCase()
    const isKnown = KNOWN_TAGS.includes(lower) || REMOVED_TAGS.some((removed) => removed === lower)
    if (!isKnown) return [at('dmarc.unknown-tag', name, tag)]
    return lower === tag.name ? [] : [at('dmarc.tag-case', name, tag)]
  })
  return findings.slice(0, MAX_UNKNOWN_TAGS)
}

function at(code: FindingCode, name: string, tag: Tag, severity?: Finding['severity']): Finding {
  const params = { name, tag: cutText(tag.name, MAX_QUOTED), value: quote(tag) }
  return makeFinding(code, name, params, { span: tag.span, ...(severity && { severity }) })
}

function quote({ value }: Tag): string {
  return cutText(value, MAX_QUOTED)
}
