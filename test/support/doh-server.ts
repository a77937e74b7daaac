import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import dns2 from 'dns2'
import type { LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import type { Faults, SeenQuery } from './name-server-faults.ts'
import { describeQuery, messagesFor } from './name-server-faults.ts'
import { createZoneResponder } from './zone-response.ts'

const TLS_FOLDER = join(import.meta.dirname, 'tls')

/** The authority of every server here, for NODE_EXTRA_CA_CERTS. */
export const TEST_CA_FILE = join(TLS_FOLDER, 'ca.pem')

/** What an HTTPS server can do wrong, beside what any name server can. */
export interface DohFaults extends Faults {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** In place of a DNS message. */
  readonly body?: string | Buffer
  /** The answer begins and never ends. */
  readonly stall?: boolean
}

export interface DohRequest extends SeenQuery {
  readonly id: number
  readonly method: string
  readonly contentType: string
}

export interface DohServer {
  readonly url: string
  readonly requests: DohRequest[]
  asked(): string[]
  setFaults(faults: DohFaults): void
  close(): Promise<void>
}

/** Makes this process trust the servers here; the returned function takes that back. */
export function trustTestAuthority(): () => void {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, readFileSync(TEST_CA_FILE, 'utf8')])
  return () => setDefaultCACertificates(before)
}

/** A resolver over HTTPS (RFC 8484) on a loopback port, with the codec of `dns2`. */
export async function startDohServer(zone: LiteralZone): Promise<DohServer> {
  const respond = createZoneResponder(zone, {})
  const requests: DohRequest[] = []
  let faults: DohFaults = {}

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const octets = Buffer.concat(await request.toArray())
    const packet = dns2.Packet.parse(octets)
    const query = describeQuery(packet, 'tcp')
    const { method = '', headers } = request
    requests.push({ ...query, id: packet.header.id, method, contentType: headers['content-type'] ?? '' })
    if (faults.drop) return
    if (faults.delayMs) await new Promise((resolve) => setTimeout(resolve, faults.delayMs).unref())
    const [message] = await messagesFor(packet, query, faults, respond)
    if (message === undefined) return
    response.writeHead(faults.status ?? 200, { 'content-type': 'application/dns-message', ...faults.headers })
    const body = faults.body ?? (Buffer.isBuffer(message) ? message : message.toBuffer())
    if (faults.stall) response.write(body.slice(0, 4))
    else response.end(body)
  }

  const server = createServer(
    {
      cert: readFileSync(join(TLS_FOLDER, 'server.pem')),
      key: readFileSync(join(TLS_FOLDER, 'server-key.pem')),
    },
    (request, response) => void answer(request, response).catch(() => response.destroy()),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `https://localhost:${port}/dns-query`,
    requests,
    asked: () => requests.map(({ name, type }) => `${name}/${type}`),
    setFaults: (next) => void (faults = next),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
