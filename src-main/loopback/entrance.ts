import type { IncomingMessage, ServerResponse } from 'node:http'
import { createSecret, isSameSecret } from './secret.ts'
import { send, sendEmpty } from './send.ts'

export const ENTRANCE = '/enter/'

const TICKET_MS = 60_000

const USED_UP = `このアドレスは一度だけ、1分以内に使えます。ターミナルに表示されているアドレスを開いてください。
This address can be used once, within a minute. Open the address that the terminal shows.
`

export interface Entrance {
  /** The path to hand to the command that opens the browser: others can read its arguments, so it is good for one visit. */
  issue(): string
  answer(request: IncomingMessage, response: ServerResponse): void
}

/** Leads whoever has the ticket to the page with the token. */
export function createEntrance(token: string, now: () => number): Entrance {
  let ticket: { readonly secret: string; readonly until: number } | null = null

  return {
    issue() {
      const secret = createSecret()
      ticket = { secret, until: now() + TICKET_MS }
      return `${ENTRANCE}${secret}`
    },
    answer({ method, url = '' }, response) {
      if (method !== 'GET') return sendEmpty(response, 405, { allow: 'GET' })
      const given = url.slice(ENTRANCE.length)
      const isGood = ticket !== null && isSameSecret(given, ticket.secret) && now() <= ticket.until
      if (!isGood) return send(response, 410, 'text/plain; charset=utf-8', Buffer.from(USED_UP))
      ticket = null
      sendEmpty(response, 303, { location: pageWith(token) })
    },
  }
}

/** Nothing after the `#` is ever sent to a server. */
export function pageWith(token: string): string {
  return `/#token=${token}`
}
