import type { Bridge, RunOptions } from '../../src-core/contract/bridge.ts'
import type { CallName, Calls, RunName, Runs } from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import { toAbortSignal } from './abort-signal.ts'
import { failureOf, isReply } from './failure.ts'
import { readLines } from './read-lines.ts'

/** No token, or another run's: told without a body. */
const REFUSED = 403

type Line = { readonly progress: unknown } | { readonly reply: unknown }

/** The loopback host's wire format (docs/adr/0007): POST of JSON; a run answers NDJSON, and ends when it is aborted. */
export function createHttpBridge(send: typeof fetch = (...request) => fetch(...request)): Bridge {
  return { call, run }

  async function call<Name extends CallName>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Reply<Calls[Name]['output']>> {
    try {
      const response = await post(name, input)
      return response.status === REFUSED ? failureOf('refused') : toReply(await response.json())
    } catch {
      return failureOf('unreachable', true)
    }
  }

  async function run<Name extends RunName>(
    name: Name,
    input: Runs[Name]['input'],
    { onProgress, signal }: RunOptions<Name> = {},
  ): Promise<Reply<Runs[Name]['output']>> {
    const abort = toAbortSignal(signal)
    try {
      const { body, status } = await post(name, input, abort)
      if (status === REFUSED) return failureOf('refused')
      if (body === null) return failureOf('unreachable', true)
      for await (const text of readLines(body)) {
        if (signal?.aborted) break
        const line = JSON.parse(text) as Line
        if ('progress' in line) onProgress?.(line.progress as Parameters<NonNullable<typeof onProgress>>[0])
        else return toReply('reply' in line ? line.reply : line)
      }
    } catch {
      // Told below: either the user stopped it, or the host went away.
    }
    return signal?.aborted ? failureOf('cancelled', true) : failureOf('unreachable', true)
  }

  function post(name: string, input: unknown, signal?: AbortSignal): Promise<Response> {
    return send(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      ...(signal ? { signal } : {}),
    })
  }
}

function toReply<Value>(value: unknown): Reply<Value> {
  return isReply(value) ? value : failureOf('unreachable', true)
}
