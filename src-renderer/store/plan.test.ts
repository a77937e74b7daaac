import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Runs } from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import { samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import type { DomainSession } from '../../src-core/wizard/session.ts'
import { failureOf } from '../bridge/failure.ts'
import { createStore } from '../testing/mount-with.ts'
import { sampleBridge, sessionAt } from '../testing/sample-session.ts'
import { PLAN_AFTER_MS, usePlanStore } from './plan.ts'

type PlanReply = Reply<Runs['plan']['output']>

const asked: { input: Runs['plan']['input']; answer: (reply: PlanReply) => void }[] = []
const plan = samplePlans.noReply
const planned: PlanReply = { ok: true, value: { plan, leftOver: [], problems: [] } }

function start(domain: Partial<DomainSession> = {}) {
  const bridge = sampleBridge(
    plan,
    {},
    { plan: (input) => new Promise((answer) => asked.push({ input, answer })) },
  )
  const { wizard, pinia } = createStore(bridge)
  wizard.session = sessionAt(plan, { plan: null, ...domain })
  const store = usePlanStore(pinia)
  vi.advanceTimersByTime(0)
  return { wizard, store }
}

beforeEach(() => {
  asked.length = 0
  vi.useFakeTimers()
})

describe('usePlanStore', () => {
  it('makes the plan where there is none', async () => {
    const { wizard } = start()
    expect(asked).toHaveLength(1)
    asked[0]?.answer(planned)
    await flushPromises()
    expect(wizard.domain?.plan).toBe(plan)
  })

  it.each([
    ['there is one', { plan }],
    ['what was pasted is not confirmed', { option: 'own-domain', valuesText: 'x' }],
    ['no option is chosen', { option: null }],
    ['nothing was inspected', { inspection: null }],
  ] as const)('asks nothing where %s', (_, domain) => {
    start(domain)
    expect(asked).toEqual([])
  })

  it('drops what was made for an older input, and is idle again instead of stopped', async () => {
    const { wizard, store } = start()
    wizard.update({ recipients: ['gmail'] })
    await nextTick()
    expect(store.state).toBe('idle')
    asked[0]?.answer(planned)
    await flushPromises()
    expect(wizard.domain?.plan).toBeNull()
    vi.advanceTimersByTime(PLAN_AFTER_MS)
    expect(asked[1]?.input.answers.recipients).toEqual(['gmail'])
  })

  it('asks once for several changes in a row', async () => {
    const { wizard } = start()
    for (const recipients of [['gmail'], ['gmail', 'au']]) {
      wizard.update({ recipients })
      await nextTick()
      vi.advanceTimersByTime(300)
    }
    vi.advanceTimersByTime(PLAN_AFTER_MS)
    expect(asked).toHaveLength(2)
  })

  it('makes it again after an answer of step 1 has changed, whatever step is shown', async () => {
    const { wizard } = start({ plan })
    wizard.goTo('address')
    wizard.update({ region: 'tokyo' })
    expect(wizard.domain?.plan).toBeNull()
    await nextTick()
    vi.advanceTimersByTime(PLAN_AFTER_MS)
    expect(asked[0]?.input.answers.region).toBe('tokyo')
    wizard.goTo('inspection')
    asked[0]?.answer(planned)
    await flushPromises()
    expect(wizard.domain?.plan).toBe(plan)
  })

  it('waits no longer in the step that shows the plan', async () => {
    const { wizard } = start({ plan })
    wizard.goTo('settings')
    wizard.updateDomain({ valuesText: 'x' })
    await nextTick()
    vi.advanceTimersByTime(0)
    expect(asked).toHaveLength(1)
  })

  it('is not asked anew by what no plan is made from', async () => {
    const { wizard } = start()
    wizard.updateDomain({ done: ['guidance'] })
    wizard.update({ theme: 'dark' })
    await nextTick()
    vi.advanceTimersByTime(1000)
    expect(asked).toHaveLength(1)
  })

  it('puts the plan where it belongs when another domain is chosen meanwhile', async () => {
    const { wizard } = start()
    const other = { ...wizard.session, domain: null }
    wizard.session = other
    asked[0]?.answer(planned)
    await flushPromises()
    expect(wizard.session.domains['example.co.jp']?.plan).toBeNull()
  })

  it('tells a failure of the present input until something changes', async () => {
    const { store, wizard } = start()
    asked[0]?.answer(failureOf('internal'))
    await flushPromises()
    expect([store.state, store.failure?.code]).toEqual(['failed', 'internal'])
    void store.make()
    expect(store.state).toBe('running')
    store.stop()
    expect(store.state).toBe('cancelled')
    wizard.update({ region: 'tokyo' })
    await nextTick()
    expect(store.state).toBe('idle')
  })

  it('stops with the store', () => {
    const { store } = start()
    store.$dispose()
    asked[0]?.answer(planned)
    expect(store.state).not.toBe('done')
  })
})
