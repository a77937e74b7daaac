import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../src-core/contract/bridge.ts'
import { callRules } from '../../src-core/contract/call-schemas.ts'
import { MAX_DEPTH } from '../../src-core/contract/input-size.ts'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'
import { samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import { planSchema } from '../../src-core/plan/plan-schema.ts'
import { MAX_RUNS } from '../../src-main/services/backend/run-registry.ts'
import { INSPECT, sampleSession } from './support/sample-inputs.ts'
import { createTestBackend, ZONE } from './support/test-backend.ts'

const ignore = () => undefined
const never = { query: () => new Promise<never>(ignore) }
const refused = (code: string) => ({ ok: false, failure: { code: 'invalid-input', message: { code } } })

describe('what comes in', () => {
  test.each(Object.entries(samplePlans))(
    'a plan of the documents’ samples passes unchanged: %s',
    (_, plan) => {
      expect(planSchema.parse(structuredClone(plan))).toEqual(plan)
    },
  )

  const nested = (levels: number) => {
    let value: unknown = 'x'
    for (let at = 0; at < levels; at++) value = [value]
    return value
  }
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic

  test.each([
    ['far too long a text', { text: 'x'.repeat(callRules.readSenders.limit) }],
    ['far too many entries', { text: Array.from({ length: callRules.readSenders.limit }, () => 1) }],
    ['far too deep', { text: nested(MAX_DEPTH + 1) }],
    ['a hundred thousand levels', { text: nested(100_000) }],
    ['a cycle', cyclic],
  ])('%s is refused before it is read', async (_, input) => {
    const reply = await createTestBackend().backend.receiveCall('readSenders', input)
    expect(reply).toMatchObject(refused('contract.too-large'))
  })

  test.each([
    [{ text: new Date(0) }, 'input.text'],
    [{ text: 'a@example.jp', more: 1 }, 'input'],
    [JSON.parse('{"text":"a@example.jp","__proto__":{"x":1}}'), 'input'],
  ])('%j is no input', async (input, path) => {
    const reply = await createTestBackend().backend.receiveCall('readSenders', input)
    expect(reply).toMatchObject({
      ...refused('contract.bad-input'),
      failure: { message: { params: { path } } },
    })
  })

  test('the place is named down to the entry that is wrong', async () => {
    const session = await sampleSession()
    const domain = session.domains['example.co.jp']
    const plan = { ...domain?.plan, changes: [{ ...domain?.plan?.changes[0], id: 7 }] }
    const sent = { ...session, domains: { 'example.co.jp': { ...domain, plan } } }
    const { backend } = createTestBackend()
    const reply = await backend.receiveCall('saveSession', { session: sent, revision: 0 })
    const path = 'input.session.domains.example.co.jp.plan.changes.0.id'
    expect(reply).toMatchObject({ failure: { message: { params: { path } } } })
  })
})

describe('runs', () => {
  test('an id is good for one run', async () => {
    const { backend } = createTestBackend()
    const start = { run: 'once', name: 'inspect', input: INSPECT }
    expect(await backend.startRun(start, ignore)).toMatchObject({ ok: true })
    expect(await backend.startRun(start, ignore)).toMatchObject(refused('contract.run-known'))
  })

  test.each([[null], [7], [''], ['x'.repeat(101)], ['a b'], ['../x']])('%j is no id', async (run) => {
    const { backend } = createTestBackend()
    const reply = await backend.startRun({ run, name: 'inspect', input: INSPECT }, ignore)
    expect(reply).toMatchObject(refused('contract.bad-input'))
  })

  test('only so many go on at the same time', async () => {
    const { backend } = createTestBackend({ dns: never })
    const start = (run: string) => backend.startRun({ run, name: 'inspect', input: INSPECT }, ignore)
    const running = Array.from({ length: MAX_RUNS }, (_, at) => start(`run-${at}`))
    expect(await start('one-more')).toMatchObject(refused('contract.too-many-runs'))
    backend.cancelAllRuns()
    for (const reply of await Promise.all(running))
      expect(reply).toMatchObject({ failure: { code: 'cancelled' } })
    expect(backend.countRuns()).toBe(0)
  })

  test('cancelRun ends the run that it names and no other', async () => {
    const { backend } = createTestBackend({ dns: never })
    const start = (run: string) => backend.startRun({ run, name: 'inspect', input: INSPECT }, ignore)
    const first = start('first')
    void start('second')
    await backend.receiveCall('cancelRun', { run: 'first' })
    expect(await first).toMatchObject({ failure: { code: 'cancelled' } })
    expect(backend.countRuns()).toBe(1)
    backend.cancelAllRuns()
  })

  test('events carry the run’s id and stop with it', async () => {
    const waiting: (() => void)[] = []
    const dns = createLiteralDns(ZONE)
    const slow = (name: string) => name.startsWith('_dmarc')
    const { backend } = createTestBackend({
      dns: {
        query: async (name, type) => {
          if (slow(name)) await new Promise<void>((resolve) => waiting.push(resolve))
          return dns.query(name, type)
        },
      },
    })
    const events: RunEvent[] = []
    const run = backend.startRun({ run: 'mine', name: 'inspect', input: INSPECT }, (event) =>
      events.push(event),
    )
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map((event) => `${event.run} ${event.name}`))).toEqual(new Set(['mine inspect']))
    backend.cancelRun('mine')
    const count = events.length
    await run
    for (const go of waiting) go()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(events).toHaveLength(count)
  })
})
