import type { DnsAnswer, UnknownAnswer, UnknownReason } from './answer.ts'
import { isAbsent, unknownAnswer } from './answer.ts'
import { createCanceller } from './cancel.ts'
import type { CancelSignal, DnsClient, QueryOptions } from './client.ts'
import { isWithin, normalizeName } from './name.ts'
import type { IterativeClient } from './iterative/iterative-client.ts'
import { isUnreached, isUnreachedAnswer, rememberUnreached, watchReach } from './outside-reach.ts'
import type { DnsRemarks } from './dns-remarks.ts'
import type { RecordType } from './record.ts'
import { createViewComparison } from './view-comparison.ts'

export interface OutsideViewPorts {
  /** The system's resolvers: they may see an internal zone of the same name. */
  readonly system: DnsClient
  /** The way from the root down to each zone's own servers. */
  readonly iterative: DnsClient & Pick<IterativeClient, 'isIntercepted'>
  /** Resolvers that see what the world sees. */
  readonly outside: DnsClient
  /** Such resolvers over HTTPS, for where port 53 doesn't lead to any; null where that is forbidden. */
  readonly https: DnsClient | null
  /** Ends what nobody waits for any more. */
  readonly deadline?: CancelSignal
  /** A zone's own servers that are silent for so long may be behind a wall. */
  readonly doubtAfter: (signal: CancelSignal) => Promise<void>
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

export interface OutsideView extends DnsClient {
  /** Ends when every comparison has. */
  differences(): Promise<DnsRemarks['differences']>
}

/**
 * Absence counts only when seen from outside (architecture rule 2).
 *
 * Own names are asked at the zone's own servers: they have no cache in which "not there" would stay for the hours
 * until a plan's record is seen. Only where those can't tell, the system's and the public resolvers are asked, at the
 * same time, and the outside's answer counts; that does plant an absence there for the zone's negative TTL: the
 * alternative is to tell nothing at all. Other names are asked at the system's resolver; its absence is confirmed by
 * public resolvers, else at the zone's own servers. Their records count from wherever they come. With nobody outside
 * in reach, absence is `only-inside-view`.
 *
 * Public resolvers are asked over HTTPS where port 53 is a wall (neither they nor a root server answer on it), or
 * leads to an interceptor: a root server's address gives answers that no root server gives. An error that a resolver
 * gives is an answer, and silence about one name is that name's own: neither sends a name to anybody else.
 *
 * A zone's own servers don't validate. So its apex, a name that is there, is asked once at the system's resolver
 * too: where DNSSEC fails there, receivers that validate get nothing of the zone, whatever its servers say.
 */
export function createOutsideView(ports: OutsideViewPorts): OutsideView {
  const ownDomain = normalizeName(ports.ownDomain)
  const system = watchReach(ports.system)
  const iterative = rememberUnreached(ports.iterative)
  const publicResolvers = rememberUnreached(ports.outside)
  const https = ports.https && rememberUnreached(ports.https)
  const askApexInside = askOnce(system, ownDomain)
  const askApexDirectly = askOnce(iterative, ownDomain)
  const comparison = createViewComparison(system)
  const background: QueryOptions = ports.deadline ? { signal: ports.deadline } : {}

  /** The first time-out of the public resolvers begins beside that of the zone's own, not after it. */
  const doubting = async (asking: Promise<DnsAnswer>): Promise<DnsAnswer> => {
    const patience = createCanceller(ports.deadline)
    void ports.doubtAfter(patience.signal).then(() => patience.signal.aborted || publicResolvers.probe())
    const answer = await asking
    patience.cancel()
    return answer
  }

  const outside: DnsClient = {
    async query(name, type, options = {}) {
      const isKnownLiar = https !== null && ports.iterative.isIntercepted()
      const [answer] = isKnownLiar
        ? [unknownAnswer(name, 'only-inside-view', { detail: INTERCEPTED })]
        : await Promise.all([publicResolvers.query(name, type, options), askApexDirectly(options)])
      const isIntercepted = ports.iterative.isIntercepted()
      if (!isIntercepted && !(isUnreachedAnswer(answer) && iterative.isWall())) return answer
      const overHttps = await https?.query(name, type, options)
      if (overHttps && !isUnreachedAnswer(overHttps)) return overHttps
      return isIntercepted ? asInside(answer) : answer
    },
  }

  return {
    differences: comparison.differences,
    async query(asked: string, type: RecordType, options: QueryOptions = {}) {
      const name = normalizeName(asked)
      const ask = (client: DnsClient) => client.query(name, type, options)
      if (options.server) return ask(system)
      if (!isWithin(name, ownDomain)) {
        if (!system.isWall()) return confirm(await ask(system), [outside, iterative], ask)
        const seen = await ask(outside)
        return isSettled(seen) ? seen : confirm(await ask(system), [answered(seen), iterative], ask)
      }
      const [own, apex] = await Promise.all([doubting(ask(iterative)), askApexInside(options)])
      if (apex.kind === 'unknown' && apex.reason === 'dnssec-bogus') return { ...apex, name }
      if (isSettled(own)) {
        if (!system.isWall()) comparison.askInside(own, type, background)
        return own
      }
      // A system that is dead is waited for only where nobody else can tell.
      const [early, seen] = await Promise.all([system.isWall() ? null : ask(system), ask(outside)])
      if (early) comparison.note(early, seen, type)
      if (isSettled(seen) && !(early && isFinal(early))) return seen
      return confirm(early ?? (await ask(system)), [answered(seen)], ask)
    },
  }
}

const INTERCEPTED = 'port 53 is intercepted'

/** What an interceptor says is the inside's, whomever it was asked of. */
function asInside(answer: DnsAnswer): DnsAnswer {
  if (answer.kind === 'unknown') return answer
  const source = { ...answer.source, outside: false }
  if (!isAbsent(answer)) return { ...answer, source }
  return unknownAnswer(answer.name, 'only-inside-view', {
    aliases: answer.aliases,
    source,
    detail: INTERCEPTED,
  })
}

function answered(answer: DnsAnswer): DnsClient {
  return { query: async () => answer }
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
  const told = failures.find(({ reason }) => !isUnreached(reason))
  if (inside.kind === 'unknown') return told && isUnreached(inside.reason) ? told : inside
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

function isSettled(answer: DnsAnswer): boolean {
  return answer.kind !== 'unknown' || isFinal(answer)
}

function isFinal(answer: DnsAnswer): boolean {
  return answer.kind === 'unknown' && FINAL.includes(answer.reason)
}
