import type { DkimRecordValue } from '../catalog/vendor-profile.ts'
import { isSameName } from '../dns/name.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import type { DkimInspection } from './inspection.ts'
import { describeKey, parseDkimKey, type DkimKey } from './key-record.ts'
import { cutText } from '../text/cut-text.ts'

export type DkimComparison =
  /** Nothing stands at the name (at most a wildcard answers for it): the record can be added. */
  | 'absent'
  /** Receivers get the wanted key already, or the wanted CNAME is there. */
  | 'same'
  /** Another key, CNAME or text stands there: never overwritten unasked. */
  | 'conflict'
  /** What stands there could not be told. */
  | 'unknown'

/** Compares what is published with what a plan wants at the same selector. */
export function compareDkim(inspection: DkimInspection, wanted: DkimRecordValue): DkimComparison {
  const [target] = inspection.via
  const isWantedCname = wanted.type === 'CNAME' && target !== undefined && isSameName(target, wanted.value)
  if (isWantedCname && !inspection.isWildcard) return 'same'
  if (inspection.status === 'unknown') return 'unknown'
  if (inspection.isWildcard || inspection.status === 'missing') return 'absent'
  return wanted.type === 'TXT' && hasWantedKey(inspection, wanted) ? 'same' : 'conflict'
}

/** The finding that names both values; only where `compareDkim` says conflict. */
export function describeDkimConflict(inspection: DkimInspection, wanted: DkimRecordValue): Finding {
  const { name, via, records } = inspection
  const present =
    via[0] === undefined
      ? records.map((text) => describeKey(parseDkimKey(text))).join(', ')
      : `CNAME ${via[0]}`
  const described =
    wanted.type === 'CNAME' ? `CNAME ${wanted.value}` : describeKey(parseDkimKey(wanted.value))
  return makeFinding('dkim.conflict', name, {
    name,
    present: cutText(present, MAX_PRESENT),
    wanted: described,
  })
}

const MAX_PRESENT = 300

function hasWantedKey({ record }: DkimInspection, wanted: DkimRecordValue): boolean {
  return record !== null && isSameKey(parseDkimKey(record), parseDkimKey(wanted.value))
}

/** The same public key, however the record around it is written. A revoked key is the same as none. */
function isSameKey(one: DkimKey, other: DkimKey): boolean {
  if (!one.keyText || !other.keyText || one.keyType !== other.keyType) return false
  const identity = ({ publicKey, keyText }: DkimKey) =>
    publicKey === null || publicKey.kind === 'unusable'
      ? (keyText ?? '').replace(/[\s=]/g, '')
      : publicKey.identity
  return identity(one) === identity(other)
}
