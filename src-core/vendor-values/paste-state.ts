import { quoteBounded } from '../text/half-width.ts'
import { looksOf } from './classify-text.ts'
import { interpretRecord } from './interpret-record.ts'
import type { LogicalLine } from './join-wrapped-lines.ts'
import type { Field } from './label-words.ts'
import { isRemoval } from './line-intent.ts'
import type { PasteContext } from './parse-pasted-values.ts'
import type { RecordFields } from './raw-record.ts'
import type { Columns } from './read-table.ts'
import { makeProblem, type Reading } from './reading.ts'
import { createRecordGroups, recordOf, type RecordGroup, type RecordGroups } from './record-groups.ts'
import type { PastedLine } from './vendor-values.ts'

/** What the lines read so far have said, while a paste is read from its first line to its last. */
export interface PasteState {
  readonly context: PasteContext
  readonly readings: Reading[]
  /** Lines that nothing was understood of, or not all. */
  readonly unread: Set<LogicalLine>
  /** Records whose parts stand on lines of their own. */
  readonly groups: RecordGroups
  /** What relative names are below. */
  origin: string
  /** The head of the table that the last line belonged to. */
  columns: Columns | null
  /** The paste is showing what the customer has now. */
  isPresent: boolean
  /** The label that stood alone on the last line. */
  pending: Field | null
}

export function createPasteState(context: PasteContext): PasteState {
  const state: PasteState = {
    context,
    readings: [],
    unread: new Set(),
    groups: createRecordGroups((groups) => finishGroups(state, groups)),
    origin: context.domain,
    columns: null,
    pending: null,
    isPresent: false,
  }
  return state
}

/** False where the record is nothing that this program knows. */
export function addRecord(
  state: PasteState,
  fields: RecordFields,
  line: LogicalLine,
  origin = state.origin,
): boolean {
  const at = placeOf(line)
  if (isRemoval(line.text)) {
    state.readings.push(makeProblem(at, 'paste.to-remove'))
    return true
  }
  const found = interpretRecord({ ...fields, origin, at }, state.context)
  if (found === null) return false
  if (!state.isPresent) {
    state.readings.push(...found)
    return true
  }
  const terms = found.filter((reading) => reading.kind === 'spf')
  state.readings.push(...terms.map((reading) => ({ ...reading, isPresent: true as const })))
  // The head speaks of one record: what follows may be what is to be added to it.
  state.isPresent = false
  return terms.length > 0
}

/** Ends the record that was being collected. */
export function closeGroups(state: PasteState): void {
  finishGroups(state, state.groups.take())
}

/** Ends it only where it has its value: what is still without one may be completed below. */
export function closeCompleteGroup(state: PasteState): void {
  if (state.groups.current()?.fields.value !== undefined) closeGroups(state)
}

export function placeOf(line: LogicalLine): PastedLine {
  const [first] = line.sources
  return { line: first?.line ?? 1, text: quoteBounded(line.sources.map(({ raw }) => raw).join(' '), 300) }
}

function finishGroups(state: PasteState, groups: readonly RecordGroup[]): void {
  for (const group of groups)
    if (!finishGroup(state, group)) for (const line of group.lines) state.unread.add(line)
}

function finishGroup(state: PasteState, group: RecordGroup): boolean {
  const [first] = group.lines
  const last = group.lines.at(-1)
  if (first === undefined || last === undefined) return true
  const { selector, name, type } = group.fields
  const fields = recordOf(group)
  const isKeyAlone = fields !== null && name === undefined && ['dkim', 'key'].includes(looksOf(fields.value))
  const removal = group.lines.find(({ text }) => isRemoval(text))
  if (fields !== null && removal !== undefined) {
    state.readings.push(makeProblem(placeOf(removal), 'paste.to-remove'))
    return true
  }
  if (fields !== null && !isKeyAlone) return addRecord(state, fields, last)
  if (fields === null && (name !== undefined || type !== undefined)) return false
  // Several selectors may stand before the first key: which belong together is decided over all of them.
  if (selector !== undefined) state.readings.push({ at: placeOf(first), kind: 'selector', selector })
  return fields === null ? selector !== undefined : addRecord(state, { ...fields, selector: null }, last)
}
