import type { Message } from '../../text/message.ts'
import type { DmarcInspection, DmarcPolicy } from '../inspection.ts'
import { findDmarcTag, parseDmarcRecord, POLICY_TAGS, type DmarcRecord } from '../record.ts'
import { say, type DmarcChange } from './change.ts'
import type { DmarcEditCode } from './messages.ts'
import { sayExternal, type ReportAddress } from './report-address.ts'
import { cutText } from '../../text/cut-text.ts'

const STRENGTH: Readonly<Record<DmarcPolicy, number>> = { none: 0, quarantine: 1, reject: 2 }

/**
 * The present record with report addresses added, and nothing else: policy and alignment stay as they are, and where the
 * vendor's value differs there, the reasons say so. The text around the addition stays as it is written.
 */
export function addToPresent(
  present: DmarcInspection,
  text: string,
  wanted: DmarcRecord | null,
  report: ReportAddress,
): DmarcChange {
  const record = parseDmarcRecord(text)
  const before = [text]
  const differences =
    wanted === null ? [] : [...comparePolicies(record, wanted), ...compareAlignment(record, wanted)]
  const uris = missingUris(record, wanted, report)
  if (uris.length === 0) {
    const isStronger = differences.some(({ code }) => code === 'dmarc-edit.wants-stronger')
    const reasons = [
      ...differences,
      ...(isStronger ? [] : [say('dmarc-edit.kept', { name: present.ownName })]),
    ]
    return { outcome: isStronger ? 'blocked' : 'keep', before, after: isStronger ? null : text, reasons }
  }
  const duplicate = record.list.faults.find(({ kind }) => kind === 'duplicate')
  if (duplicate) {
    const reasons = [say('dmarc-edit.duplicate-tag', { name: present.ownName, text: duplicate.text })]
    return { outcome: 'blocked', before, after: null, reasons }
  }
  const pct = findDmarcTag(record.list, 'pct')
  if (pct !== null && !/^0*100$/.test(pct.value)) {
    const reasons = [...differences, say('dmarc-edit.pct-decide', { value: cutText(pct.value, 20) })]
    return { outcome: 'blocked', before, after: null, reasons }
  }
  const external = wanted === null ? [] : sayVendorExternal(uris, wanted, present)
  const reasons = [
    ...uris.map((uri) => say('dmarc-edit.reports-added', { address: uri.replace(/^mailto:/i, '') })),
    ...external,
    ...report.reasons,
    ...(pct === null ? [] : [say('dmarc-edit.pct-dropped')]),
    ...differences,
  ]
  return { outcome: 'edited', before, after: dropPct(addUris(record, uris)), reasons }
}

function missingUris(record: DmarcRecord, wanted: DmarcRecord | null, report: ReportAddress): string[] {
  const present = record.rua.map(({ text }) => text.toLowerCase())
  const asked = [
    ...(wanted?.rua ?? []).filter(({ isValid }) => isValid).map(({ text }) => text),
    report.uri ?? [],
  ].flat()
  return [...new Set(asked)].filter((uri) => !present.includes(uri.toLowerCase()))
}

/** At the end of the present list, or as a tag of its own at the record's end. */
function addUris({ text, list }: DmarcRecord, uris: readonly string[]): string {
  const rua = findDmarcTag(list, 'rua')
  if (rua === null) return `${text.replace(/[\s;]*$/, '')}; rua=${uris.join(',')}`
  const { end } = rua.valueSpan
  const separator = rua.value === '' ? '' : ','
  return `${text.slice(0, end)}${separator}${uris.join(',')}${text.slice(end)}`
}

/** With its semicolon; only ever called for pct=100, the default. */
function dropPct(text: string): string {
  const tag = findDmarcTag(parseDmarcRecord(text).list, 'pct')
  if (tag === null) return text
  return text.slice(0, tag.span.start).replace(/\s*;\s*$/, '') + text.slice(tag.span.end)
}

function comparePolicies(record: DmarcRecord, wanted: DmarcRecord): Message<DmarcEditCode>[] {
  return POLICY_TAGS.flatMap((tag) => {
    const asked = wanted[tag]
    const present = record[tag] ?? (tag === 'p' ? 'none' : record.p) ?? 'none'
    if (asked === null || asked === 'bad' || present === 'bad' || asked === present) return []
    const isStronger = STRENGTH[asked] > STRENGTH[present]
    return [
      say(isStronger ? 'dmarc-edit.wants-stronger' : 'dmarc-edit.wants-weaker', {
        tag,
        wanted: asked,
        present,
      }),
    ]
  })
}

function compareAlignment(record: DmarcRecord, wanted: DmarcRecord): Message<DmarcEditCode>[] {
  const modes = [['adkim', 'dkim'] as const, ['aspf', 'spf'] as const]
  return modes.flatMap(([tag, part]) => {
    const [asked, present] = [wanted.alignment[part], record.alignment[part]]
    if (findDmarcTag(wanted.list, tag) === null || asked === present) return []
    const params = { tag, wanted: asked.charAt(0), present: present.charAt(0) }
    return [say(asked === 'strict' ? 'dmarc-edit.wants-stronger' : 'dmarc-edit.wants-weaker', params)]
  })
}

function sayVendorExternal(uris: readonly string[], wanted: DmarcRecord, present: DmarcInspection) {
  const domains = wanted.rua.filter(({ text }) => uris.includes(text)).flatMap(({ domain }) => domain ?? [])
  return [...new Set(domains)].flatMap((domain) => sayExternal(domain, present))
}
