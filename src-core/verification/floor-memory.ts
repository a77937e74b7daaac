import type { AskServer, ServerFailure, ServerMessage, ServerQuestion } from '../dns/exchange.ts'
import { formatServer } from '../dns/exchange.ts'

interface Asked {
  readonly at: number
  readonly answer: Promise<ServerMessage | ServerFailure>
}

/**
 * Puts no question to the same server twice within `floorMs`: what it said then is what it says now. This holds whatever
 * the reason for asking again is, so that no server is ever pressed.
 */
export function withFloor(ask: AskServer, floorMs: number, now: () => number): AskServer {
  const asked = new Map<string, Asked>()
  return (question) => {
    const at = now()
    for (const [key, entry] of asked) if (!isFresh(entry, at)) asked.delete(key)
    const key = keyOf(question)
    const known = asked.get(key)
    if (known) return known.answer
    const answer = ask(question)
    asked.set(key, { at, answer })
    void answer.then((given) => {
      if (given.kind === 'failure' && given.reason === 'aborted') asked.delete(key)
    })
    return answer
  }

  /** A clock that was set back says nothing of how long ago it was. */
  function isFresh(entry: Asked, at: number): boolean {
    return at >= entry.at && at - entry.at < floorMs
  }
}

function keyOf({ server, name, type, recursion, checkingDisabled }: ServerQuestion): string {
  return [formatServer(server), name, type, recursion, checkingDisabled].join(' ')
}
