import type { Canceller } from '../../../src-core/dns/cancel.ts'
import { createCanceller } from '../../../src-core/dns/cancel.ts'
import type { CancelSignal } from '../../../src-core/dns/client.ts'
import type { ServerFailure, ServerMessage, ServerQuestion } from '../../../src-core/dns/exchange.ts'
import { findNameFault } from '../../../src-core/dns/name.ts'
import { askOverTcp } from './ask-over-tcp.ts'
import { askOverUdp } from './ask-over-udp.ts'
import type { ExchangeResult } from './exchange-result.ts'

/** When nothing came, a datagram may have been lost: it goes out again after this share of the time-out. */
const RETRANSMIT_SHARE = 1 / 2

/**
 * One exchange with one server: UDP, sent again once when nothing comes, TCP where UDP cannot hold the answer, again
 * without EDNS where the server does not know it; all within one time-out. Never rejects, and leaves no socket open.
 */
export async function askServer(question: ServerQuestion): Promise<ServerMessage | ServerFailure> {
  const { server, signal, timeoutMs, name } = question
  const fail = ({ reason, detail }: Pick<ServerFailure, 'reason' | 'detail'>): ServerFailure => {
    return { kind: 'failure', reason, detail, server }
  }
  const fault = findNameFault(name)
  if (fault) return fail({ reason: 'bad-name', detail: fault })

  const work = createCanceller(signal)
  const timer = setTimeout(work.cancel, timeoutMs)
  try {
    let { result, transport } = await ask(question, true, work.signal)
    if (
      result.kind === 'message' &&
      (result.message.rcode === 'FORMERR' || result.message.rcode === 'NOTIMP')
    )
      // RFC 6891 7: a server without EDNS answers so.
      ({ result, transport } = await ask(question, false, work.signal))
    if (result.kind === 'message')
      return { kind: 'message', ...result.message, server, transport, at: Date.now() }
    if (result.kind === 'failure' && result.reason !== 'aborted') return fail(result)
    return fail({ reason: signal?.aborted ? 'aborted' : 'timeout', detail: null })
  } finally {
    clearTimeout(timer)
    work.cancel()
  }
}

async function ask(
  question: ServerQuestion,
  edns: boolean,
  signal: CancelSignal,
): Promise<{ result: ExchangeResult; transport: 'udp' | 'tcp' }> {
  const result = await askOverUdpTwice(question, edns, signal)
  if (result.kind !== 'truncated') return { result, transport: 'udp' }
  return { result: await askOverTcp(question, edns, signal), transport: 'tcp' }
}

/** The first datagram's socket stays open: its answer may only have been slow. */
function askOverUdpTwice(
  question: ServerQuestion,
  edns: boolean,
  signal: CancelSignal,
): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    const both: Canceller = createCanceller(signal)
    let open = 0
    const send = () => {
      open++
      void askOverUdp(question, edns, both.signal).then((result) => {
        open--
        // A refused first datagram ends it; a cancelled pair ends with its last half.
        const isOver = result.kind !== 'failure' || result.reason !== 'aborted' || open === 0
        if (!isOver) return
        clearTimeout(timer)
        resolve(result)
        both.cancel()
      })
    }
    const timer = setTimeout(send, question.timeoutMs * RETRANSMIT_SHARE)
    send()
  })
}
