import { createSocket } from 'node:dgram'
import { randomInt } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { CancelSignal } from '../../../src-core/dns/client.ts'
import type { ServerQuestion } from '../../../src-core/dns/exchange.ts'
import { decodeResponse } from './codec/decode-response.ts'
import { encodeQuery } from './codec/encode-query.ts'
import type { ExchangeResult } from './exchange-result.ts'
import { failure, networkFailure } from './exchange-result.ts'

/**
 * One datagram from a fresh port on a connected socket (other senders' datagrams never arrive, a refused port shows at
 * once), then waiting for the answer with this id and question until `cancelled`. What is malformed or foreign is
 * passed over: whoever can send such a thing must not win over the server.
 */
export function askOverUdp(
  question: ServerQuestion,
  edns: boolean,
  cancelled: CancelSignal,
): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    if (cancelled.aborted) return resolve(failure('aborted'))
    const { server } = question
    const id = randomInt(0x10000)
    const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4')
    let malformed: string | null = null

    const end = (result: ExchangeResult) => {
      cancelled.removeEventListener('abort', cancel)
      socket.removeAllListeners()
      // A late ICMP message can still raise an error on a closing socket.
      socket.on('error', () => undefined)
      socket.close()
      resolve(result)
    }
    // The reason is the asker's to tell: it knows whether its time was up or it was stopped.
    const cancel = () => end(malformed === null ? failure('aborted') : failure('malformed', malformed))
    cancelled.addEventListener('abort', cancel)

    socket.on('error', (error) => end(networkFailure(error)))
    socket.on('message', (octets) => {
      const response = decodeResponse(octets, { id, name: question.name, type: question.type })
      switch (response.kind) {
        case 'message':
        case 'truncated':
          return end(response)
        case 'too-large':
          return end(failure('too-large', response.detail))
        case 'malformed':
          malformed = response.detail
          question.onDoubt?.()
          return
        case 'foreign':
          question.onDoubt?.()
      }
    })
    // With a callback connect() would hand its error to that, not to 'error'.
    const query = encodeQuery({ ...question, id, edns })
    socket.on('connect', () => socket.send(query))
    try {
      socket.connect(server.port, server.address)
    } catch (error) {
      end(networkFailure(error))
    }
  })
}
