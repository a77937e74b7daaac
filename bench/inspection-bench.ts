import { spf as checkWithMailauth } from 'mailauth/lib/spf/index.js'
import { Resolver } from 'node:dns/promises'
import { createNodeDns } from '../src-main/node/dns/create-node-dns.ts'
import { mailTools } from '../src-main/node/mail/mail-tools.ts'
import { createServices } from '../src-main/services/create-services.ts'
import type { BenchServer } from './name-server-process.ts'
import { spreadOf, type Spread } from './statistics.ts'
import { UNMATCHED_ADDRESS, type BenchZone } from './zones.ts'

const RUNS = 20

export interface InspectionFigures {
  readonly label: string
  readonly delayMs: number
  readonly floorMs: number
  readonly ours: Spread
  readonly queries: number
  readonly isDistinct: boolean
  readonly mailauth: Spread
  readonly mailauthQueries: number
}

/** Our whole inspection and mailauth's SPF alone on the same zone, in turn, each with cold answers. */
export async function benchInspection(
  zone: BenchZone,
  delayMs: number,
  server: BenchServer,
): Promise<InspectionFigures> {
  await server.setDelay(delayMs)
  const ours: number[] = []
  const theirs: number[] = []
  let queries: readonly string[] = []
  let isDistinct = true
  let mailauthQueries = 0
  for (let run = 0; run < RUNS; run++) {
    await server.report()
    ours.push(await timeInspection(zone, server.port))
    queries = (await server.report()).queries
    isDistinct &&= new Set(queries).size === queries.length
    theirs.push(await timeMailauth(zone, server.port))
    mailauthQueries = (await server.report()).queries.length
  }
  return {
    label: zone.label,
    delayMs,
    floorMs: zone.rounds * delayMs,
    ours: spreadOf(ours),
    queries: queries.length,
    isDistinct,
    mailauth: spreadOf(theirs),
    mailauthQueries,
  }
}

async function timeInspection({ domain, selectors }: BenchZone, port: number): Promise<number> {
  const dns = createNodeDns({ dnsServers: [{ address: '127.0.0.1', port }] })
  const services = createServices({
    createDns: ({ organizationalDomain }) => dns.create(organizationalDomain),
    now: () => Date.now(),
    toAscii: (name) => name,
    toUnicode: (name) => name,
    mail: mailTools,
    verifying: () => Promise.reject(new Error('nothing is verified in this benchmark')) as never,
    writer: { write: () => Promise.reject(new Error('nothing is written in a benchmark')) },
  })
  const startedAt = performance.now()
  const result = await services.inspect({ address: `info@${domain}`, selectors })
  const elapsed = performance.now() - startedAt
  const isWhole = result.ok && result.value.spf.status === 'ok' && result.value.dmarc.status === 'ok'
  if (!isWhole)
    throw new Error(`${domain} was not inspected as it should: ${JSON.stringify(result).slice(0, 800)}`)
  return elapsed
}

async function timeMailauth({ domain }: BenchZone, port: number): Promise<number> {
  const resolver = new Resolver()
  resolver.setServers([`127.0.0.1:${port}`])
  const startedAt = performance.now()
  const { status } = await checkWithMailauth({
    sender: `info@${domain}`,
    ip: UNMATCHED_ADDRESS,
    helo: 'client.example',
    mta: 'mx.example',
    maxResolveCount: 10,
    // Node types each record kind; mailauth knows texts only, and reads the kinds that it asks for.
    resolver: async (name, type) => (await resolver.resolve(name, type)) as string[] | string[][],
  })
  const elapsed = performance.now() - startedAt
  if (status.result !== 'softfail') throw new Error(`mailauth says ${status.result} for ${domain}`)
  return elapsed
}
