import type { UnknownAnswer } from '../answer.ts'
import { unknownAnswer } from '../answer.ts'
import type { Wait } from '../cancel.ts'
import type { DnsClient, QueryOptions } from '../client.ts'
import type { AskServer } from '../exchange.ts'
import { findNameFault, normalizeName } from '../name.ts'
import { followAliases } from '../resolver/follow-aliases.ts'
import type { NameServerHost } from './delegation.ts'
import { createDescent } from './descent.ts'
import { findZone } from './find-zone.ts'

export interface IterativeClientOptions {
  readonly ask: AskServer
  readonly wait: Wait
  /** Root hints. */
  readonly roots: readonly NameServerHost[]
  /** The longest wait for one answer from one server, in milliseconds. */
  readonly timeoutMs: number
  /** Of every authoritative server; 53 but in tests. */
  readonly port?: number
  /** Finds addresses of name servers that came without glue; without it (and where it can't tell) the way from the root. */
  readonly resolver?: DnsClient
  /** Which addresses may be asked; a test's servers are on loopback. */
  readonly isAllowedAddress?: (address: string) => boolean
}

export interface ZoneFound {
  readonly kind: 'zone'
  /** The apex of the zone that the name lies in. */
  readonly zone: string
  /** The servers that the zone names itself, with addresses; those that the parent names where the zone can't tell. */
  readonly servers: readonly NameServerHost[]
  /** The NS names at the parent; null where one server has both zones and so gives no referral. */
  readonly parentNs: readonly string[] | null
}

/** Asks authoritative servers only, from the root down, without recursion: no cache stands between. */
export interface IterativeClient extends DnsClient {
  findZone(name: string, options?: Pick<QueryOptions, 'signal'>): Promise<ZoneFound | UnknownAnswer>
  /** True once something answered in a root server's place: then port 53 leads to the same inside, whoever is asked. */
  isIntercepted(): boolean
}

export function createIterativeClient(options: IterativeClientOptions): IterativeClient {
  const descent = createDescent(options)
  return {
    isIntercepted: descent.isIntercepted,
    async query(asked, type, { signal } = {}) {
      const name = normalizeName(asked)
      const fault = findNameFault(name)
      if (fault) return unknownAnswer(name, 'bad-name', { detail: fault })
      const task = descent.begin(signal)
      return followAliases(name, async (owner) => (await descent.descend(owner, type, task)).step)
    },
    async findZone(asked, { signal } = {}) {
      const name = normalizeName(asked)
      const fault = findNameFault(name)
      if (fault) return unknownAnswer(name, 'bad-name', { detail: fault })
      return findZone(descent, name, descent.begin(signal))
    },
  }
}
