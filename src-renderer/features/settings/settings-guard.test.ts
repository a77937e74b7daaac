import { describe, expect, it } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import type { DomainSession, WizardSession } from '../../../src-core/wizard/session.ts'
import { sessionAt } from '../../testing/sample-session.ts'
import { isPlannedByItself } from '../../store/plan-input.ts'
import { blockSettings, isSettingsComplete } from './settings-guard.ts'
import { tickOf } from './ticks.ts'

function viewOf(session: WizardSession) {
  return { session, domain: Object.values(session.domains)[0] ?? null }
}

const { noReply, ownDomain, ownDomainWaiting } = samplePlans

describe('the guard of step 4', () => {
  it('opens with a plan, and is complete once all is ticked off and nothing is waited for', () => {
    const ticked = (plan: SetupPlan) => ({ done: plan.changes.map((change) => tickOf(plan, change)) })
    expect(blockSettings(viewOf(sessionAt(ownDomain)))).toBeNull()
    expect(isSettingsComplete(viewOf(sessionAt(ownDomain)))).toBe(false)
    expect(isSettingsComplete(viewOf(sessionAt(ownDomain, ticked(ownDomain))))).toBe(true)
    expect(blockSettings(viewOf(sessionAt(ownDomainWaiting)))).toBeNull()
    expect(isSettingsComplete(viewOf(sessionAt(ownDomainWaiting, ticked(ownDomainWaiting))))).toBe(false)
  })

  it.each([
    ['option 1', sessionAt(noReply, { plan: null, valuesText: 'x' }), true, 'shell.blocked.settings'],
    [
      'nothing pasted',
      sessionAt(ownDomain, { plan: null, valuesText: ' \n' }),
      true,
      'shell.blocked.settings',
    ],
    ['pasted', sessionAt(ownDomain, { plan: null, valuesText: 'x' }), false, 'settings.blocked.confirm'],
    [
      'confirmed',
      sessionAt(ownDomain, { plan: null, valuesText: 'x', areValuesConfirmed: true }),
      true,
      'shell.blocked.settings',
    ],
  ])('without a plan, %s: what is pasted is confirmed first', (_, session, byItself, reason) => {
    const view = viewOf({ ...session, step: 'settings' })
    expect(isPlannedByItself(view.domain)).toBe(byItself)
    expect(blockSettings(view)).toBe(reason)
    expect(isSettingsComplete(view)).toBe(false)
  })

  it('says in step 5 that the guidance is made anew, or where values wait to be confirmed', () => {
    const at = (domain: Partial<DomainSession>) =>
      viewOf({ ...sessionAt(ownDomain, { plan: null, ...domain }), step: 'recipients' })
    expect(blockSettings(at({}))).toBe('recipients.blocked')
    expect(blockSettings(at({ valuesText: 'x' }))).toBe('settings.blocked.confirmThere')
  })
})
