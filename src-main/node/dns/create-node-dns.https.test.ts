import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NO_REMARKS } from '../../../src-core/dns/dns-remarks.ts'
import type { LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import type { DohServer } from '../../../test/support/doh-server.ts'
import { startDohServer, trustTestAuthority } from '../../../test/support/doh-server.ts'
import type { NameServer } from '../../../test/support/name-server.ts'
import { startNameServer } from '../../../test/support/name-server.ts'
import type { Network, NodeDnsOptions } from './create-node-dns.ts'
import { createNodeDns } from './create-node-dns.ts'
import { httpsResolvers, toHttpsResolver } from './https-resolvers.ts'

const ZONE: LiteralZone = {
  'example.co.jp': { TXT: ['v=spf1 include:spf.vendor.test -all'] },
  'spf.vendor.test': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
}
const OWN = '_dmarc.example.co.jp'
// Time for a TLS handshake on a busy machine.
const TIMEOUT_MS = 1500

let distrust: () => void
beforeAll(async () => {
  distrust = trustTestAuthority()
  // The first question of a process loads TLS and its client: none of the tests' time.
  const server = await startDohServer(ZONE)
  const network = { httpsResolvers: [toHttpsResolver(server.url)] }
  await createNodeDns({ network, doh: 'always' }).create('example.co.jp').query('example.co.jp', 'TXT')
  await server.close()
})
afterAll(() => distrust())

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
async function start<Server extends { close(): Promise<void> }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting
  open.push(server)
  return server
}

/** Port 53 is dead, but for the system's resolver where its zone is given; two resolvers answer over HTTPS. */
async function startCut(inside?: LiteralZone) {
  const [root, system, resolver, first, second] = await Promise.all([
    start(startNameServer({}, { origins: [''] })),
    start(startNameServer(inside ?? {})),
    start(startNameServer(ZONE)),
    start(startDohServer(ZONE)),
    start(startDohServer(ZONE)),
  ])
  for (const server of inside ? [root, resolver] : [root, system, resolver]) server.setFaults({ drop: true })
  const network: Network = {
    systemResolvers: [system],
    publicResolvers: [resolver],
    httpsResolvers: [first, second].map(({ url }) => toHttpsResolver(url)),
    authorities: {
      roots: [{ host: 'a.root.test', addresses: [root.address] }],
      port: root.port,
      isAllowedAddress: () => true,
    },
  }
  const createDns = (more: NodeDnsOptions = {}) =>
    createNodeDns({ network, timeoutMs: TIMEOUT_MS, doh: 'fallback', ...more }).create('example.co.jp')
  return { root, system, resolver, first, second, network, createDns }
}

const urls = (...servers: DohServer[]) => servers.map(({ url }) => url)
const ofWizard = ({ asked }: NameServer) => asked().filter((name) => !name.startsWith('a.root-servers.net'))

describe('where UDP and TCP on port 53 are dead', () => {
  it('names are asked over HTTPS, and it is said to whom they went', async () => {
    const { first, createDns } = await startCut()
    const dns = createDns()
    const [own, absent, vendor] = await Promise.all([
      dns.query('example.co.jp', 'TXT'),
      dns.query(OWN, 'TXT'),
      dns.query('spf.vendor.test', 'TXT'),
    ])
    expect(own).toMatchObject({
      kind: 'records',
      source: { transport: 'doh', outside: true, authoritative: false },
    })
    expect(absent).toMatchObject({ kind: 'no-such-name', negativeTtl: 60 })
    expect(vendor).toMatchObject({ kind: 'records' })
    // On a busy machine the second one is asked beside the first.
    expect((await dns.remarks()).overHttps).toContain(first.url)
    expect(dns.counts()).toEqual({ count: 3, distinct: 3 })
  })

  it('the dead port is waited for once', async () => {
    const { system, resolver, first, createDns } = await startCut()
    const dns = createDns()
    await dns.query('example.co.jp', 'TXT')
    const asked = system.queries.length + resolver.queries.length
    for (const name of ['a.vendor.test', 'b.vendor.test', 'spf.vendor.test', OWN])
      await dns.query(name, 'TXT')
    expect(system.queries.length + resolver.queries.length).toBe(asked)
    expect(new Set(first.asked()).size).toBe(5)
    expect(resolver.asked()).toContain('a.root-servers.net/A')
  })

  it('another operator is asked where one is silent, broken or a portal', async () => {
    const { first, second, createDns } = await startCut()
    for (const faults of [{ drop: true }, { status: 500 }, { headers: { 'content-type': 'text/html' } }]) {
      first.setFaults(faults)
      const dns = createDns()
      expect(await dns.query(OWN, 'TXT')).toMatchObject({
        kind: 'no-such-name',
        source: { server: second.url },
      })
      expect((await dns.remarks()).overHttps.toSorted()).toEqual(urls(first, second).toSorted())
    }
    await first.close()
    const dns = createDns()
    expect(await dns.query(OWN, 'TXT')).toMatchObject({ kind: 'no-such-name' })
    expect((await dns.remarks()).overHttps).toEqual(urls(second))
  })

  it('nothing is told for certain where HTTPS is dead too', async () => {
    const { first, second, createDns } = await startCut(ZONE)
    for (const server of [first, second]) server.setFaults({ status: 403 })
    expect(await createDns().query(OWN, 'TXT')).toMatchObject({ reason: 'only-inside-view' })
  })

  it('nobody is asked where it is forbidden', async () => {
    const { first, second, createDns } = await startCut()
    const dns = createDns({ doh: 'never' })
    expect(await dns.query(OWN, 'TXT')).toMatchObject({ kind: 'unknown', reason: 'timeout' })
    expect(await dns.remarks()).toEqual(NO_REMARKS)
    expect([...first.requests, ...second.requests]).toEqual([])
  })

  it('the inside is shown beside the outside, which counts', async () => {
    const { createDns } = await startCut({ 'example.co.jp': { TXT: ['v=spf1 -all'] } })
    const dns = createDns()
    expect(await dns.query('example.co.jp', 'TXT')).toMatchObject({ source: { transport: 'doh' } })
    expect((await dns.remarks()).differences).toEqual([
      {
        name: 'example.co.jp',
        inside: ['v=spf1 -all'],
        outside: ['v=spf1 include:spf.vendor.test -all'],
      },
    ])
  })

  it('an absence told by an operator that filters tells nothing', async () => {
    const { network, first, second, createDns } = await startCut()
    const filtering = { ...network, httpsResolvers: [toHttpsResolver(first.url, true)] }
    const dns = createDns({ network: filtering })
    expect(await dns.query(OWN, 'TXT')).toMatchObject({ kind: 'unknown', reason: 'filtered' })
    expect(await dns.query('example.co.jp', 'TXT')).toMatchObject({ kind: 'records' })
    const both = [...filtering.httpsResolvers, toHttpsResolver(second.url)]
    expect(
      await createDns({ network: { ...network, httpsResolvers: both } }).query(OWN, 'TXT'),
    ).toMatchObject({
      kind: 'no-such-name',
      source: { server: second.url },
    })
  })
})

describe('an answer on port 53', () => {
  it.each(['SERVFAIL', 'REFUSED', 'NXDOMAIN'] as const)(
    'of %s sends no name to anybody else',
    async (rcode) => {
      const { root, resolver, first, createDns } = await startCut({})
      for (const server of [root, resolver]) server.clearFaults()
      resolver.setFaults({ rcode })
      await createDns().query('gone.vendor.test', 'TXT')
      expect(first.requests).toEqual([])
    },
  )
})

describe('on request', () => {
  it('everything goes over HTTPS, and port 53 is left alone', async () => {
    const { system, resolver, first, createDns } = await startCut(ZONE)
    const dns = createDns({ doh: 'always' })
    expect(await dns.query('example.co.jp', 'TXT')).toMatchObject({ source: { transport: 'doh' } })
    expect(await dns.query(OWN, 'TXT')).toMatchObject({ kind: 'no-such-name', source: { outside: true } })
    expect([...ofWizard(system), ...ofWizard(resolver)]).toEqual([])
    expect((await dns.remarks()).overHttps).toContain(first.url)
  })

  it.each([{ dnsServers: true }, { offline: true }])('it is nothing under %j', async ({ offline }) => {
    const { system, first, createDns } = await startCut(ZONE)
    const dns = createDns({ doh: 'always', ...(offline ? { offline } : { dnsServers: [system] }) })
    await dns.query('example.co.jp', 'TXT')
    expect(first.requests).toEqual([])
  })
})

describe('the operators', () => {
  const order = (speaksHttp2: boolean) =>
    httpsResolvers({ speaksHttp2 }).map(({ url }) => new URL(url).hostname)

  it('are asked by a name first, then by an address, those that filter last', () => {
    expect(order(true)).toEqual([
      ...['dns.google', '1.1.1.1', 'dns10.quad9.net', 'public.dns.iij.jp'],
      ...['8.8.8.8', 'cloudflare-dns.com'],
    ])
  })

  it('are without the one that HTTP/1.1 does not reach, where the host speaks no other', () => {
    expect(order(false)).not.toContain('dns10.quad9.net')
  })
})
