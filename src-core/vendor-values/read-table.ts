import { looksOf, readType, type Looks } from './classify-text.ts'
import { labelOf } from './labels.ts'
import type { Field } from './label-words.ts'
import { joinQuotedStrings, unwrap } from './quoted-strings.ts'
import type { RecordFields } from './raw-record.ts'

/** What each column holds; null: its head was not understood. */
export type Columns = readonly (Field | null)[]

const MAX_CELLS = 40

/** The cells of a table's row, or null where the line is none. A comma or wide spaces alone make no table. */
export function splitCells(line: string): readonly string[] | null {
  if (line.includes('\t')) return tidyCells(line.split('\t'))
  if (/^\|.*\|$|\s\|\s/.test(line)) return tidyCells(line.replace(/^\||\|$/g, '').split('|'))
  const commas = line.includes(',') ? splitCommas(line) : []
  if (commas.length > 1 && isTableLike(commas)) return tidyCells(commas)
  const spaces = line.split(/\s{2,}/)
  if (spaces.length > 1 && isTableLike(spaces)) return tidyCells(spaces)
  const words = line.split(/\s+/)
  const isHead = words.length > 1 && words.length <= 10 && words.every((word) => labelOf(word) !== null)
  return isHead ? tidyCells(words) : null
}

function tidyCells(cells: readonly string[]): readonly string[] | null {
  const trimmed = cells.slice(0, MAX_CELLS).map((cell) => cell.trim())
  return trimmed.filter((cell) => cell !== '').length > 1 ? trimmed : null
}

/** A type alone in its cell, or two heads side by side. */
function isTableLike(cells: readonly string[]): boolean {
  const labels = cells.filter((cell) => labelOf(unwrap(cell)) !== null)
  return cells.some((cell) => readType(unwrap(cell)) !== null) || labels.length > 1
}

/** RFC 4180: quotes around a cell keep its commas, and are doubled inside. */
function splitCommas(line: string): string[] {
  const cells: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at <= line.length && cells.length <= MAX_CELLS; at++) {
    const character = line.charAt(at)
    if (character === '"') isQuoted = !isQuoted
    else if (at === line.length || (character === ',' && !isQuoted)) {
      cells.push(line.slice(start, at))
      start = at + 1
    }
  }
  return cells
}

/** The columns that a head row names, or null where the row is no head. */
export function readHead(cells: readonly string[]): Columns | null {
  const columns = cells.map((cell) => labelOf(unwrap(cell)))
  const named = columns.filter((column) => column !== null)
  const hasValues = cells.some((cell) =>
    ['spf', 'dkim', 'dmarc', 'key', 'type'].includes(looksOf(unwrap(cell))),
  )
  return named.length > 1 && !hasValues && new Set(columns).has('value') ? columns : null
}

export interface TableRow extends RecordFields {
  /** The row's own domain, where the table has such a column beside the names. */
  readonly domain: string | null
}

/** A row below a head. */
export function readRow(cells: readonly string[], columns: Columns): TableRow | null {
  const cellOf = (field: Field) => {
    const at = columns.indexOf(field)
    const text = at < 0 ? '' : (cells[at] ?? '')
    return text === '' ? null : text
  }
  const value = cellOf('value')
  if (value === null) return null
  const type = cellOf('type')
  const hasNames = columns.includes('name') || columns.includes('selector')
  return {
    name: hasNames ? cellOf('name') : cellOf('domain'),
    type: type === null ? null : (readType(unwrap(type)) ?? unwrap(type).toUpperCase()),
    selector: cellOf('selector'),
    domain: hasNames ? cellOf('domain') : null,
    ...splitPreference(joinQuotedStrings(value), cellOf('preference')),
  }
}

/** A row without a head: its cells are told by what they look like, whatever their order. null: not certain. */
export function guessRow(cells: readonly string[], domain: string): TableRow | null {
  const looks = cells.map((cell): [string, Looks] => [cell, looksOf(unwrap(joinQuotedStrings(cell)))])
  const pick = (...kinds: Looks[]) => looks.filter(([, kind]) => kinds.includes(kind)).map(([cell]) => cell)
  const types = pick('type')
  const values = pick('spf', 'dkim', 'dmarc', 'key')
  const hosts = pick('host').filter((cell) => labelOf(cell) === null)
  const names = [...pick('apex'), ...hosts]
  const type = types[0] === undefined ? null : readType(unwrap(types[0]))
  if (types.length > 1 || values.length > 1) return null
  const row = { type, selector: null, domain: null, preference: null }
  if (values[0] !== undefined) {
    return names.length > 1 ? null : { ...row, name: names[0] ?? null, value: joinQuotedStrings(values[0]) }
  }
  if (type !== 'CNAME' && type !== 'MX') return null
  const mx = type === 'MX' ? looks.find(([cell]) => /^\d{1,5}\s+\S+$/.test(cell))?.[0] : undefined
  if (mx !== undefined) return { ...row, name: names[0] ?? null, ...splitPreference(mx, null) }
  if (hosts.length !== 2) return null
  const own = hosts.filter((host) => isOwnName(unwrap(host), domain))
  const [name] = own
  const target = hosts.find((host) => host !== name)
  if (name === undefined || target === undefined || own.length !== 1) return null
  return { ...row, name, value: target, preference: type === 'MX' ? (pick('number')[0] ?? null) : null }
}

/** Below the customer's domain, or relative as only an owner name is. */
export function isOwnName(host: string, domain: string): boolean {
  const plain = host.toLowerCase().replace(/\.$/, '')
  return (
    plain === domain || plain.endsWith(`.${domain}`) || plain.endsWith('._domainkey') || !plain.includes('.')
  )
}

/** `10 mx.example.net` in one cell. */
export function splitPreference(
  value: string,
  preference: string | null,
): Pick<TableRow, 'value' | 'preference'> {
  const [, number, rest] = /^(\d{1,5})\s+(\S+)$/.exec(value) ?? []
  return number === undefined || rest === undefined
    ? { value, preference }
    : { value: rest, preference: number }
}
