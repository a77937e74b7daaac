import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import dnsPacket from 'dns-packet'
import { expect, it } from 'vitest'
import { createCanceller } from '../../../src-core/dns/cancel.ts'
import { askOverTcp } from './ask-over-tcp.ts'

/** Asks a server that sends `answer(query)` in pieces of `size` octets, then closes. */
async function askInPieces(size: number, answer: (query: Buffer) => Buffer) {
  const server = createServer(async (socket) => {
    socket.setNoDelay(true)
    const [framed] = (await once(socket, 'data')) as [Buffer]
    const octets = answer(framed.subarray(2))
    for (let at = 0; at < octets.length; at += size) {
      socket.write(octets.subarray(at, at + size))
      await new Promise((resolve) => setImmediate(resolve))
    }
    socket.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const question = {
    ...({ name: 'a.test', type: 'TXT', server: { address: '127.0.0.1', port }, timeoutMs: 5000 } as const),
    ...{ recursion: true, checkingDisabled: false },
  }
  const result = await askOverTcp(question, true, createCanceller().signal)
  server.close()
  return result
}

function reply(query: Buffer): Buffer {
  const { id, questions } = dnsPacket.decode(query)
  return dnsPacket.streamEncode({
    ...{ type: 'response', id: id ?? 0, questions: questions ?? [] },
    answers: [{ type: 'TXT', name: 'a.test', ttl: 60, data: 'v=spf1 -all' }],
  })
}

it.each([1, 2, 7, 100_000])('puts an answer together from pieces of %d octets', async (size) => {
  expect(await askInPieces(size, reply)).toMatchObject({
    kind: 'message',
    message: { answers: [{ strings: ['v=spf1 -all'] }] },
  })
})

it('does not take a part for the whole', async () => {
  expect(await askInPieces(5, (query) => reply(query).subarray(0, -1))).toMatchObject({ reason: 'network' })
})

it('gives up a message that is too long as soon as its length is known', async () => {
  expect(await askInPieces(2, () => Buffer.from([0x80, 0x01]))).toMatchObject({ reason: 'too-large' })
})
