import { compareDkim } from '../dkim/compare-dkim.ts'
import type { DkimInspection } from '../dkim/inspection.ts'
import { describeKey, parseDkimKey } from '../dkim/key-record.ts'
import { sayDifference, type RecordComparison } from './record-comparison.ts'

/** A key is compared as a key, however the record around it is written. Not for an inspection that could not tell. */
export function compareKey(inspection: DkimInspection, wanted: string): RecordComparison {
  const { selector, record, records } = inspection
  const comparison = compareDkim(inspection, { selector, type: 'TXT', value: wanted })
  if (comparison === 'same') return { state: 'published', differences: [] }
  if (comparison === 'absent') return { state: 'absent', differences: [] }
  if (records.length > 1)
    return { state: 'different', differences: [sayDifference('several', { count: records.length })] }
  return { state: 'different', differences: record === null ? [] : describeKeyDifference(record, wanted) }
}

function describeKeyDifference(record: string, wanted: string): RecordComparison['differences'] {
  const [there, hoped] = [parseDkimKey(record), parseDkimKey(wanted)]
  const [found, expected] = [base64Of(there.keyText), base64Of(hoped.keyText)]
  if (there.keyText === '') return [sayDifference('key-revoked')]
  if (found !== expected && found.length > 0 && expected.startsWith(found))
    return [sayDifference('key-cut', { found: found.length, wanted: expected.length })]
  if (there.keyType !== hoped.keyType)
    return [sayDifference('tag', { tag: 'k', found: there.keyType, wanted: hoped.keyType })]
  return [sayDifference('key', { found: describeKey(there), wanted: describeKey(hoped) })]
}

function base64Of(keyText: string | null): string {
  return (keyText ?? '').replace(/[\s=]/g, '')
}
