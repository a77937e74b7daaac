import { randomInt } from 'node:crypto'
import { connect } from 'node:net'
import type { CancelSignal } from '../../../src-core/dns/client.ts'
import type { ServerQuestion } from '../../../src-core/dns/exchange.ts'
import { decodeResponse } from './codec/decode-response.ts'
import { encodeQuery } from './codec/encode-query.ts'
import { MAX_MESSAGE_OCTETS } from './codec/wire-limits.ts'
import type { ExchangeResult } from './exchange-result.ts'
import { failure, networkFailure } from './exchange-result.ts'

const LENGTH_OCTETS = 2

/** One question on a connection of its own; messages are framed by their length (RFC 1035 4.2.2). */
export function askOverTcp(
  question: ServerQuestion,
  edns: boolean,
  cancelled: CancelSignal,
): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    if (cancelled.aborted) return resolve(failure('aborted'))
    const { server } = question
    const id = randomInt(0x10000)
    const socket = connect({ host: server.address, port: server.port })
    let received: Buffer = Buffer.alloc(0)
    let malformed: string | null = null

    const end = (result: ExchangeResult) => {
      cancelled.removeEventListener('abort', cancel)
      socket.removeAllListeners()
      socket.on('error', () => undefined)
      socket.destroy()
      resolve(result)
    }
    const giveUp = (result: ExchangeResult) =>
      end(malformed === null ? result : failure('malformed', malformed))
    const cancel = () => giveUp(failure('aborted'))
    cancelled.addEventListener('abort', cancel)

    /** What the next whole message settles; null where it is not whole yet. */
    const takeMessage = (): ExchangeResult | 'pass' | null => {
      if (received.length < LENGTH_OCTETS) return null
      const length = received.readUInt16BE(0)
      // Not waiting for octets that would be thrown away.
      if (length > MAX_MESSAGE_OCTETS)
        return failure('too-large', `${length} octets, the limit is ${MAX_MESSAGE_OCTETS}`)
      if (received.length < LENGTH_OCTETS + length) return null
      const octets = received.subarray(LENGTH_OCTETS, LENGTH_OCTETS + length)
      received = received.subarray(LENGTH_OCTETS + length)
      const response = decodeResponse(octets, { id, name: question.name, type: question.type })
      switch (response.kind) {
        case 'message':
          return response
        case 'truncated':
          return failure('too-large', 'truncated over TCP')
        case 'too-large':
        case 'malformed':
          return failure(response.kind, response.detail)
        case 'foreign':
          malformed = 'an answer to another question'
          return 'pass'
      }
    }

    socket.on('error', (error) => giveUp(networkFailure(error)))
    socket.on('close', () => giveUp(failure('network', 'closed without an answer')))
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      for (let next = takeMessage(); next; next = takeMessage()) if (next !== 'pass') return end(next)
    })
    const query = encodeQuery({ ...question, id, edns })
    const length = Buffer.alloc(LENGTH_OCTETS)
    length.writeUInt16BE(query.length)
    socket.write(Buffer.concat([length, query]))
  })
}
