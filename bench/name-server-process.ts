import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startNameServer } from '../test/support/name-server.ts'
import { BENCH_ZONES } from './zones.ts'

/** Milliseconds since the Unix epoch, with fractions: comparable between processes of one machine. */
export const wallClock = (): number => performance.timeOrigin + performance.now()

type Order = { readonly kind: 'delay'; readonly ms: number } | { readonly kind: 'report' }

interface Report {
  readonly queries: readonly string[]
  readonly firstAt: number | null
}

/** A name server of its own process, so that its work is not counted as the client's. */
export interface BenchServer {
  readonly port: number
  setDelay(ms: number): Promise<void>
  /** What was asked since the last report. */
  report(): Promise<Report>
  stop(): void
}

export async function forkNameServer(): Promise<BenchServer> {
  const child = fork(fileURLToPath(import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const next = async <Value>() => ((await once(child, 'message')) as [Value])[0]
  const order = async <Value>(message: Order): Promise<Value> => {
    child.send(message)
    return next<Value>()
  }
  const { port } = await next<{ port: number }>()
  return {
    port,
    setDelay: async (ms) => {
      await order({ kind: 'delay', ms })
    },
    report: () => order<Report>({ kind: 'report' }),
    stop: () => child.kill(),
  }
}

type Send = (message: { port: number } | { done: true } | Report) => void

async function serve(send: Send): Promise<void> {
  const zone = Object.assign({}, ...BENCH_ZONES.map((bench) => bench.zone))
  const server = await startNameServer(zone)
  process.on('message', (message: Order) => {
    if (message.kind === 'delay') {
      server.clearFaults()
      if (message.ms > 0) server.setFaults({ delayMs: message.ms })
      send({ done: true })
      return
    }
    const seen = server.queries.splice(0)
    send({
      queries: seen.map(({ name, type }) => `${name}/${type}`),
      firstAt: seen[0]?.at ?? null,
    })
  })
  send({ port: server.port })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve((message) => process.send?.(message))
