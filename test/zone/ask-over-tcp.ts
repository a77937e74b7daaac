import { once } from 'node:events'
import { connect } from 'node:net'
import { streamDecode, streamEncode, type Answer } from 'dns-packet'

/** The answer section for one question, over TCP, so that long records come whole. */
export async function askOverTcp(
  endpoint: string,
  name: string,
  type: 'TXT' | 'MX' | 'CNAME',
): Promise<Answer[]> {
  const [host = '', port = ''] = endpoint.split(':')
  const socket = connect({ host, port: Number(port) })
  socket.write(streamEncode({ type: 'query', id: 1, questions: [{ name, type }] }))
  let received = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    if (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) socket.end()
  })
  await once(socket, 'close')
  return streamDecode(received).answers ?? []
}
