import { labelOf } from './labels.ts'
import type { LogicalLine } from './join-wrapped-lines.ts'
import { readHeadOfState, splitSpfRecords } from './line-intent.ts'
import { LINE_READERS, readTableLine } from './line-readers.ts'
import type { PasteContext } from './parse-pasted-values.ts'
import {
  addRecord,
  closeCompleteGroup,
  closeGroups,
  createPasteState,
  placeOf,
  type PasteState,
} from './paste-state.ts'
import type { RecordFields } from './raw-record.ts'
import { isOwnName } from './read-table.ts'
import { readZoneLine } from './read-zone-line.ts'
import { makeProblem, type Reading } from './reading.ts'
import { setDomain } from './set-field.ts'

/** Characters; a record with an 8192-bit key has 1,500. Patterns may look at a line's characters many times. */
export const MAX_LINE_LENGTH = 4000

const BULLET =
  /^\s*(?:[・●■◆◇□○◎▼▽▲△★☆※•‣→⇒]+\s*|[*–—-]\s+|\(?\d{1,2}[.)](?=\s|[^\d.\s])\s*|[①-⑳]\s*|#{1,6}\s+)/

export interface PasteReading {
  readonly readings: readonly Reading[]
  readonly unread: readonly LogicalLine[]
}

/** Finds out of each line in which layout it is; a layout (a table's head, a list) lasts until another begins. */
export function readPaste(lines: readonly LogicalLine[], context: PasteContext): PasteReading {
  const state = createPasteState(context)
  for (const line of lines) if (!readLine(state, line)) state.unread.add(line)
  closeGroups(state)
  return { readings: state.readings, unread: lines.filter((line) => state.unread.has(line)) }
}

function readLine(state: PasteState, line: LogicalLine): boolean {
  const text = line.text.trim()
  if (text.length > MAX_LINE_LENGTH) {
    state.readings.push(makeProblem(placeOf(line), 'paste.line-too-long', { limit: MAX_LINE_LENGTH }))
    return false
  }
  if (isDecoration(text)) {
    closeCompleteGroup(state)
    return true
  }
  if (line.isUncertain) {
    state.readings.push(makeProblem(placeOf(line), 'paste.broken-line'))
    return true
  }
  const [, directive, argument = ''] = /^\$(ORIGIN|TTL)\s+(\S+)/i.exec(text) ?? []
  if (directive !== undefined) return directive.toUpperCase() === 'TTL' || setDomain(state, argument, line)
  const plain = text.replace(BULLET, '')
  const head = readHeadOfState(plain)
  if (head !== null) {
    closeGroups(state)
    state.isPresent = head.isPresent
    if (head.rest === '') return true
  }
  const results = splitSpfRecords(head?.rest ?? plain).map((part) => {
    state.isPresent ||= part.isPresent
    const isRead = readText(state, part.text, line)
    if (part.isPresent || head !== null) closeGroups(state)
    if (part.isPresent || head !== null || !isRead) state.isPresent = false
    return isRead
  })
  return results.every(Boolean)
}

function readText(state: PasteState, plain: string, line: LogicalLine): boolean {
  if (state.columns !== null && readTableLine(state, plain, line)) return true
  const zone = readZoneLine(plain)
  if (zone !== null && labelOf(zone.name ?? '') === null && !isTurned(zone, state.context.domain)) {
    closeGroups(state)
    return addRecord(state, zone, line)
  }
  return LINE_READERS.some((read) => read(state, plain, line))
}

/** Nothing to read: blank, a rule, the armour of a key. */
function isDecoration(text: string): boolean {
  return !/[\p{L}\p{N}@]/u.test(text) || /^-+ *(?:BEGIN|END) PUBLIC KEY *-+$/.test(text)
}

/** `target CNAME name`: a table's row with its columns the other way round. */
function isTurned({ name, type, value }: RecordFields, domain: string): boolean {
  return type === 'CNAME' && name !== null && !isOwnName(name, domain) && isOwnName(value, domain)
}
