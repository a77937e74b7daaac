import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import { mountWith } from '../../testing/mount-with.ts'
import { sampleBridge, sessionAt } from '../../testing/sample-session.ts'
import { isRecipientsComplete } from './recipients-guard.ts'
import RecipientsStep from './RecipientsStep.vue'

vi.useFakeTimers()

async function mountStep(plan: SetupPlan) {
  const bridge = sampleBridge(plan)
  const mounted = await mountWith(RecipientsStep, {
    bridge,
    session: sessionAt(plan, { valuesText: 'x', areValuesConfirmed: true }),
  })
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
  }
  await settle()
  const tick = async (words: string) => {
    const label = mounted.wrapper.findAll('label').find((each) => each.text().includes(words))
    await label?.get('input').trigger('change')
  }
  return {
    ...mounted,
    settle,
    tick,
    guidance: () =>
      mounted.wrapper
        .findAll('article')
        .map((article) => article.text())
        .join('\n'),
  }
}

describe('RecipientsStep', () => {
  it('shows the guidance as it will be given, with the two cases of the vendor’s notice', async () => {
    const { guidance } = await mountStep(samplePlans.noReply)
    expect(guidance()).toContain('登録した差出人からのメールだけを受け取る')
    expect(guidance()).toContain('クラウドサービスから送られたメールを受け取らない')
    expect(guidance()).toContain('platon.jpn.com')
    expect(guidance()).toContain('手順は未確認です')
  })

  it('makes the guidance anew for another choice, and shows the last one until then', async () => {
    const { tick, settle, guidance, wizard, bridge } = await mountStep(samplePlans.noReply)
    expect(guidance()).not.toContain('Yahoo!メール（Yahoo! JAPAN）')
    await tick('Yahoo!メール')
    expect(wizard.session.recipients).toContain('yahoo-japan')
    expect(wizard.domain?.plan).toBeNull()
    expect(guidance()).not.toBe('')
    await settle()
    expect(guidance()).toContain('Yahoo!メール（Yahoo! JAPAN）')
    expect(bridge.asked.filter(({ name }) => name === 'plan')).toHaveLength(1)
  })

  it('never advises an unconditional allow of the customer’s own domain', async () => {
    const { wrapper, guidance } = await mountStep(samplePlans.ownDomain)
    expect(wrapper.text()).toContain('自社ドメインの無条件の許可は頼まないでください')
    expect(guidance()).toContain('example.co.jp を無条件で許可しないでください')
    expect(guidance()).not.toContain('許可するドメイン')
  })

  it('is complete without services, too, once the user has gone on from it', async () => {
    const { wizard } = await mountStep({ ...samplePlans.noReply, recipients: [] })
    const isComplete = () => isRecipientsComplete({ session: wizard.session, domain: wizard.domain })
    wizard.goTo('recipients')
    wizard.goTo('settings')
    expect(isComplete()).toBe(false)
    wizard.goTo('recipients')
    wizard.goTo('documents')
    expect(isComplete()).toBe(true)
  })

  it('is complete with services named and a plan', () => {
    const session = sessionAt(samplePlans.noReply)
    const domain = session.domains['example.co.jp'] ?? null
    expect(isRecipientsComplete({ session, domain })).toBe(true)
    expect(isRecipientsComplete({ session: { ...session, recipients: [] }, domain })).toBe(false)
    expect(isRecipientsComplete({ session, domain: null })).toBe(false)
  })
})
