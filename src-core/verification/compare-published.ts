import { compareDkim } from '../dkim/compare-dkim.ts'
import type { DkimInspection } from '../dkim/inspection.ts'
import type { DnsAnswer, UnknownReason } from '../dns/answer.ts'
import { isAbsent } from '../dns/answer.ts'
import { isSameName } from '../dns/name.ts'
import { readTxtAnswer } from '../dns/read-txt.ts'
import type { TextComparison } from './compare-spf.ts'

export interface PublishedReading {
  readonly state: TextComparison | 'unknown'
  /** What is there, as text: bounded. */
  readonly found: readonly string[]
  /** Why, where the state is `unknown`. */
  readonly reason: UnknownReason | null
}

const MAX_FOUND = 20
/** Whole records are shown, whatever DNS can hold is not. */
const MAX_FOUND_TEXT = 4000

/** TXT records, by what `compare` makes of their texts. */
export function comparePublishedTexts(
  answer: DnsAnswer,
  compare: (texts: readonly string[]) => TextComparison,
): PublishedReading {
  const reading = readTxtAnswer(answer)
  if (reading.kind === 'unknown') return untold(reading.reason)
  const texts = reading.kind === 'texts' ? reading.texts : []
  return { state: compare(texts), found: bound(texts), reason: null }
}

/** CNAME and MX: the same target; an MX's preference may have been chosen otherwise. */
export function comparePublishedTarget(answer: DnsAnswer, wanted: string): PublishedReading {
  if (answer.kind === 'unknown') return untold(answer.reason)
  if (isAbsent(answer)) {
    return answer.source.outside ? { state: 'absent', found: [], reason: null } : untold('only-inside-view')
  }
  const found = answer.records.flatMap((record) =>
    record.type === 'CNAME'
      ? [{ target: record.target, text: record.target }]
      : record.type === 'MX'
        ? [{ target: record.exchange, text: `${record.preference} ${record.exchange || '.'}` }]
        : [],
  )
  const target = wanted.slice(wanted.lastIndexOf(' ') + 1)
  const isThere = found.some((entry) => isSameName(entry.target, target))
  return {
    state: isThere ? 'published' : 'different',
    found: bound(found.map(({ text }) => text)),
    reason: null,
  }
}

/** A key is compared as a key, however the record around it is written. */
export function comparePublishedKey(inspection: DkimInspection, wanted: string): PublishedReading {
  const { selector, reason, records, via } = inspection
  const comparison = compareDkim(inspection, { selector, type: 'TXT', value: wanted })
  if (comparison === 'unknown') return untold(reason)
  const state = comparison === 'same' ? 'published' : comparison === 'conflict' ? 'different' : 'absent'
  return { state, found: bound([...via.map((target) => `CNAME ${target}`), ...records]), reason: null }
}

function untold(reason: UnknownReason | null): PublishedReading {
  return { state: 'unknown', found: [], reason }
}

function bound(texts: readonly string[]): string[] {
  return texts.slice(0, MAX_FOUND).map((text) => text.slice(0, MAX_FOUND_TEXT))
}
