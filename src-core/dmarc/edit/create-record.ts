import { printTagList } from '../../tag-list/tag-list.ts'
import type { Message } from '../../text/message.ts'
import { findDmarcTag, type DmarcRecord } from '../record.ts'
import { say } from './change.ts'
import type { DmarcEditCode } from './messages.ts'
import type { ReportAddress } from './report-address.ts'

/** Tags that would do more than watch, or that nobody should write any more; the value is the harmless one, if any. */
const LEFT_OUT: Readonly<Record<string, string | null>> = {
  sp: 'none',
  np: 'none',
  adkim: 'r',
  aspf: 'r',
  psd: null,
  t: null,
  pct: null,
  rf: null,
  ri: null,
}

/**
 * A first record, with v first and p second as readers of both generations want it. It begins with p=none whatever the
 * vendor's value says: a policy hits all mail of the domain, not only the vendor's.
 */
export function createRecord(
  wanted: DmarcRecord | null,
  report: ReportAddress,
): { readonly text: string; readonly reasons: readonly Message<DmarcEditCode>[] } {
  const reasons = [say('dmarc-edit.created')]
  const tags = [
    { name: 'v', value: 'DMARC1' },
    { name: 'p', value: 'none' },
  ]
  const uris = [...(wanted?.rua ?? []).filter(({ isValid }) => isValid).map(({ text }) => text)]
  if (report.uri !== null && !uris.includes(report.uri)) uris.push(report.uri)
  for (const { name, value } of wanted?.list.tags ?? []) {
    const lower = name.toLowerCase()
    if (tags.some((tag) => tag.name === lower) || lower === 'rua') continue
    const harmless = LEFT_OUT[lower]
    if (harmless !== undefined && harmless !== value.toLowerCase()) {
      reasons.push(say('dmarc-edit.tag-left-out', { tag: name, value }))
    } else tags.push({ name: lower, value })
  }
  if (uris.length > 0) tags.splice(2, 0, { name: 'rua', value: uris.join(',') })
  const p = wanted && findDmarcTag(wanted.list, 'p')?.value
  if (p && p.toLowerCase() !== 'none') reasons.push(say('dmarc-edit.began-with-none', { wanted: p }))
  return { text: printTagList(tags), reasons: [...reasons, ...report.reasons] }
}
