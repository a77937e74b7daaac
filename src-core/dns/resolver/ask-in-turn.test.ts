import { describe, expect, it } from 'vitest'
import type { Wait } from '../cancel.ts'
import { createCanceller } from '../cancel.ts'
import type { Turn } from './ask-in-turn.ts'
import { askInTurn } from './ask-in-turn.ts'

/** Time that passes only when told to. */
function createClock() {
  const timers: { at: number; fire: () => void }[] = []
  let now = 0
  const wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      timers.push({ at: now + ms, fire: resolve })
      signal.addEventListener('abort', resolve)
    })
  const pass = async (ms: number) => {
    for (const end = now + ms; now < end;) {
      now++
      for (const timer of timers.filter(({ at }) => at === now)) timer.fire()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { wait, pass }
}

function start(servers: readonly string[]) {
  const clock = createClock()
  const asked: string[] = []
  const cancelled: string[] = []
  const answers = new Map<string, (turn: Turn<string, string>) => void>()
  const hurries = new Map<string, () => void>()
  const outer = createCanceller()
  const result = askInTurn<string, string, string>({
    servers,
    staggerMs: 10,
    patienceMs: 35,
    wait: clock.wait,
    signal: outer.signal,
    ask: (server, { signal, hurry }) => {
      asked.push(server)
      hurries.set(server, hurry)
      return new Promise((resolve) => {
        answers.set(server, resolve)
        signal.addEventListener('abort', () => {
          cancelled.push(server)
          resolve({ settled: false, failure: `${server} cancelled` })
        })
      })
    },
  })
  const settle = (server: string) => answers.get(server)?.({ settled: true, value: server })
  const fail = (server: string) => answers.get(server)?.({ settled: false, failure: server })
  return {
    ...clock,
    asked,
    cancelled,
    settle,
    fail,
    hurry: (server: string) => hurries.get(server)?.(),
    outer,
    result,
  }
}

describe('asking servers in turn', () => {
  it('asks the second beside a silent first after a fraction, takes the first answer and cancels the rest', async () => {
    const turns = start(['a', 'b', 'c'])
    expect(turns.asked).toEqual(['a'])
    await turns.pass(9)
    expect(turns.asked).toEqual(['a'])
    await turns.pass(1)
    expect(turns.asked).toEqual(['a', 'b'])
    turns.settle('a')
    expect(await turns.result).toEqual({ value: 'a' })
    expect(turns.cancelled).toEqual(['a', 'b'])
    await turns.pass(50)
    expect(turns.asked).toEqual(['a', 'b'])
  })

  it('moves on at once from a server that fails, or that gives reason to doubt', async () => {
    const turns = start(['a', 'b', 'c'])
    turns.fail('a')
    await turns.pass(1)
    expect(turns.asked).toEqual(['a', 'b'])
    turns.hurry('b')
    turns.hurry('b')
    expect(turns.asked).toEqual(['a', 'b', 'c'])
    turns.settle('b')
    expect(await turns.result).toEqual({ value: 'b' })
  })

  it('returns every failure in the order they came', async () => {
    const turns = start(['a', 'b'])
    await turns.pass(10)
    turns.fail('b')
    turns.fail('a')
    expect(await turns.result).toEqual({ failures: ['b', 'a'] })
  })

  it('starts nobody new when its patience is over', async () => {
    const turns = start(['a', 'b', 'c', 'd', 'e', 'f'])
    await turns.pass(60)
    expect(turns.asked).toEqual(['a', 'b', 'c', 'd'])
    for (const server of 'abcd') turns.fail(server)
    expect(await turns.result).toEqual({ failures: ['a', 'b', 'c', 'd'] })
  })

  it('ends with nothing where there is nobody to ask', async () => {
    expect(await start([]).result).toEqual({ failures: [] })
  })

  it('ends when cancelled, without another turn', async () => {
    const turns = start(['a', 'b'])
    turns.outer.cancel()
    expect(await turns.result).toEqual({ failures: ['a cancelled'] })
    await turns.pass(20)
    expect(turns.asked).toEqual(['a'])
  })
})
