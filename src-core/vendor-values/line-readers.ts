import { looksOf, readType, type Looks } from './classify-text.ts'
import { findBareValues, type BareValues } from './find-bare-values.ts'
import { findMentions } from './find-mentions.ts'
import type { LogicalLine } from './join-wrapped-lines.ts'
import { labelOf, readLabels } from './labels.ts'
import type { Field } from './label-words.ts'
import { addRecord, closeCompleteGroup, closeGroups, type PasteState } from './paste-state.ts'
import { joinQuotedStrings, unwrap, withoutPoliteEnd } from './quoted-strings.ts'
import { readHost } from './read-name.ts'
import { guessRow, readHead, readRow, splitCells } from './read-table.ts'
import type { RecordGroup } from './record-groups.ts'
import { readArrow, setEnvelope, setField, setSelector } from './set-field.ts'

/** Reads a line in one layout; true where all of it was understood. A reader that is not meant leaves the state alone. */
export type LineReader = (state: PasteState, text: string, line: LogicalLine) => boolean

/** A table's head, or a row below one, or a row that speaks for itself, or a label with its value in the next cell. */
export const readTableLine: LineReader = (state, text, line) => {
  const row = splitCells(text)
  if (row === null) {
    state.columns = null
    return false
  }
  const head = readHead(row)
  if (head !== null) {
    closeGroups(state)
    state.columns = head
    return true
  }
  const below = state.columns === null ? null : readRow(row, state.columns)
  const [first = '', ...others] = row
  const field = labelOf(first)
  if (
    below === null &&
    field !== null &&
    others.every((cell) => labelOf(cell) === null || field === 'value')
  ) {
    return others
      .map((cell, column) => cell === '' || setField(state, field, cell, line, column))
      .every(Boolean)
  }
  const record = below ?? guessRow(row, state.context.domain)
  if (record === null) return false
  closeGroups(state)
  const origin = record.domain === null ? null : readHost(record.domain, state.context.toAscii)
  return addRecord(state, record, line, origin ?? state.origin)
}

/** `名前: … / 種別: … / 値: …`, or a label alone, which speaks of the next line. */
const readLabelLine: LineReader = (state, text, line) => {
  const labels = readLabels(text)
  const alone = labels.length === 0 ? labelOf(text) : null
  if (alone !== null) state.pending = alone
  const results = labels.map(({ field, text: beside }) => {
    if (beside !== '') return setField(state, field, beside, line)
    state.pending = field
    return true
  })
  const [only] = labels
  if (labels.length === 1 && only?.isWholeRecord && ['spf', 'dmarc'].includes(looksOf(only.text))) {
    state.groups.seal()
  }
  return alone !== null || (results.length > 0 && results.every(Boolean))
}

const FITS: Readonly<Record<Field, readonly Looks[]>> = {
  name: ['host', 'apex'],
  type: ['type'],
  value: ['spf', 'dkim', 'dmarc', 'key', 'host'],
  preference: ['number'],
  selector: ['host'],
  domain: ['host'],
  envelope: ['host'],
  ignored: [],
}

/** What the label alone on the line before announced, where it looks like it. */
const readPending: LineReader = (state, text, line) => {
  const field = state.pending
  state.pending = null
  if (field === null) return false
  const isAddress = field === 'envelope' && /^\S+@\S+$/.test(text)
  const fits = FITS[field].includes(looksOf(unwrap(joinQuotedStrings(withoutPoliteEnd(text)))))
  return (isAddress || fits) && setField(state, field, text, line)
}

/** A part of a record without a label: a type, a name, or the target that an alias still lacks. */
const readPart: LineReader = (state, text, line) => {
  const plain = unwrap(text)
  const type = readType(plain)
  if (type !== null) {
    state.groups.set('type', type, line)
    return true
  }
  if (looksOf(plain) !== 'host' || !plain.includes('.')) return false
  const { name = '', type: groupType, value } = state.groups.current()?.fields ?? {}
  if (/_domainkey/i.test(name) && value === undefined && groupType !== 'TXT') {
    state.groups.set('value', plain, line)
    return true
  }
  if (!/\._domainkey(?:\.|$)|^_dmarc(?:\.|$)/i.test(plain)) return false
  state.groups.set('name', plain, line)
  return true
}

const readBare: LineReader = (state, text, line) => {
  const bare = findBareValues(text)
  if (bare === null) return false
  let isRead = true
  for (const record of bare.records) {
    const group = state.groups.current()
    if (record.name === null && group !== null && isAwaited(group, record.value)) {
      state.groups.set('value', record.value, line)
    } else {
      closeGroups(state)
      isRead = addRecord(state, record, line) && isRead
    }
  }
  // What is left of the line may name something more, or speak of another value or of a case.
  return isRead && !/[a-z0-9-]+\.[a-z]{2,}|_domainkey|\d+\.\d+\.\d+\.\d+/i.test(bare.rest) && !saysMore(bare)
}

function saysMore({ records, rest }: BareValues): boolean {
  if (/リージョン|\bregion\b|場合/i.test(rest)) return true
  const isKey = records.some(({ value }) => ['dkim', 'key', 'host'].includes(looksOf(value)))
  const isDmarc = records.some(({ value }) => looksOf(value) === 'dmarc')
  if (!isKey && /dkim|セレクター|selector/i.test(rest)) return true
  return (!isDmarc && /dmarc/i.test(rest)) || /return-?path|エンベロープ|envelope/i.test(rest)
}

/** Whether a value without a name is the one that the record begun above still lacks. */
function isAwaited({ fields: { name = '', value: present } }: RecordGroup, value: string): boolean {
  if (present !== undefined) return false
  switch (looksOf(value)) {
    case 'dkim':
    case 'key':
      return name === '' || /_domainkey/i.test(name)
    case 'dmarc':
      return /^_dmarc/i.test(name)
    case 'spf':
      return name !== '' && !/_domainkey|_dmarc/i.test(name)
    default:
      return false
  }
}

/** Running text that mentions the envelope sender, one record's name, or a selector. */
const readMention: LineReader = (state, text, line) => {
  const { envelope, names, selector } = findMentions(text)
  if (envelope !== null && setEnvelope(state, envelope, line)) return true
  const [name] = names
  if (name !== undefined && names.length === 1) {
    closeCompleteGroup(state)
    state.groups.set('name', name, line)
    return true
  }
  return selector !== null && names.length === 0 && setSelector(state, selector, line)
}

/** In the order in which they are asked. */
export const LINE_READERS: readonly LineReader[] = [
  readTableLine,
  readLabelLine,
  readPending,
  readPart,
  readArrow,
  readBare,
  readMention,
]
