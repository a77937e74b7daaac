import type { Wait } from '../cancel.ts'
import type { CancelSignal, DnsClient, ServerAddress } from '../client.ts'
import type { AskServer, ServerMessage, ServerQuestion, Untold } from '../exchange.ts'
import { findNameFault, normalizeName } from '../name.ts'
import type { RecordType } from '../record.ts'
import type { Turn } from './ask-in-turn.ts'
import { askInTurn } from './ask-in-turn.ts'
import { isDnssecFault } from './dnssec-fault.ts'
import type { Step } from './follow-aliases.ts'
import { followAliases } from './follow-aliases.ts'
import { readAnswer } from './read-answer.ts'
import type { ServerOrder } from './server-order.ts'
import { createServerOrder } from './server-order.ts'
import { isConclusiveRcode, sourceOf, untoldByFailure, untoldByMessage } from './untold.ts'
import { worstFailure } from './worst-failure.ts'

/** Silent servers get this share of the time-out before the next one is asked beside them. */
export const STAGGER_SHARE = 1 / 4

export interface RecursiveClientOptions {
  /** Resolvers, the preferred one first. */
  readonly servers: readonly ServerAddress[]
  readonly ask: AskServer
  readonly wait: Wait
  /** The longest wait for one answer from one server, in milliseconds. */
  readonly timeoutMs: number
  /** True where the resolvers see what the world sees (architecture rule 2). */
  readonly outside: boolean
  /** Resolvers that leave out some names: their absence tells nothing. */
  readonly filters?: (server: ServerAddress) => boolean
}

/** Asks resolvers to find out. `options.server` is asked alone, as an authoritative server. */
export function createRecursiveClient(client: RecursiveClientOptions): DnsClient {
  const order = createServerOrder()
  return {
    async query(asked, type, { signal, server } = {}) {
      const name = normalizeName(asked)
      const fault = findNameFault(name)
      if (fault) {
        const untold: Untold = { reason: 'bad-name', extendedErrors: [], detail: fault, source: null }
        return { kind: 'unknown', name, aliases: [], ...untold }
      }
      return followAliases(name, (owner) =>
        server
          ? askOneServer(client, owner, type, server, signal)
          : askResolvers(client, order, owner, type, signal),
      )
    },
  }
}

async function askResolvers(
  client: RecursiveClientOptions,
  order: ServerOrder,
  name: string,
  type: RecordType,
  signal: CancelSignal | undefined,
): Promise<Step> {
  const { servers, ask, wait, timeoutMs, outside, filters = () => false } = client
  const result = await askInTurn<ServerAddress, Step, Untold>({
    servers: order.inOrder(servers),
    wait,
    staggerMs: timeoutMs * STAGGER_SHARE,
    patienceMs: timeoutMs,
    onSilent: order.demote,
    ...(signal && { signal }),
    ask: async (server, turn): Promise<Turn<Step, Untold>> => {
      const question: ServerQuestion = {
        name,
        type,
        server,
        timeoutMs,
        recursion: true,
        checkingDisabled: false,
        signal: turn.signal,
        onDoubt: turn.hurry,
      }
      const message = await ask(question)
      if (message.kind === 'message') order.restore(server)
      else if (message.reason === 'network' || message.reason === 'no-route') order.demote(server)
      if (message.kind === 'message' && message.rcode === 'SERVFAIL') {
        const unchecked = await ask({ ...question, checkingDisabled: true })
        if (isDnssecFault(message, unchecked))
          return {
            settled: true,
            value: { told: null, ...untoldByMessage(message, outside, 'dnssec-bogus') },
          }
      }
      const turned = judge(message, name, type, outside, isLameResolver)
      const isWithheld = message.kind === 'message' && isAbsence(turned) && filters(server)
      return isWithheld ? { settled: false, failure: untoldByMessage(message, outside, 'filtered') } : turned
    },
  })
  if ('value' in result) return result.value
  return { told: null, ...worstFailure(result.failures, signal) }
}

async function askOneServer(
  client: RecursiveClientOptions,
  name: string,
  type: RecordType,
  server: ServerAddress,
  signal: CancelSignal | undefined,
): Promise<Step> {
  const message = await client.ask({
    name,
    type,
    server,
    timeoutMs: client.timeoutMs,
    recursion: false,
    checkingDisabled: false,
    ...(signal && { signal }),
  })
  const turn = judge(message, name, type, true, (answer) => !answer.authoritative)
  return turn.settled ? turn.value : { told: null, ...turn.failure }
}

function judge(
  message: Awaited<ReturnType<AskServer>>,
  name: string,
  type: RecordType,
  outside: boolean,
  isLame: (message: ServerMessage) => boolean,
): Turn<Step, Untold> {
  if (message.kind === 'failure') {
    const untold = untoldByFailure(message)
    // What one server has too much of, the others have too.
    if (message.reason === 'too-large') return { settled: true, value: { told: null, ...untold } }
    return { settled: false, failure: untold }
  }
  if (!isConclusiveRcode(message)) return { settled: false, failure: untoldByMessage(message, outside) }
  if (isLame(message)) return { settled: false, failure: untoldByMessage(message, outside, 'lame') }
  const told = readAnswer(message, name, type)
  if (told.kind === 'fault' && told.reason === 'malformed')
    return { settled: false, failure: untoldByMessage(message, outside, 'malformed') }
  return { settled: true, value: { told, source: sourceOf(message, outside) } }
}

function isAbsence(turn: Turn<Step, Untold>): boolean {
  const kind = turn.settled ? turn.value.told?.kind : undefined
  return kind === 'no-data' || kind === 'no-such-name'
}

/** A referral in place of an answer: the server does not find out, so that nothing is told about the name. */
function isLameResolver(message: ServerMessage): boolean {
  if (message.authoritative || message.answers.length > 0 || message.rcode !== 'NOERROR') return false
  const hasSoa = message.authority.some((record) => record.type === 'SOA')
  const hasReferral = message.authority.some((record) => record.type === 'NS')
  return !hasSoa && (hasReferral || !message.recursionAvailable)
}
