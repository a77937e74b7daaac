import { describe, expect, it } from 'vitest'
import { createHttpBridge } from './http.ts'

const INPUT = { address: 'info@a.jp', selectors: [], isOffline: false, doh: 'fallback' } as const
const PART = { kind: 'part', part: 'mx', inspection: {} }

/** An answer that comes in these pieces. */
function streamOf(...pieces: string[]): Response {
  const encoder = new TextEncoder()
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece))
        controller.close()
      },
    }),
  )
}

const answering = (answer: Response) => createHttpBridge(() => Promise.resolve(answer))

describe('calls over HTTP', () => {
  it('send the input and give the reply back', async () => {
    const seen: unknown[] = []
    const bridge = createHttpBridge((address, options) => {
      seen.push(address, options?.method, options?.body)
      return Promise.resolve(new Response('{"ok":true,"value":{"groups":[],"faults":[]}}'))
    })
    expect(await bridge.call('readSenders', { text: 'a' })).toEqual({
      ok: true,
      value: { groups: [], faults: [] },
    })
    expect(seen).toEqual(['/api/readSenders', 'POST', '{"text":"a"}'])
  })

  it('are refused, for good, where the host does not take this page', async () => {
    const bridge = answering(new Response('', { status: 403 }))
    const refused = { ok: false, failure: { code: 'refused', message: null, id: null, isRetryable: false } }
    expect(await bridge.call('describeHost', {})).toEqual(refused)
    expect(await bridge.run('inspect', INPUT)).toEqual(refused)
  })

  it.each([
    ['no connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['something else', () => Promise.resolve(new Response('[1]'))],
  ])('are unreachable with %s, and never reject', async (_, send) => {
    expect(await createHttpBridge(send).call('describeHost', {})).toMatchObject({
      failure: { code: 'unreachable' },
    })
  })
})

describe('runs over HTTP', () => {
  it('tell of progress line by line, however the pieces are cut', async () => {
    const text = `${JSON.stringify({ progress: PART })}\n\n{"reply":{"ok":true,"value":{"名":"あ"}}}\n`
    const pieces = [...text].flatMap((each) => each)
    const seen: unknown[] = []
    const reply = await answering(streamOf(...pieces)).run('inspect', INPUT, {
      onProgress: (progress) => seen.push(progress),
    })
    expect([reply, seen]).toEqual([{ ok: true, value: { 名: 'あ' } }, [PART]])
  })

  it.each([
    ['ends before its reply', `${JSON.stringify({ progress: PART })}\n`],
    ['is no JSON', 'oops\n'],
    ['is empty', ''],
  ])('are unreachable where the stream %s', async (_, text) => {
    expect(await answering(streamOf(text)).run('inspect', INPUT)).toMatchObject({
      failure: { code: 'unreachable', isRetryable: true },
    })
  })

  it('are cancelled by the signal, which closes the request', async () => {
    const controller = new AbortController()
    const bridge = createHttpBridge(
      (_, options) =>
        new Promise((_, reject) =>
          options?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    )
    const end = bridge.run('inspect', INPUT, { signal: controller.signal })
    controller.abort()
    expect(await end).toMatchObject({ failure: { code: 'cancelled' } })
  })
})
