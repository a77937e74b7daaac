import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, effectScope, nextTick, shallowRef, type EffectScope } from 'vue'
import type { Calls } from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import { bridgeKey } from '../bridge/bridge-key.ts'
import { createFakeBridge } from '../bridge/fake.ts'
import { failureOf } from '../bridge/failure.ts'
import { useAnswer } from './use-answer.ts'

type Output = Calls['readSenders']['output']

const asked: { text: string; answer: (reply: Reply<Output>) => void }[] = []

function output(name: string): Reply<Output> {
  return { ok: true, value: { groups: [{ domain: name, subjects: [] }], faults: [] } }
}

function start(first: string | null, delayMs = 0) {
  const bridge = createFakeBridge({
    readSenders: ({ text }) => new Promise((answer) => asked.push({ text, answer })),
  })
  const text = shallowRef(first)
  const scope: EffectScope = effectScope()
  const answer = createApp({})
    .provide(bridgeKey, bridge)
    .runWithContext(() =>
      scope.run(() =>
        useAnswer('readSenders', () => (text.value === null ? null : { text: text.value }), delayMs),
      ),
    )
  if (answer === undefined) throw new Error('no scope')
  return { text, answer, scope, found: () => answer.value.value?.groups[0]?.domain ?? null }
}

beforeEach(() => {
  asked.length = 0
  vi.useFakeTimers()
})

describe('useAnswer', () => {
  it('drops a late answer to an old input', async () => {
    const { text, found } = start('a')
    text.value = 'b'
    await nextTick()
    asked[1]?.answer(output('b'))
    asked[0]?.answer(output('a'))
    await flushPromises()
    expect(found()).toBe('b')
  })

  it('keeps the last answer, marked as old, until the next', async () => {
    const { text, answer, found } = start('a')
    asked[0]?.answer(output('a'))
    await flushPromises()
    text.value = 'b'
    await nextTick()
    expect([found(), answer.isStale.value]).toEqual(['a', true])
    asked[1]?.answer(output('b'))
    await flushPromises()
    expect([found(), answer.isStale.value]).toEqual(['b', false])
  })

  it('asks once for what is typed quickly', async () => {
    const { text } = start(null, 300)
    for (const typed of ['a', 'ab', 'abc']) {
      text.value = typed
      await nextTick()
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(300)
    expect(asked.map((one) => one.text)).toEqual(['abc'])
  })

  it('says that it is slow after 300 ms, and no more once it is answered', async () => {
    const { answer } = start('a')
    vi.advanceTimersByTime(299)
    expect(answer.isSlow.value).toBe(false)
    vi.advanceTimersByTime(1)
    expect(answer.isSlow.value).toBe(true)
    asked[0]?.answer(output('a'))
    await flushPromises()
    expect(answer.isSlow.value).toBe(false)
  })

  it('tells a failure, and asks again on demand', async () => {
    const { answer, found } = start('a')
    asked[0]?.answer(failureOf('unreachable', true))
    await flushPromises()
    expect(answer.failure.value?.code).toBe('unreachable')
    answer.retry()
    asked[1]?.answer(output('a'))
    await flushPromises()
    expect([found(), answer.failure.value]).toEqual(['a', null])
  })

  it('answers nothing after its scope has ended', async () => {
    const { scope, found } = start('a')
    scope.stop()
    asked[0]?.answer(output('a'))
    await flushPromises()
    expect(found()).toBeNull()
  })
})
