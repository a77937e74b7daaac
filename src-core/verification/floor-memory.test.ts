import { describe, expect, it } from 'vitest'
import { createCanceller } from '../dns/cancel.ts'
import type { ServerFailure, ServerQuestion } from '../dns/exchange.ts'
import { withFloor } from './floor-memory.ts'

const FLOOR_MS = 15_000
const SERVER = { address: '192.0.2.1', port: 53 }
const QUESTION: ServerQuestion = {
  name: 'example.jp',
  type: 'SOA',
  server: SERVER,
  recursion: false,
  checkingDisabled: false,
  timeoutMs: 1000,
}
const LATE: ServerFailure = { kind: 'failure', reason: 'servfail', detail: null, server: SERVER }

/** A server that answers when it is told to, or when its question is taken back. */
function createSlowServer() {
  const asked: ServerQuestion[] = []
  const answers: (() => void)[] = []
  const ask = (question: ServerQuestion) => {
    asked.push(question)
    return new Promise<ServerFailure>((resolve) => {
      answers.push(() => resolve(LATE))
      question.signal?.addEventListener('abort', () => resolve({ ...LATE, reason: 'aborted' }))
    })
  }
  return { ask, asked, answer: () => answers.forEach((give) => give()) }
}

describe('the floor under what a server is asked', () => {
  it('holds for a question whose caller gave up: the answer is kept for the next', async () => {
    let now = 0
    const { ask, asked, answer } = createSlowServer()
    const careful = withFloor(ask, FLOOR_MS, () => now)
    const loser = createCanceller()
    const first = careful({ ...QUESTION, signal: loser.signal })
    const beside = careful({ ...QUESTION, signal: createCanceller().signal })
    loser.cancel()
    expect(await first).toMatchObject({ reason: 'aborted' })
    now = FLOOR_MS - 1
    const next = careful(QUESTION)
    answer()
    expect(await Promise.all([beside, next])).toEqual([LATE, LATE])
    expect(asked).toHaveLength(1)
    now = FLOOR_MS
    void careful(QUESTION)
    expect(asked).toHaveLength(2)
  })

  it('takes everything back at the end of its life', async () => {
    const { ask, asked } = createSlowServer()
    const life = createCanceller()
    const careful = withFloor(ask, FLOOR_MS, () => 0, life.signal)
    const caller = createCanceller()
    const answers = [careful({ ...QUESTION, signal: caller.signal }), careful({ ...QUESTION, type: 'TXT' })]
    life.cancel()
    expect(await Promise.all(answers)).toMatchObject([{ reason: 'aborted' }, { reason: 'aborted' }])
    expect(asked).toHaveLength(2)
  })

  it('gives a caller that has given up before nothing', async () => {
    const gone = createCanceller()
    gone.cancel()
    const careful = withFloor(createSlowServer().ask, FLOOR_MS, () => 0)
    expect(await careful({ ...QUESTION, signal: gone.signal })).toMatchObject({ reason: 'aborted' })
  })
})
