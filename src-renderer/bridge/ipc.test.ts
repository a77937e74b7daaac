import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../src-core/contract/bridge.ts'
import { createIpcBridge } from './ipc.ts'

const INPUT = { address: 'info@a.jp', selectors: [], isOffline: false, doh: 'fallback' } as const
const PART = { kind: 'part', part: 'mx', inspection: {} }

function openApi() {
  const state = {
    listener: (() => undefined) as (event: RunEvent) => void,
    started: [] as { run: string; answer: (reply: unknown) => void }[],
    cancelled: [] as string[],
  }
  const bridge = createIpcBridge({
    invoke: (name) =>
      name === 'describeHost' ? Promise.reject(new Error('gone')) : Promise.resolve({ ok: true, value: {} }),
    start: (run) => new Promise((answer) => state.started.push({ run, answer })),
    cancel: (run) => void state.cancelled.push(run),
    onEvent: (listener) => (state.listener = listener),
  })
  return { bridge, state }
}

describe('the bridge over IPC', () => {
  it('never rejects', async () => {
    const { bridge } = openApi()
    expect(await bridge.call('loadSession', {})).toEqual({ ok: true, value: {} })
    expect(await bridge.call('describeHost', {})).toMatchObject({ failure: { code: 'unreachable' } })
  })

  it('gives each run its own events, until it has ended', async () => {
    const { bridge, state } = openApi()
    const seen: string[] = []
    const first = bridge.run('inspect', INPUT, { onProgress: () => seen.push('first') })
    void bridge.run('inspect', INPUT, { onProgress: () => seen.push('second') })
    const [one, two] = state.started
    expect(one?.run).not.toBe(two?.run)
    state.listener({ run: one?.run ?? '', name: 'inspect', progress: PART })
    state.listener({ run: two?.run ?? '', name: 'inspect', progress: PART })
    state.listener({ run: 'never started', name: 'inspect', progress: PART })
    one?.answer({ ok: true, value: {} })
    await first
    state.listener({ run: one?.run ?? '', name: 'inspect', progress: PART })
    expect(seen).toEqual(['first', 'second'])
  })

  it('is cancelled at once, and tells the other side', async () => {
    const { bridge, state } = openApi()
    const controller = new AbortController()
    const end = bridge.run('inspect', INPUT, { signal: controller.signal })
    controller.abort()
    expect(await end).toMatchObject({ failure: { code: 'cancelled' } })
    expect(state.cancelled).toEqual([state.started[0]?.run])
  })
})
