import type { Canceller, Wait } from '../cancel.ts'
import { createCanceller } from '../cancel.ts'
import type { CancelSignal } from '../client.ts'

/** What became of one server's turn: it settles the question, or the next one must be asked. */
export type Turn<Value, Failure> =
  { readonly settled: true; readonly value: Value } | { readonly settled: false; readonly failure: Failure }

export interface Turns<Server, Value, Failure> {
  readonly servers: readonly Server[]
  /** `hurry` starts the next server's turn at once, while this one goes on. */
  readonly ask: (
    server: Server,
    turn: { readonly signal: CancelSignal; readonly hurry: () => void },
  ) => Promise<Turn<Value, Failure>>
  /** A silent server's successor starts after this time; a failing one's at once. */
  readonly staggerMs: number
  /** Told of a server that was silent for that time. */
  readonly onSilent?: (server: Server) => void
  /** After this time nobody new gets a turn: where that many are silent, the rest is, too. */
  readonly patienceMs: number
  readonly wait: Wait
  readonly signal?: CancelSignal
}

/**
 * Asks servers one after another without waiting for the silent: the first that settles the question wins and the
 * others are cancelled. Without a winner: every failure, in the order they came.
 */
export function askInTurn<Server, Value, Failure>(
  turns: Turns<Server, Value, Failure>,
): Promise<{ readonly value: Value } | { readonly failures: readonly Failure[] }> {
  const { servers, wait, staggerMs } = turns
  return new Promise((resolve) => {
    const all = createCanceller(turns.signal)
    const failures: Failure[] = []
    let started = 0
    let running = 0
    let isOver = false
    let pause: Canceller | undefined

    const end = (result: { value: Value } | { failures: Failure[] }) => {
      resolve(result)
      all.cancel()
    }
    const startNext = () => {
      pause?.cancel()
      const server = servers[started]
      if (started >= servers.length || server === undefined || isOver || all.signal.aborted) return
      started++
      running++
      let isFollowed = false
      const hurry = () => {
        if (isFollowed) return
        isFollowed = true
        startNext()
      }
      const rest = createCanceller(all.signal)
      pause = rest
      void wait(staggerMs, rest.signal).then(() => {
        if (rest.signal.aborted) return
        turns.onSilent?.(server)
        hurry()
        rest.cancel()
      })
      void turns.ask(server, { signal: all.signal, hurry }).then((turn) => {
        running--
        if (turn.settled) return end({ value: turn.value })
        failures.push(turn.failure)
        hurry()
        if (running === 0) end({ failures })
      })
    }
    void wait(turns.patienceMs, all.signal).then(() => (isOver = true))
    startNext()
    if (running === 0) end({ failures })
  })
}
