import type { WebFrameMain } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { RunEvent } from '../../src-core/contract/bridge.ts'
import { carryCalls, type Traffic } from '../../src-main/electron/carry-calls.ts'
import type { Backend } from '../../src-main/services/backend.ts'
import { forgetStubs, strict, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)

interface FrameParts {
  readonly origin?: string
  readonly parent?: object | null
  readonly isDestroyed?: () => boolean
  readonly send?: (channel: string, event: unknown) => void
}

function frame(parts: FrameParts = {}): WebFrameMain {
  return strict('frame', { origin: 'app://wizard', parent: null, isDestroyed: () => false, ...parts })
}

const disposed = {
  get isDestroyed(): never {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  },
} as unknown as WebFrameMain

const handlers = new Map<string, (event: object, ...input: unknown[]) => unknown>()
const backend = strict<Backend>('backend', {
  receiveCall: vi.fn(),
  startRun: vi.fn(),
  cancelRun: vi.fn(),
})
let traffic: Traffic

beforeEach(() => {
  vi.resetAllMocks()
  forgetStubs()
  handlers.clear()
  stub('ipcMain', {
    handle: (channel: string, handler: () => unknown) => handlers.set(channel, handler),
  })
  traffic = carryCalls(backend)
})

/** As Electron does it: what a handler throws is a rejection for the page. */
async function send(sender: WebFrameMain | null, channel: string, ...input: unknown[]): Promise<unknown> {
  return handlers.get(channel)?.({ senderFrame: sender }, ...input)
}

describe('the channels', () => {
  test('are these', () => {
    expect([...handlers.keys()]).toEqual(['platon:call', 'platon:start', 'platon:cancel'])
  })

  const strangers: readonly (readonly [string, WebFrameMain | null])[] = [
    ['no frame', null],
    ['a frame that was disposed of', disposed],
    ['a frame that is gone', frame({ isDestroyed: () => true })],
    ['a frame within the wizard', frame({ parent: {} })],
    ...[
      'app://wizard.evil',
      'app://wizardx',
      'app://print',
      'app://',
      'https://wizard',
      'file://',
      'null',
      '',
      'app://wizard/',
    ].map((origin) => [`the origin ${origin}`, frame({ origin })] as const),
  ]

  test.each(strangers)('refuse %s', async (_, sender) => {
    for (const channel of handlers.keys())
      await expect(send(sender, channel, 'describeHost', {}, {})).rejects.toThrow('Refused.')
    expect(backend.receiveCall).not.toHaveBeenCalled()
    expect(backend.startRun).not.toHaveBeenCalled()
    expect(backend.cancelRun).not.toHaveBeenCalled()
  })

  test("carry a call of the wizard's frame to the backend as it is, and its reply back", async () => {
    const reply = { ok: true, value: 1 }
    vi.mocked(backend.receiveCall).mockResolvedValue(reply as never)
    expect(await send(frame(), 'platon:call', 'anything', { a: 1 })).toBe(reply)
    expect(backend.receiveCall).toHaveBeenCalledExactlyOnceWith('anything', { a: 1 })
  })

  test('cancel a run by its name, and nothing by anything else', async () => {
    await send(frame(), 'platon:cancel', 'r1')
    await send(frame(), 'platon:cancel', { run: 'r1' })
    await send(frame(), 'platon:cancel')
    expect(vi.mocked(backend.cancelRun).mock.calls).toEqual([['r1']])
  })
})

describe('a run', () => {
  const event: RunEvent = { run: 'r1', name: 'inspect', progress: { kind: 'part' } }
  async function start(sender: WebFrameMain): Promise<(told: RunEvent) => void> {
    let emit: (told: RunEvent) => void = () => undefined
    vi.mocked(backend.startRun).mockImplementation((_, given) => {
      emit = given
      return Promise.resolve({ ok: true, value: 'done' })
    })
    const reply = await send(sender, 'platon:start', 'r1', 'inspect', { address: 'a@b.jp' })
    expect(reply).toEqual({ ok: true, value: 'done' })
    return emit
  }

  test('tells the frame that started it, and no other', async () => {
    const tell = vi.fn()
    ;(await start(frame({ send: tell })))(event)
    expect(tell.mock.calls).toEqual([['platon:event', event]])
    expect(vi.mocked(backend.startRun).mock.calls[0]?.[0]).toEqual({
      run: 'r1',
      name: 'inspect',
      input: { address: 'a@b.jp' },
    })
  })

  test('is ended when its frame has gone elsewhere', async () => {
    let origin = 'app://wizard'
    const tell = vi.fn()
    const emit = await start(
      strict('frame', {
        get origin() {
          return origin
        },
        parent: null,
        isDestroyed: () => false,
        send: tell,
      }),
    )
    origin = 'https://example.jp'
    emit(event)
    expect(tell).not.toHaveBeenCalled()
    expect(vi.mocked(backend.cancelRun).mock.calls).toEqual([['r1']])
  })
})

test('settle waits for the calls that are under way, and for those that come in meanwhile', async () => {
  const answers: (() => void)[] = []
  vi.mocked(backend.receiveCall).mockImplementation(
    () => new Promise((resolve) => answers.push(() => resolve({ ok: true, value: null }))),
  )
  let isSettled = false
  await traffic.settle()
  void send(frame(), 'platon:call', 'saveSession', {})
  const settled = traffic.settle().then(() => (isSettled = true))
  void send(frame(), 'platon:call', 'saveSession', {})
  answers[0]?.()
  await new Promise((resolve) => setImmediate(resolve))
  expect(isSettled).toBe(false)
  answers[1]?.()
  await settled
})
