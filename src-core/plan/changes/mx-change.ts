import type { MxInspection } from '../../inspection/inspection.ts'
import type { PlanChange } from '../plan.ts'
import type { PlanInput } from '../plan-input.ts'
import { say } from '../say.ts'
import { recordChange } from './change.ts'
import { sayWhereDns } from './where.ts'
import { cutText } from '../../text/cut-text.ts'

/** Only where the envelope sender is at a subdomain of the customer's: bounces must find their way back. */
export function envelopeMxChanges(input: PlanInput): PlanChange[] {
  const { values, envelope, envelopeMx, envelopeWildcard } = input
  if (envelope.kind !== 'own-subdomain' || envelope.domain === null) return []
  const name = envelope.domain
  const parts = {
    id: 'envelope-mx',
    name,
    type: 'MX' as const,
    why: say('plan.why-mx-envelope', { domain: name }),
    where: sayWhereDns(input),
  }
  if (values.envelopeMx === null) {
    const isKnown = envelopeMx !== null && envelopeMx.status !== 'unknown'
    const before = isKnown ? envelopeMx.hosts.map(showHost) : null
    return [recordChange({ ...parts, action: 'wait', before, blockedBy: ['pending.envelope-mx'] })]
  }
  const { preference, exchange } = values.envelopeMx.value
  const after = `${preference} ${exchange}`
  if (envelopeMx === null || envelopeMx.status === 'unknown') {
    const notes = [say('plan.note-could-not-tell', { name })]
    return [recordChange({ ...parts, action: 'add-if-absent', before: null, after, notes })]
  }
  if (envelopeWildcard !== null) return [recordChange({ ...parts, action: 'add', after })]
  const before = envelopeMx.hosts.map(showHost)
  if (before.length === 0) return [recordChange({ ...parts, action: 'add', after })]
  if (envelopeMx.hosts.some((host) => host.exchange === exchange)) {
    return [recordChange({ ...parts, action: 'keep', before, after })]
  }
  const conflict = say('plan.note-conflict', { name, present: cutText(before.join(', '), 200) })
  return [recordChange({ ...parts, action: 'blocked', before, wanted: after, notes: [conflict] })]
}

function showHost({ preference, exchange }: MxInspection['hosts'][number]): string {
  return `${preference} ${exchange || '.'}`
}
