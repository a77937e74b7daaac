import type { DkimRecordValue } from '../../catalog/vendor-profile.ts'
import { compareDkim, describeDkimConflict } from '../../dkim/compare-dkim.ts'
import { dkimName } from '../../dkim/inspect-dkim.ts'
import type { DkimInspection } from '../../dkim/inspection.ts'
import { isSameName } from '../../dns/name.ts'
import type { PlanChange } from '../plan.ts'
import type { PlanInput } from '../plan-input.ts'
import { say } from '../say.ts'
import { recordChange } from './change.ts'
import { misplacedNotes } from './misplaced-notes.ts'
import { sayWhereDns } from './where.ts'

/** One change a selector that the vendor gave; while none is known, one that waits. */
export function dkimChanges(input: PlanInput): PlanChange[] {
  const { inspection, values } = input
  const { domain } = inspection.subject
  if (values.dkim.length === 0) {
    const name = `(selector)._domainkey.${domain}`
    return [
      recordChange({
        ...common(input, 'dkim', name),
        type: 'TXT',
        action: 'wait',
        // At a name that is not known, nothing was looked for.
        before: null,
        blockedBy: ['pending.vendor-dkim'],
        notes: [say('plan.note-type-open')],
      }),
    ]
  }
  return values.dkim.map(({ value }) =>
    dkimChange(
      input,
      value,
      inspection.dkim.find(({ selector }) => isSameName(selector, value.selector)),
    ),
  )
}

function dkimChange(
  input: PlanInput,
  wanted: DkimRecordValue,
  present: DkimInspection | undefined,
): PlanChange {
  const { selector, type, value } = wanted
  const name = dkimName(selector, input.inspection.subject.domain)
  const parts = { ...common(input, `dkim-${selector}`, name), type, after: value, ttl: present?.ttl }
  const undo = say('plan.undo-dkim', { name, selector, domain: input.inspection.subject.domain })
  const comparison = present === undefined ? 'unknown' : compareDkim(present, wanted)
  if (comparison === 'absent') {
    // What a wildcard gives has the wildcard's TTL.
    const notes = misplacedNotes(present?.findings ?? [])
    return { ...recordChange({ ...parts, ttl: null, action: 'add', notes }), undo }
  }
  if (comparison === 'same') return recordChange({ ...parts, action: 'keep', before: [value] })
  if (present === undefined || comparison === 'unknown') {
    const notes = [say('plan.note-could-not-tell', { name })]
    return { ...recordChange({ ...parts, action: 'add-if-absent', before: null, notes }), undo }
  }
  const before = [...present.via.slice(0, 1), ...present.records]
  const notes = [describeDkimConflict(present, wanted)]
  return recordChange({ ...parts, action: 'blocked', before, after: null, wanted: value, notes })
}

function common(input: PlanInput, id: string, name: string) {
  return { id, name, why: say('plan.why-dkim'), where: sayWhereDns(input) }
}
