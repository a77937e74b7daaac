import type { DkimRecordValue } from '../../catalog/vendor-profile.ts'
import { compareDkim } from '../../dkim/compare-dkim.ts'
import type { DkimInspection } from '../../dkim/inspection.ts'
import { makeFinding } from '../../findings/finding.ts'
import type { PlanChange } from '../plan.ts'
import type { PlanInput } from '../plan-input.ts'
import { say } from '../say.ts'
import { recordChange } from './change.ts'
import { sayWhereDns } from './where.ts'

export const DKIM_WAITS = 'dkim'

/** One change a selector that the vendor gave; while none is known, one that waits. */
export function dkimChanges({ inspection, values }: PlanInput): PlanChange[] {
  const { domain } = inspection.subject
  if (values.dkim.length === 0) {
    const name = `(selector)._domainkey.${domain}`
    return [
      recordChange({
        ...common(inspection, DKIM_WAITS, name),
        type: 'TXT',
        action: 'wait',
        blockedBy: ['pending.vendor-dkim'],
      }),
    ]
  }
  return values.dkim.map(({ value }) =>
    dkimChange(
      inspection,
      value,
      inspection.dkim.find(({ selector }) => selector === value.selector),
    ),
  )
}

function dkimChange(
  inspection: PlanInput['inspection'],
  wanted: DkimRecordValue,
  present: DkimInspection | undefined,
): PlanChange {
  const { selector, type, value } = wanted
  const name = `${selector}._domainkey.${inspection.subject.domain}`
  const parts = { ...common(inspection, `dkim-${selector}`, name), type, after: value, ttl: present?.ttl }
  switch (present === undefined ? 'unknown' : compareDkim(present, wanted)) {
    case 'absent':
      return recordChange({ ...parts, action: 'add' })
    case 'same':
      return recordChange({ ...parts, action: 'keep', before: [value] })
    case 'unknown':
      return recordChange({
        ...parts,
        action: 'add-if-absent',
        before: null,
        notes: [say('plan.note-could-not-tell', { name })],
      })
    case 'conflict': {
      const before = present === undefined ? [] : [...present.via, ...present.records]
      const conflict = makeFinding('dkim.conflict', name, {
        selector,
        present: before.join(' / ').slice(0, 200),
      })
      return recordChange({
        ...parts,
        action: 'blocked',
        before,
        after: null,
        wanted: value,
        notes: [conflict],
      })
    }
  }
}

function common(inspection: PlanInput['inspection'], id: string, name: string) {
  return { id, name, why: say('plan.why-dkim'), where: sayWhereDns(inspection) }
}
