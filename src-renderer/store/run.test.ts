import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { RunOptions } from '../../src-core/contract/bridge.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import { createFakeBridge } from '../bridge/fake.ts'
import { createRun, SLOW_AFTER_MS } from './run.ts'

const INPUT = { address: 'info@example.co.jp', selectors: [], isOffline: false, doh: 'fallback' } as const
const PART = { kind: 'part', part: 'mx', inspection: {} } as const
const FOUND = { schemaVersion: 1 } as unknown as Inspection

interface Started {
  readonly options: RunOptions<'inspect'>
  readonly answer: () => void
}

/** Runs that end when the test says so. */
function openRun() {
  const started: Started[] = []
  const bridge = createFakeBridge(
    {},
    {
      inspect: (_, options) =>
        new Promise((resolve) => {
          started.push({ options, answer: () => resolve({ ok: true, value: FOUND }) })
        }),
    },
  )
  const scope = effectScope()
  const run = scope.run(() => createRun(bridge, 'inspect'))
  if (run === undefined) throw new Error('The scope is not active.')
  return { run, scope, started }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createRun', () => {
  it('tells of progress, and is slow only after 300 ms', async () => {
    const { run, started } = openRun()
    const seen: unknown[] = []
    const end = run.start(INPUT, (progress) => seen.push(progress))
    started[0]?.options.onProgress?.(PART)
    vi.advanceTimersByTime(SLOW_AFTER_MS - 1)
    expect([run.state.value, run.isSlow.value]).toEqual(['running', false])
    vi.advanceTimersByTime(1)
    expect(run.isSlow.value).toBe(true)
    started[0]?.answer()
    expect(await end).toEqual({ ok: true, value: FOUND })
    expect([run.state.value, run.isSlow.value, seen]).toEqual(['done', false, [PART]])
  })

  it('drops whatever comes of a run that another one took the place of', async () => {
    const { run, started } = openRun()
    const seen: string[] = []
    const first = run.start(INPUT, () => seen.push('first'))
    const second = run.start(INPUT, () => seen.push('second'))
    expect(started[0]?.options.signal?.aborted).toBe(true)
    started[0]?.options.onProgress?.(PART)
    started[0]?.answer()
    expect(await first).toBeNull()
    expect(run.state.value).toBe('running')
    started[1]?.options.onProgress?.(PART)
    started[1]?.answer()
    expect((await second)?.ok).toBe(true)
    expect(seen).toEqual(['second'])
  })

  it('is cancelled at once, and a late reply changes nothing', async () => {
    const { run, started } = openRun()
    const end = run.start(INPUT)
    run.cancel()
    expect([run.state.value, started[0]?.options.signal?.aborted]).toEqual(['cancelled', true])
    started[0]?.answer()
    expect(await end).toBeNull()
    expect(run.state.value).toBe('cancelled')
  })

  it('ends with its scope', () => {
    const { run, scope, started } = openRun()
    void run.start(INPUT)
    scope.stop()
    expect(started[0]?.options.signal?.aborted).toBe(true)
  })

  it('keeps why it failed', async () => {
    const run = createRun(createFakeBridge(), 'inspect')
    await run.start(INPUT)
    expect([run.state.value, run.failure.value?.code]).toEqual(['failed', 'unknown-call'])
  })
})
