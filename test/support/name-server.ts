import type { Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import type { Server, Socket } from 'node:net'
import { isIPv6 } from 'node:net'
import type { DnsHandler } from 'dns2'
import dns2 from 'dns2'
import type { ServerAddress } from '../../src-core/dns/client.ts'
import type { LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import type { Faults, FaultScope, SeenQuery } from './name-server-faults.ts'
import { describeQuery, isInScope, messagesFor } from './name-server-faults.ts'
import type { ZoneOptions } from './zone-response.ts'
import { createZoneResponder } from './zone-response.ts'

export interface NameServerOptions extends ZoneOptions {
  /** 127.0.0.1 where none is named. Any 127.0.0.x works on Linux. */
  readonly address?: string
  /** A free one is picked where none is named. */
  readonly port?: number
}

/** A name server on UDP and TCP of one loopback port, with the codec of `dns2`. */
export interface NameServer extends ServerAddress {
  /** `address:port` (`[v6]:port`), the form of `--dns`. */
  readonly endpoint: string
  /** Every query that arrived, in order, whatever became of it. */
  readonly queries: SeenQuery[]
  /** `name/type` of every query that arrived. */
  asked(): string[]
  /** Open TCP connections, for asserting that the client closed its own. */
  openConnections(): number
  /** Later rules win; without a scope for every query. */
  setFaults(faults: Faults, scope?: FaultScope): void
  clearFaults(): void
  /** Serves another zone from now on. */
  setZone(zone: LiteralZone): void
  close(): Promise<void>
}

const PORT_TRIES = 20

export async function startNameServer(
  zone: LiteralZone,
  options: NameServerOptions = {},
): Promise<NameServer> {
  for (let tries = 1; ; tries++) {
    try {
      return await listen(zone, options)
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!isTaken || options.port !== undefined || tries === PORT_TRIES) throw error
    }
  }
}

/** One server an address, all on one port: authoritative servers have no port of their own in DNS. */
export async function startNameServers<Address extends string>(
  servers: Readonly<Record<Address, { zone: LiteralZone } & Omit<NameServerOptions, 'address' | 'port'>>>,
): Promise<Record<Address, NameServer>> {
  const entries = Object.entries(servers) as [Address, { zone: LiteralZone } & NameServerOptions][]
  for (let tries = 1; ; tries++) {
    const started: [Address, NameServer][] = []
    try {
      for (const [address, { zone, ...options }] of entries) {
        const port = started[0]?.[1].port
        started.push([address, await startNameServer(zone, { ...options, address, ...(port && { port }) })])
      }
      return Object.fromEntries(started) as Record<Address, NameServer>
    } catch (error) {
      await Promise.all(started.map(([, server]) => server.close()))
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === PORT_TRIES) throw error
    }
  }
}

async function listen(zone: LiteralZone, options: NameServerOptions): Promise<NameServer> {
  const address = options.address ?? '127.0.0.1'
  const rules: { faults: Faults; scope: FaultScope }[] = []
  const queries: SeenQuery[] = []
  const connections = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  let isClosed = false
  let respond = createZoneResponder(zone, options)

  const handle: DnsHandler = (request, send, client) => {
    const connection = 'destroy' in client ? client : null
    const seen = describeQuery(request, connection ? 'tcp' : 'udp')
    queries.push(seen)
    const faults = rules.find(({ scope }) => isInScope(seen, scope))?.faults ?? {}
    const sendAll = async () => {
      if (faults.hangUp && connection) return void connection.destroy()
      for (const message of await messagesFor(request, seen, faults, respond))
        if (!isClosed) await send(message)
    }
    if (faults.drop) return
    if (!faults.delayMs) return void sendAll()
    const timer = setTimeout(() => {
      timers.delete(timer)
      void sendAll()
    }, faults.delayMs)
    timers.add(timer)
  }

  const tcp = dns2.createTCPServer(handle)
  const udp = dns2.createUDPServer({ type: isIPv6(address) ? 'udp6' : 'udp4' })
  udp.on('request', handle)
  const open = new Set<Socket>()
  tcp.on('connection', (socket: Socket) => {
    connections.add(socket)
    open.add(socket)
    // dns2 keeps its own half open as long as an answer is due; ours is over when the client's is.
    socket.on('end', () => open.delete(socket))
    socket.on('close', () => {
      open.delete(socket)
      connections.delete(socket)
    })
  })
  const close = async () => {
    if (isClosed) return
    isClosed = true
    for (const timer of timers) clearTimeout(timer)
    for (const socket of connections) socket.destroy()
    await Promise.all([closing(tcp), closing(udp)])
  }
  // net.Server's own listen: dns2's createServer().listen() drops the address together with port 0.
  tcp.listen(options.port ?? 0, address)
  await once(tcp, 'listening')
  const { port } = tcp.address() as { port: number }
  udp.bind(port, address)
  try {
    await once(udp, 'listening')
  } catch (error) {
    await closing(tcp)
    throw error
  }
  return {
    address,
    port,
    endpoint: isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`,
    queries,
    asked: () => queries.map(({ name, type }) => `${name}/${type}`),
    openConnections: () => open.size,
    setFaults: (faults, scope = {}) => void rules.unshift({ faults, scope }),
    clearFaults: () => void rules.splice(0),
    setZone: (next) => void (respond = createZoneResponder(next, options)),
    close,
  }
}

function closing(server: Server | UdpSocket): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
