import type { UnknownReason } from './answer.ts'
import { unknownAnswer } from './answer.ts'
import type { DnsClient } from './client.ts'
import { normalizeName } from './name.ts'

/** What a wall looks like from inside: nobody answered. */
const UNREACHED: readonly UnknownReason[] = ['timeout', 'network', 'no-server', 'offline']

export function isUnreached(reason: UnknownReason): boolean {
  return UNREACHED.includes(reason)
}

/**
 * Remembers for its lifetime that nobody out there answers, so that the time-out is paid once and not for every name.
 * Once anything was answered, later silence is that name's own.
 */
export function rememberUnreached(client: DnsClient): DnsClient {
  let reach: 'untried' | 'reached' | UnknownReason = 'untried'
  return {
    async query(name, type, options) {
      if (reach !== 'untried' && reach !== 'reached')
        return unknownAnswer(normalizeName(name), reach, { detail: 'unreached earlier' })
      const answer = await client.query(name, type, options)
      const isWall = answer.kind === 'unknown' && isUnreached(answer.reason)
      if (isWall && reach === 'untried') reach = answer.reason
      else if (!isWall && !options?.signal?.aborted) reach = 'reached'
      return answer
    },
  }
}
