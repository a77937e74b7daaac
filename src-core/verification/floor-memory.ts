import type { CancelSignal, ServerAddress } from '../dns/client.ts'
import type { AskServer, ServerFailure, ServerMessage, ServerQuestion } from '../dns/exchange.ts'
import { formatServer } from '../dns/exchange.ts'

interface Asked {
  readonly at: number
  readonly answer: Promise<ServerMessage | ServerFailure>
}

/**
 * Puts no question to the same server twice within `floorMs`: what it said then is what it says now. This holds whatever
 * the reason for asking again is, so that no server is ever pressed. A caller that gives up leaves the question on its
 * way, as another may want the answer; `life` ends them all.
 */
export function withFloor(
  ask: AskServer,
  floorMs: number,
  now: () => number,
  life?: CancelSignal,
): AskServer {
  const asked = new Map<string, Asked>()
  return ({ signal, ...question }) => {
    const at = now()
    for (const [key, entry] of asked) if (!isFresh(entry, at)) asked.delete(key)
    const key = keyOf(question)
    const entry = asked.get(key) ?? { at, answer: ask({ ...question, ...(life && { signal: life }) }) }
    asked.set(key, entry)
    const { answer } = entry
    return signal ? untilAborted(answer, signal, question.server) : answer
  }

  /** A clock that was set back says nothing of how long ago it was. */
  function isFresh(entry: Asked, at: number): boolean {
    return at >= entry.at && at - entry.at < floorMs
  }
}

function untilAborted(answer: Asked['answer'], signal: CancelSignal, server: ServerAddress): Asked['answer'] {
  return new Promise((resolve) => {
    const leave = () => resolve({ kind: 'failure', reason: 'aborted', detail: null, server })
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave)
    void answer.then((given) => {
      signal.removeEventListener('abort', leave)
      resolve(given)
    })
  })
}

function keyOf({ server, name, type, recursion, checkingDisabled }: ServerQuestion): string {
  return [formatServer(server), name, type, recursion, checkingDisabled].join(' ')
}
