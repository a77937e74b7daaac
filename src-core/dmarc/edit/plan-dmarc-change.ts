import type { Message } from '../../text/message.ts'
import type { DmarcInspection } from '../inspection.ts'
import { isDmarcLike, isDmarcRecord, parseDmarcRecord } from '../record.ts'
import { addToPresent } from './add-to-present.ts'
import { say, type DmarcChange } from './change.ts'
import { createRecord } from './create-record.ts'
import type { DmarcEditCode } from './messages.ts'
import { readReportAddress } from './report-address.ts'
import { cutText } from '../../text/cut-text.ts'

export interface DmarcChangeInput {
  readonly present: DmarcInspection
  /** The record text that the vendor asks for; null where it names none. */
  readonly wanted: string | null
  /** A mail address for aggregate reports, only where the user gave one. */
  readonly reportAddress?: string | null
}

const MAX_QUOTED = 80

/**
 * Pure. A first record only where the walk found no policy that applies; a present one is added to and never replaced,
 * strengthened or weakened; pct is never written.
 */
export function planDmarcChange({ present, wanted, reportAddress = null }: DmarcChangeInput): DmarcChange {
  const { ownName, ownTexts, record, isInherited, status, via } = present
  const ownRecords = ownTexts.filter(isDmarcRecord)
  if (status === 'unknown' && present.policy === null) {
    return {
      outcome: 'edit-present',
      before: null,
      after: null,
      reasons: [say('dmarc-edit.not-told', { name: ownName })],
    }
  }
  const blocked = (...reasons: readonly Message<DmarcEditCode>[]): DmarcChange => {
    return {
      outcome: 'blocked',
      before: ownRecords,
      after: null,
      reasons: [...reasons, ...sayInForce(present)],
    }
  }
  if (wanted !== null && !isWellFormed(wanted)) {
    return blocked(say('dmarc-edit.wanted-malformed', { value: cutText(wanted, MAX_QUOTED) }))
  }
  const several = findSeveral(present)
  if (several !== null) return blocked(say('dmarc-edit.multiple', { name: several }))
  const report = readReportAddress(reportAddress, present)
  if (record !== null && !isInherited) {
    if (present.policy === null) return blocked(say('dmarc-edit.broken', { name: ownName }))
    const target = via.at(-1)
    const atTarget = target === undefined ? [] : [say('dmarc-edit.at-target', { name: ownName, target })]
    const change = addToPresent(present, record, wanted === null ? null : parseDmarcRecord(wanted), report)
    return { ...change, reasons: [...change.reasons, ...atTarget, ...sayInForce(present)] }
  }
  const mangled = present.isWildcard ? undefined : ownTexts.find(isDmarcLike)
  if (mangled !== undefined) {
    return blocked(say('dmarc-edit.bad-version', { name: ownName, text: cutText(mangled, MAX_QUOTED) }))
  }
  if (via.length > 0 && !present.isWildcard) {
    return blocked(say('dmarc-edit.cname-in-the-way', { name: ownName, target: via.at(-1) ?? '' }))
  }
  if (record !== null) return planBelowInherited(present, blocked)
  // Mending it and adding a new one would make two records, which receivers discard (RFC 9989 4.10).
  const misplaced = present.findings.find(({ code }) => code === 'dmarc.misplaced')
  if (misplaced !== undefined) {
    const { found = '', value = '' } = misplaced.params
    return blocked(say('dmarc-edit.misplaced-first', { name: ownName, found, text: value }))
  }
  const created = createRecord(wanted === null ? null : parseDmarcRecord(wanted), report)
  const wildcard = present.isWildcard ? [say('dmarc-edit.wildcard', { name: ownName })] : []
  return { outcome: 'create', before: [], after: created.text, reasons: [...created.reasons, ...wildcard] }
}

/** Only a value that reads without a doubt is written anywhere. */
function isWellFormed(wanted: string): boolean {
  return isDmarcRecord(wanted) && parseDmarcRecord(wanted).list.faults.every(({ kind }) => kind === 'empty')
}

/** A record of its own would take the inherited one's place, reports and all. */
function planBelowInherited(
  { ownName, foundAt, policy }: DmarcInspection,
  blocked: (...reasons: readonly Message<DmarcEditCode>[]) => DmarcChange,
): DmarcChange {
  const above = foundAt ?? ''
  if (policy === 'none') {
    const reasons = [say('dmarc-edit.inherited-suffices', { foundAt: above })]
    return { outcome: 'keep', before: [], after: null, reasons }
  }
  if (policy === null) return blocked(say('dmarc-edit.broken', { name: above }))
  return blocked(say('dmarc-edit.inherited-stricter', { name: ownName, foundAt: above, policy }))
}

/** The name with several records, or null: the own name first, for there the customer can mend it. */
function findSeveral({ ownName, ownTexts, record, findings }: DmarcInspection): string | null {
  if (ownTexts.filter(isDmarcRecord).length > 1) return ownName
  const above = findings.find(({ code }) => code === 'dmarc.multiple-records')
  return record === null ? (above?.where ?? null) : null
}

function sayInForce({ policy, ownName }: DmarcInspection): Message<DmarcEditCode>[] {
  if (policy !== 'quarantine' && policy !== 'reject') return []
  return [say('dmarc-edit.policy-in-force', { policy, domain: ownName.replace(/^_dmarc\./, '') })]
}
