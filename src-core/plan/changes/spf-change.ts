import type { SpfChange } from '../../spf/edit/change.ts'
import type { Message } from '../../text/message.ts'
import type { ChangeAction, PlanChange } from '../plan.ts'
import { spfDomainOf, wildcardAbove, type PlanInput } from '../plan-input.ts'
import { say } from '../say.ts'
import { recordChange } from './change.ts'
import { misplacedNotes } from './misplaced-notes.ts'
import { sayWhereDns } from './where.ts'

const ACTIONS = {
  unchanged: 'keep',
  edited: 'replace',
  merged: 'replace',
  created: 'add',
  'edit-present': 'edit-present',
  refused: 'blocked',
} as const satisfies Record<SpfChange['outcome'], ChangeAction>

/** The SPF edit as a step of the plan; while the vendor's terms are unknown, one that waits. */
export function spfPlanChange(input: PlanInput): PlanChange {
  const { inspection, values, spfChange, envelope } = input
  const domain = spfDomainOf(input)
  const isEnvelope = envelope.kind === 'own-subdomain'
  const wanted = values.spfTerms.map(({ value }) => value).join(' ')
  const parts = {
    id: 'spf',
    name: domain,
    type: 'TXT' as const,
    why: say(isEnvelope ? 'plan.why-spf-envelope' : 'plan.why-spf', { domain }),
    where: sayWhereDns(input),
  }
  if (spfChange === null) {
    return recordChange({
      ...parts,
      action: 'wait',
      before: presentRecords(input),
      blockedBy: ['pending.vendor-spf'],
    })
  }
  // What a wildcard gives is not replaced: the wildcard stays, and the record is added at the name itself.
  const isByWildcard = spfChange.after !== null && wildcardAbove(input, domain) !== null
  return recordChange({
    ...parts,
    action: isByWildcard ? 'add' : ACTIONS[spfChange.outcome],
    before: isByWildcard ? [] : spfChange.before,
    after: spfChange.after,
    wanted,
    ttl: isEnvelope || isByWildcard ? null : inspection.spf.ttl,
    notes: [
      ...sayLimits(input, spfChange),
      ...spfChange.reasons,
      ...(spfChange.outcome === 'refused' ? [say('plan.note-spf-held')] : []),
      ...(isEnvelope ? [] : misplacedNotes(inspection.spf.findings)),
    ],
  })
}

/** What this edit does not bring about. */
function sayLimits({ inspection, envelope }: PlanInput, { outcome }: SpfChange): Message[] {
  const { domain } = inspection.subject
  const isForeign = envelope.kind === 'foreign' && envelope.domain !== null
  const leavesError =
    outcome === 'edited' && envelope.kind !== 'own-subdomain' && inspection.spf.status === 'error'
  return [
    ...(isForeign ? [say('plan.note-spf-not-aligned', { domain, envelope: envelope.domain })] : []),
    ...(leavesError ? [say('plan.note-spf-error-stays', { domain })] : []),
  ]
}

function presentRecords({ inspection, envelope }: PlanInput): readonly string[] | null {
  return envelope.kind === 'own-subdomain' || inspection.spf.status === 'unknown'
    ? null
    : inspection.spf.records
}
