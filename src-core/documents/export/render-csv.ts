import { quoteStrings } from '../../dns/zone-text.ts'
import { splitTxt } from '../../dns/txt.ts'
import type { SetupPlan } from '../../plan/plan.ts'
import type { Language } from '../../text/message.ts'
import { describeBlockers, describeNote, showName } from '../describe-change.ts'
import { nameInForm } from '../dns-host.ts'
import {
  actionWord,
  dnsChanges,
  isDefinite,
  isPlainName,
  isReportOnly,
  stepNumber,
  type DnsChange,
} from '../plan-facts.ts'
import { whatToDo } from '../record-card.ts'
import { sayFrom } from '../say.ts'
import { isShownExactly, showText } from '../show-text.ts'
import { changeTexts } from '../texts/change-texts.ts'
import { exportTexts } from '../texts/export-texts.ts'

/** Excel takes UTF-8 for the local code page without it. */
const BYTE_ORDER_MARK = '\ufeff'

/** One row a record, RFC 4180 with CRLF; where several records become one, `今の値` holds a line for each. */
export function renderCsv(plan: SetupPlan, language: Language): string {
  const say = sayFrom(exportTexts, language)
  const head = COLUMNS.map((column) => say(`csv-${column}`))
  const rows = dnsChanges(plan).map((change) => rowOf(plan, change, language))
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')
}

const COLUMNS = [
  'step',
  'action',
  'name',
  'host',
  'type',
  'ttl',
  'value',
  'before',
  'first',
  'remark',
] as const

function rowOf(plan: SetupPlan, change: DnsChange, language: Language): string[] {
  const say = sayFrom(exportTexts, language)
  const words = sayFrom(changeTexts, language)
  const { action, name, type, ttl, after, wanted, before } = change
  const host = isPlainName(name) ? nameInForm(plan, name, language) : null
  const value = after ?? (isReportOnly(change) ? null : wanted) ?? ''
  const values = [value, ...(before ?? [])]
  const isSettled = isDefinite(change) || action === 'blocked'
  const remarks = [
    whatToDo(change, language),
    ...(isSettled ? change.notes.map((note) => showText(describeNote(note, language))) : []),
    ...(values.every((text) => plainCell(text) === text) ? [] : [say('csv-encoded')]),
  ]
  return [
    String(stepNumber(plan, change.id)),
    words(`action-${actionWord(change)}`),
    plainCell(showName(name, language)),
    // A plain name, words of ours, or `@` alone, which is no formula.
    host?.text ?? '',
    type,
    ttl === null || action === 'wait' || action === 'blocked' ? '' : String(ttl),
    plainCell(value),
    (before ?? []).map(plainCell).join('\n'),
    describeBlockers(plan, change, language).map(showText).join(words('and')),
    remarks.join(' '),
  ]
}

/**
 * A cell that begins with one of these is taken for a formula by spreadsheets, and a published record is anybody's
 * text. An apostrophe or a tab in front would become a part of the value when copied, so such a value is written as
 * a zone file writes it: in quotes, which no spreadsheet evaluates and every DNS person can read back. The values
 * that we ask for begin with letters and stay as they are.
 */
function plainCell(text: string): string {
  const isPlain = !/^[\s"=+\-@＝＋－＠]/.test(text) && isShownExactly(text)
  return isPlain ? text : quoteStrings(splitTxt(text))
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
