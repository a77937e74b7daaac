import type { PortMessage } from './messages.ts'

/** Why a question is never answered: the other end is gone. */
export class EndedError extends Error {}

/** One end of the wire: `ask` what the other answers, and the other way round. */
export interface Wire {
  ask(name: string, payload: unknown): Promise<unknown>
  /** Nothing more will be answered: what still waits is told so. */
  end(why: string): void
}

type Send = (message: PortMessage) => void
type Answer = (name: string, payload: unknown) => unknown

export function createWire(
  send: Send,
  listen: (receive: (message: PortMessage) => void) => void,
  answer: Answer,
): Wire {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let asked = 0
  let ended: string | null = null

  listen((message) => {
    if (message.kind === 'ask') void reply(message.id, message.name, message.payload)
    else settle(message)
  })
  return {
    ask(name, payload) {
      if (ended !== null) return Promise.reject(new EndedError(ended))
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        send({ kind: 'ask', id, name, payload })
      })
    },
    end(why) {
      ended = why
      for (const { reject } of waiting.values()) reject(new EndedError(why))
      waiting.clear()
    },
  }

  async function reply(id: number, name: string, payload: unknown): Promise<void> {
    try {
      send({ kind: 'answer', id, value: await answer(name, payload) })
    } catch (error) {
      send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  function settle(message: Exclude<PortMessage, { kind: 'ask' }>): void {
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asker?.resolve(message.value)
    else asker?.reject(new Error(message.message))
  }
}
