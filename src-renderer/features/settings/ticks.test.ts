import { describe, expect, it } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { PlanChange, SetupPlan } from '../../../src-core/plan/plan.ts'
import { canBeDone, isAllDone, tickOf } from './ticks.ts'

const { noReply, ownDomain } = samplePlans
const DKIM = 'dkim-s1'

const changeOf = (plan: SetupPlan, id: string): PlanChange => {
  const change = plan.changes.find((each) => each.id === id)
  if (change === undefined) throw new Error(`no ${id} in ${plan.changes.map((each) => each.id).join(' ')}`)
  return change
}
const withKey = (after: string): SetupPlan => ({
  ...ownDomain,
  changes: ownDomain.changes.map((change) => (change.id === DKIM ? { ...change, after } : change)),
})
const tickIn = (plan: SetupPlan, id: string) => tickOf(plan, changeOf(plan, id))

describe('a tick', () => {
  it('is about the value that it was set for', () => {
    const other = withKey('v=DKIM1; k=rsa; p=AAAA')
    expect(tickIn(other, DKIM)).not.toBe(tickIn(ownDomain, DKIM))
    expect(tickIn(other, 'spf')).toBe(tickIn(ownDomain, 'spf'))
    expect(tickIn(withKey(changeOf(ownDomain, DKIM).after ?? ''), DKIM)).toBe(tickIn(ownDomain, DKIM))
  })

  it('of a test mail is about all that it shows', () => {
    const test = ownDomain.changes.find(({ kind }) => kind === 'test')?.id ?? ''
    expect(tickIn(withKey('v=DKIM1; k=rsa; p=AAAA'), test)).not.toBe(tickIn(ownDomain, test))
  })

  it('of option 1 is about the new sender', () => {
    const vendor = {
      ...noReply.vendor,
      senders: [{ region: 'tokyo', domain: 'lw-cloud.jp', address: null, authenticatedBy: null }],
    } as const
    expect(tickIn({ ...noReply, vendor }, 'guidance')).not.toBe(tickIn(noReply, 'guidance'))
  })
})

describe('all is done', () => {
  const done = ownDomain.changes.filter(canBeDone).map((change) => tickOf(ownDomain, change))

  it('once every step is ticked, and no record is held', () => {
    expect(isAllDone(ownDomain, done)).toBe(true)
    expect(isAllDone(ownDomain, done.slice(1))).toBe(false)
    const held = ownDomain.changes.map((change) =>
      change.id === DKIM ? { ...change, action: 'blocked' as const } : change,
    )
    expect(isAllDone({ ...ownDomain, changes: held }, done)).toBe(false)
  })
})
