import { compareDkim } from '../dkim/compare-dkim.ts'
import type { DkimInspection } from '../dkim/inspection.ts'
import { judgeKey } from '../dkim/judge-key.ts'
import { describeKey, parseDkimKey } from '../dkim/key-record.ts'
import { newErrors } from './new-errors.ts'
import { sayDifference, type RecordComparison } from './record-comparison.ts'

/**
 * A key is compared as a key, however the record around it is written; but in a record that a verifier can't use, the
 * right key is worth nothing (RFC 6376 6.1.2). Not for an inspection that could not tell.
 */
export function compareKey(inspection: DkimInspection, wanted: string): RecordComparison {
  const { name, selector, record, records } = inspection
  const comparison = compareDkim(inspection, { selector, type: 'TXT', value: wanted })
  if (comparison === 'absent') return { state: 'absent', differences: [] }
  if (comparison === 'same') {
    const findings = newErrors(inspection.findings, judgeKey(name, parseDkimKey(wanted)))
    return { state: findings.length === 0 ? 'published' : 'different', differences: [], findings }
  }
  const findings = inspection.findings.filter(({ severity }) => severity === 'error')
  const differences =
    records.length > 1
      ? [sayDifference('several', { count: records.length })]
      : record === null
        ? []
        : describeKeyDifference(record, wanted)
  return { state: 'different', differences, findings }
}

function describeKeyDifference(record: string, wanted: string): RecordComparison['differences'] {
  const [there, hoped] = [parseDkimKey(record), parseDkimKey(wanted)]
  const [found, expected] = [base64Of(there.keyText), base64Of(hoped.keyText)]
  if (there.keyText === '') return [sayDifference('key-revoked')]
  if (found !== expected && found.length > 0 && expected.startsWith(found))
    return [sayDifference('key-cut', { found: found.length, wanted: expected.length })]
  if (there.keyType !== hoped.keyType)
    return [sayDifference('tag', { tag: 'k', found: there.keyType, wanted: hoped.keyType })]
  return [
    sayDifference('key', {
      found: describeKey(there),
      wanted: describeKey(hoped),
      foundLength: found.length,
      wantedLength: expected.length,
      at: firstDifference(found, expected),
    }),
  ]
}

/** From 1. */
function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at + 1
}

function base64Of(keyText: string | null): string {
  return (keyText ?? '').replace(/[\s=]/g, '')
}
