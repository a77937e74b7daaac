import { planDmarcChange } from '../../dmarc/edit/plan-dmarc-change.ts'
import type { ChangeAction, PlanChange } from '../plan.ts'
import type { PlanInput } from '../plan-input.ts'
import { say } from '../say.ts'
import { recordChange } from './change.ts'
import { misplacedNotes } from './misplaced-notes.ts'
import { sayWhereDns } from './where.ts'

const ACTIONS = {
  keep: 'keep',
  create: 'add',
  edited: 'replace',
  blocked: 'blocked',
  'edit-present': 'edit-present',
} as const satisfies Record<string, ChangeAction>

/** Comes last, once a test mail has shown alignment: before that a policy can only do harm. */
export function dmarcPlanChange(input: PlanInput): PlanChange {
  const { inspection, values } = input
  const { dmarc } = inspection
  const change = planDmarcChange({ present: dmarc, wanted: values.dmarcRecord?.value ?? null })
  return recordChange({
    id: 'dmarc',
    name: dmarc.ownName,
    type: 'TXT',
    action: ACTIONS[change.outcome],
    before: change.before,
    after: change.after,
    ttl: dmarc.ttl,
    why:
      change.outcome === 'create'
        ? say('plan.why-dmarc')
        : say('plan.why-dmarc-present', { domain: inspection.subject.domain }),
    where: sayWhereDns(input, dmarc.via),
    blockedBy: change.outcome === 'keep' ? [] : ['test-mail'],
    notes: [...change.reasons, ...misplacedNotes(dmarc.findings)],
  })
}
