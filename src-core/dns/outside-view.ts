import type { DnsAnswer, UnknownAnswer, UnknownReason } from './answer.ts'
import { isAbsent, unknownAnswer } from './answer.ts'
import type { DnsClient, QueryOptions } from './client.ts'
import { isWithin, normalizeName } from './name.ts'
import type { IterativeClient } from './iterative/iterative-client.ts'
import { isUnreached, rememberUnreached } from './outside-reach.ts'
import type { RecordType } from './record.ts'

export interface OutsideViewPorts {
  /** The system's resolvers: they may see an internal zone of the same name. */
  readonly system: DnsClient
  /** The way from the root down to each zone's own servers. */
  readonly iterative: DnsClient & Pick<IterativeClient, 'isIntercepted'>
  /** Resolvers that see what the world sees. */
  readonly outside: DnsClient
  /** Names at or under it are those that a plan may create: the subject's organizational domain. */
  readonly ownDomain: string
}

/** Answers that another server would not better. */
const FINAL: readonly UnknownReason[] = [
  'aborted',
  'bad-name',
  'cname-loop',
  'deadline',
  'dnssec-bogus',
  'too-large',
]

/**
 * Absence counts only when seen from outside (architecture rule 2).
 *
 * Own names are asked at the zone's own servers: they have no cache in which "not there" would stay for the hours
 * until a plan's record is seen. Only where those can't tell, the system's resolver is asked, and its absence is
 * confirmed by public resolvers, which does plant it there for the zone's negative TTL: the alternative is to tell
 * nothing at all. Other names are asked at the system's resolver; its absence is confirmed by public resolvers, else
 * at the zone's own servers. Records count from wherever they come. With nobody outside in reach, absence is
 * `only-inside-view`; so it is where a root server's address gives answers that no root server gives, since then
 * the public resolvers' addresses lead to the same interceptor.
 *
 * A zone's own servers don't validate. So its apex, a name that is there, is asked once at the system's resolver
 * too: where DNSSEC fails there, receivers that validate get nothing of the zone, whatever its servers say.
 */
export function createOutsideView(ports: OutsideViewPorts): DnsClient {
  const { system } = ports
  const ownDomain = normalizeName(ports.ownDomain)
  const iterative = rememberUnreached(ports.iterative)
  const publicResolvers = rememberUnreached(ports.outside)
  const askApexInside = askOnce(system, ownDomain)
  const askApexDirectly = askOnce(iterative, ownDomain)

  const outside: DnsClient = {
    async query(name, type, options = {}) {
      const answer = await publicResolvers.query(name, type, options)
      if (!isAbsent(answer)) return answer
      await askApexDirectly(options)
      if (!ports.iterative.isIntercepted()) return answer
      const { aliases, source } = answer
      return unknownAnswer(answer.name, 'only-inside-view', {
        aliases,
        source: { ...source, outside: false },
        detail: 'port 53 is intercepted',
      })
    },
  }

  return {
    async query(asked: string, type: RecordType, options: QueryOptions = {}) {
      const name = normalizeName(asked)
      const ask = (client: DnsClient) => client.query(name, type, options)
      if (options.server) return ask(system)
      if (!isWithin(name, ownDomain)) return confirm(await ask(system), [outside, iterative], ask)
      const [own, apex] = await Promise.all([ask(iterative), askApexInside(options)])
      if (apex.kind === 'unknown' && apex.reason === 'dnssec-bogus') return { ...apex, name }
      if (own.kind !== 'unknown' || isFinal(own)) return own
      return confirm(await ask(system), [outside], ask)
    },
  }
}

/** The inside's answer where it counts, else the first witness's that does, else why it can't be told. */
async function confirm(
  inside: DnsAnswer,
  witnesses: readonly DnsClient[],
  ask: (client: DnsClient) => Promise<DnsAnswer>,
): Promise<DnsAnswer> {
  if (inside.kind === 'records' || isFinal(inside)) return inside
  if (isAbsent(inside) && inside.source.outside) return inside
  const failures: UnknownAnswer[] = []
  for (const witness of witnesses) {
    const answer = await ask(witness)
    if (answer.kind !== 'unknown' || isFinal(answer)) return answer
    failures.push(answer)
  }
  if (inside.kind === 'unknown') return inside
  const told = failures.find(({ reason }) => !isUnreached(reason))
  if (told) return told
  const { name, aliases, source } = inside
  const detail = failures.map(({ reason }) => reason).join(', ')
  return unknownAnswer(name, 'only-inside-view', { aliases, source, detail: `outside: ${detail}` })
}

/** Asks for the SOA of a zone's apex once, and again only where the asker gave up. */
function askOnce(client: DnsClient, apex: string): (options: QueryOptions) => Promise<DnsAnswer> {
  let asked: Promise<DnsAnswer> | null = null
  return async (options) => {
    asked ??= client.query(apex, 'SOA', options)
    const answer = await asked
    if (answer.kind === 'unknown' && answer.reason === 'aborted') asked = null
    return answer
  }
}

function isFinal(answer: DnsAnswer): boolean {
  return answer.kind === 'unknown' && FINAL.includes(answer.reason)
}
