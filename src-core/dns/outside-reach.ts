import type { DnsAnswer, UnknownReason } from './answer.ts'
import { unknownAnswer } from './answer.ts'
import type { DnsClient } from './client.ts'
import { normalizeName } from './name.ts'

/** What a wall looks like from inside: nobody answered. */
const UNREACHED: readonly UnknownReason[] = ['timeout', 'network', 'no-route', 'no-server', 'offline']

export function isUnreached(reason: UnknownReason): boolean {
  return UNREACHED.includes(reason)
}

export function isUnreachedAnswer(answer: DnsAnswer): boolean {
  return answer.kind === 'unknown' && isUnreached(answer.reason)
}

export interface WatchedClient extends DnsClient {
  isUntried(): boolean
  /** Nobody has answered anything, and somebody was waited for. */
  isWall(): boolean
}

/** Remembers whether anybody answers. Once anything was answered, later silence is that name's own. */
export function watchReach(client: DnsClient): WatchedClient {
  let reach: 'untried' | 'reached' | 'wall' = 'untried'
  return {
    isUntried: () => reach === 'untried',
    isWall: () => reach === 'wall',
    async query(name, type, options) {
      const answer = await client.query(name, type, options)
      if (!isUnreachedAnswer(answer)) {
        if (!options?.signal?.aborted) reach = 'reached'
      } else if (reach === 'untried') reach = 'wall'
      return answer
    },
  }
}

export interface ProbedClient extends WatchedClient {
  /** Finds out beforehand whether anybody answers, with a name that is everybody's; who asks meanwhile waits for that. */
  probe(): void
}

/** A root server's name: it is there, so that nothing is planted in a cache, and says nothing about who asks. */
const PROBE_NAME = 'a.root-servers.net'

/** Asks a wall once, so that the time-out is paid once and not for every name. */
export function rememberUnreached(client: DnsClient): ProbedClient {
  const watched = watchReach(client)
  let why: UnknownReason = 'timeout'
  let probing: Promise<unknown> | null = null
  const ask: DnsClient['query'] = async (...question) => {
    const answer = await watched.query(...question)
    if (answer.kind === 'unknown' && isUnreached(answer.reason)) why = answer.reason
    return answer
  }
  return {
    ...watched,
    probe: () => void (probing ??= watched.isUntried() ? ask(PROBE_NAME, 'A') : null),
    async query(name, ...question) {
      await probing
      if (watched.isWall()) return unknownAnswer(normalizeName(name), why, { detail: 'unreached earlier' })
      return ask(name, ...question)
    },
  }
}
