import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, effectScope, nextTick } from 'vue'
import type { Runs } from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import { samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import type { DomainSession } from '../../src-core/wizard/session.ts'
import { bridgeKey } from '../bridge/bridge-key.ts'
import { failureOf } from '../bridge/failure.ts'
import { createStore } from '../testing/mount-with.ts'
import { sampleBridge, sessionAt } from '../testing/sample-session.ts'
import { usePlan } from './use-plan.ts'

type PlanReply = Reply<Runs['plan']['output']>

const asked: { input: Runs['plan']['input']; answer: (reply: PlanReply) => void }[] = []
const plan = samplePlans.noReply
const planned: PlanReply = { ok: true, value: { plan, leftOver: [], problems: [] } }

function start(domain: Partial<DomainSession> = {}, { isWanted = true, delayMs = 0 } = {}) {
  const bridge = sampleBridge(
    plan,
    {},
    { plan: (input) => new Promise((answer) => asked.push({ input, answer })) },
  )
  const { wizard } = createStore(bridge)
  wizard.session = sessionAt(plan, { plan: null, ...domain })
  const scope = effectScope()
  const made = createApp({})
    .provide(bridgeKey, bridge)
    .runWithContext(() => scope.run(() => usePlan(() => isWanted, delayMs)))
  if (made === undefined) throw new Error('no scope')
  vi.advanceTimersByTime(0)
  return { wizard, scope, ...made }
}

beforeEach(() => {
  asked.length = 0
  vi.useFakeTimers()
})

describe('usePlan', () => {
  it('makes the plan where there is none', async () => {
    const { wizard } = start()
    expect(asked).toHaveLength(1)
    asked[0]?.answer(planned)
    await flushPromises()
    expect(wizard.domain?.plan).toBe(plan)
  })

  it.each([
    ['there is one', { plan }, true],
    ['it is not to be made by itself', {}, false],
    ['no option is chosen', { option: null }, true],
    ['nothing was inspected', { inspection: null }, true],
  ])('asks nothing where %s', (_, domain, isWanted) => {
    start(domain, { isWanted })
    expect(asked).toEqual([])
  })

  it('drops what was made for an older input, and is idle again instead of stopped', async () => {
    const { wizard, run } = start({}, { delayMs: 400 })
    wizard.update({ recipients: ['gmail'] })
    await nextTick()
    expect(run.state.value).toBe('idle')
    asked[0]?.answer(planned)
    await flushPromises()
    expect(wizard.domain?.plan).toBeNull()
    vi.advanceTimersByTime(400)
    expect(asked[1]?.input.answers.recipients).toEqual(['gmail'])
  })

  it('asks once for several changes in a row', async () => {
    const { wizard } = start({}, { delayMs: 400 })
    for (const recipients of [['gmail'], ['gmail', 'au']]) {
      wizard.update({ recipients })
      await nextTick()
      vi.advanceTimersByTime(300)
    }
    vi.advanceTimersByTime(400)
    expect(asked).toHaveLength(2)
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
    const { run, make, wizard } = start()
    asked[0]?.answer(failureOf('internal'))
    await flushPromises()
    expect([run.state.value, run.failure.value?.code]).toEqual(['failed', 'internal'])
    void make()
    expect(run.state.value).toBe('running')
    run.cancel()
    expect(run.state.value).toBe('cancelled')
    wizard.update({ region: 'tokyo' })
    await nextTick()
    expect(run.state.value).toBe('idle')
  })

  it('stops with its scope', () => {
    const { scope, run } = start()
    scope.stop()
    asked[0]?.answer(planned)
    expect(run.state.value).not.toBe('done')
  })
})
