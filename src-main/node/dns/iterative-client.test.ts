import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DnsClient } from '../../../src-core/dns/client.ts'
import type { IterativeClient } from '../../../src-core/dns/iterative/iterative-client.ts'
import { createIterativeClient } from '../../../src-core/dns/iterative/iterative-client.ts'
import { createOfflineClient } from '../../../src-core/dns/offline-client.ts'
import type { LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import { createLiteralDns } from '../../../src-core/dns/testing/literal-zone.ts'
import type { NameServer } from '../../../test/support/name-server.ts'
import { startNameServers } from '../../../test/support/name-server.ts'
import { askServer } from './ask-server.ts'
import { wait } from './wait.ts'

/** A made-up Internet: two root servers, one for jp, two zones with glue, one whose servers are named elsewhere. */
const ROOT: LiteralZone = {
  jp: { NS: ['a.dns.jp'] },
  'a.dns.jp': { A: ['127.0.0.4'] },
  test: { NS: ['a.dns.jp'] },
}
const TLDS: LiteralZone = {
  'example.co.jp': { NS: ['ns1.example.co.jp', 'ns2.example.co.jp'] },
  'ns1.example.co.jp': { A: ['127.0.0.5'] },
  'ns2.example.co.jp': { A: ['127.0.0.6'] },
  'glueless.co.jp': { NS: ['ns.host.test'] },
  'broken.co.jp': { NS: ['ns1.broken.co.jp', 'ns1.example.co.jp'] },
  'host.test': { NS: ['ns1.example.co.jp'] },
  'vendor.test': { NS: ['ns.vendor.test'] },
  'ns.vendor.test': { A: ['127.0.0.7'] },
}
const ZONES: LiteralZone = {
  'example.co.jp': {
    TXT: ['v=spf1 mx -all'],
    NS: ['ns1.example.co.jp', 'ns2.example.co.jp', 'ns3.example.co.jp'],
  },
  'ns1.example.co.jp': { A: ['127.0.0.5'] },
  'ns3.example.co.jp': { A: ['127.0.0.6'] },
  's1._domainkey.example.co.jp': { CNAME: 'key.vendor.test' },
  's2._domainkey.example.co.jp': { CNAME: 'gone.vendor.test' },
  'one.example.co.jp': { CNAME: 'two.vendor.test' },
  'sub.example.co.jp': { NS: ['ns.host.test'] },
  'host.test': { NS: ['ns1.example.co.jp'] },
  'ns.host.test': { A: ['127.0.0.7'] },
}
const HOSTED: LiteralZone = {
  'vendor.test': { NS: ['ns.vendor.test'] },
  'key.vendor.test': { TXT: ['v=DKIM1; p=AAAA'] },
  'two.vendor.test': { CNAME: 'one.example.co.jp' },
  'glueless.co.jp': { TXT: ['glueless'], NS: ['ns.host.test'] },
  'sub.example.co.jp': { TXT: ['sub'], NS: ['ns.host.test'] },
}
const SERVERS = {
  '127.0.0.2': { zone: ROOT, origins: [''] },
  '127.0.0.3': { zone: ROOT, origins: [''] },
  '127.0.0.4': { zone: TLDS, origins: ['jp', 'test'] },
  '127.0.0.5': { zone: ZONES, origins: ['example.co.jp', 'host.test'] },
  '127.0.0.6': { zone: ZONES, origins: ['example.co.jp'] },
  '127.0.0.7': { zone: HOSTED, origins: ['glueless.co.jp', 'sub.example.co.jp', 'vendor.test'] },
} as const

// 127.0.0.2 and on are there on Linux only; macOS would need aliases of lo0.
describe.skipIf(process.platform === 'darwin')('from the root down', () => {
  let servers: Record<keyof typeof SERVERS, NameServer>
  beforeAll(async () => {
    servers = await startNameServers(SERVERS)
  })
  afterAll(async () => {
    await Promise.all(Object.values(servers).map((server) => server.close()))
  })
  afterEach(() => {
    for (const server of Object.values(servers)) {
      server.clearFaults()
      server.queries.length = 0
    }
  })

  function start(more: { resolver?: DnsClient; timeoutMs?: number; roots?: string[] } = {}): IterativeClient {
    const { resolver, timeoutMs = 5000, roots = ['127.0.0.2', '127.0.0.3'] } = more
    return createIterativeClient({
      ...{ ask: askServer, wait, timeoutMs, port: servers['127.0.0.2'].port, isAllowedAddress: () => true },
      roots: roots.map((address, index) => ({ host: `${index}.root.test`, addresses: [address] })),
      ...(resolver && { resolver }),
    })
  }
  const count = (address: keyof typeof SERVERS) => servers[address].queries.length

  it('follows referrals with glue, without recursion, and remembers the way', async () => {
    const dns = start()
    expect(await dns.query('Example.co.jp.', 'TXT')).toMatchObject({
      kind: 'records',
      records: [{ strings: ['v=spf1 mx -all'] }],
      source: { server: `127.0.0.5:${servers['127.0.0.5'].port}`, authoritative: true, outside: true },
    })
    expect(await dns.query('_dmarc.example.co.jp', 'TXT')).toMatchObject({
      kind: 'no-such-name',
      negativeTtl: 60,
    })
    expect([count('127.0.0.2'), count('127.0.0.4'), count('127.0.0.5')]).toEqual([1, 1, 2])
    expect(Object.values(servers).flatMap(({ queries }) => queries)).toMatchObject(
      Array.from({ length: 4 }, () => ({ rd: false })),
    )
  })

  it('goes the same way once for names asked together', async () => {
    const dns = start()
    const names = ['example.co.jp', '_dmarc.example.co.jp', 's._domainkey.example.co.jp']
    const answers = await Promise.all(names.map((name) => dns.query(name, 'MX')))
    expect(answers.map(({ kind }) => kind)).toEqual(['no-data', 'no-such-name', 'no-such-name'])
    expect([count('127.0.0.2'), count('127.0.0.4'), count('127.0.0.5')]).toEqual([1, 1, 3])
  })

  it('knows from the root what top-level domain is not there', async () => {
    expect(await start().query('a.b.nothing', 'TXT')).toMatchObject({ kind: 'no-such-name' })
  })

  it('follows aliases across zones, told dangling and looping', async () => {
    const dns = start()
    expect(await dns.query('s1._domainkey.example.co.jp', 'TXT')).toMatchObject({
      kind: 'records',
      aliases: [{ target: 'key.vendor.test' }],
      records: [{ name: 'key.vendor.test' }],
    })
    expect(await dns.query('s2._domainkey.example.co.jp', 'TXT')).toMatchObject({
      kind: 'no-such-name',
      aliases: [{ target: 'gone.vendor.test' }],
    })
    expect(await dns.query('one.example.co.jp', 'TXT')).toMatchObject({
      kind: 'unknown',
      reason: 'cname-loop',
    })
  })

  it('finds servers without glue: by the resolver, by itself where that cannot tell', async () => {
    const knowing = createLiteralDns({ 'ns.host.test': { A: ['127.0.0.7'] } })
    expect(await start({ resolver: knowing }).query('glueless.co.jp', 'TXT')).toMatchObject({
      kind: 'records',
    })
    expect(knowing.asked).toEqual(['ns.host.test/A', 'ns.host.test/AAAA'])
    expect(await start({ resolver: createOfflineClient() }).query('glueless.co.jp', 'TXT')).toMatchObject({
      kind: 'records',
    })
    expect(await start().query('glueless.co.jp', 'TXT')).toMatchObject({ kind: 'records' })
    const denying = createLiteralDns({})
    expect(await start({ resolver: denying }).query('glueless.co.jp', 'TXT')).toMatchObject({
      kind: 'unknown',
    })
  })

  it('asks no internal address, wherever a delegation leads', async () => {
    const dns = createIterativeClient({
      ...{ ask: askServer, wait, timeoutMs: 5000, port: servers['127.0.0.2'].port },
      roots: [{ host: 'a.root.test', addresses: ['127.0.0.2'] }],
    })
    expect(await dns.query('example.co.jp', 'TXT')).toMatchObject({ kind: 'unknown', reason: 'no-server' })
    expect(count('127.0.0.2')).toBe(0)
  })

  it('goes on to the other server where one is silent, refuses, or is lame', async () => {
    for (const faults of [
      { drop: true },
      { rcode: 'REFUSED' },
      { lame: true },
      { rcode: 'SERVFAIL' },
    ] as const) {
      servers['127.0.0.2'].setFaults(faults)
      servers['127.0.0.5'].setFaults(faults)
      const answer = await start({ timeoutMs: 1000 }).query('example.co.jp', 'TXT')
      expect(answer).toMatchObject({
        kind: 'records',
        source: { server: `127.0.0.6:${servers['127.0.0.6'].port}` },
      })
      for (const server of Object.values(servers)) server.clearFaults()
    }
  })

  it('asks a server last that was silent once', async () => {
    servers['127.0.0.5'].setFaults({ drop: true })
    const dns = start({ timeoutMs: 2000 })
    for (const type of ['TXT', 'MX', 'A'] as const) await dns.query('example.co.jp', type)
    expect([count('127.0.0.5'), count('127.0.0.6')]).toEqual([1, 3])
  })

  it('believes no answer without AA', async () => {
    for (const address of ['127.0.0.5', '127.0.0.6'] as const)
      servers[address].setFaults({ edit: ({ header }) => void (header.aa = 0) })
    for (const name of ['example.co.jp', 'nothing.example.co.jp'])
      expect(await start().query(name, 'TXT')).toMatchObject({ kind: 'unknown', reason: 'lame' })
  })

  it('believes no root server that knows a deep name, or its absence, and remembers the interceptor', async () => {
    const interceptor = (
      await startNameServers({ '127.0.0.8': { zone: ZONES, origins: ['', 'jp', 'example.co.jp'] } })
    )['127.0.0.8']
    try {
      const dns = createIterativeClient({
        ...{ ask: askServer, wait, timeoutMs: 5000, port: interceptor.port, isAllowedAddress: () => true },
        roots: [{ host: 'a.root.test', addresses: ['127.0.0.8'] }],
      })
      expect(dns.isIntercepted()).toBe(false)
      expect(await dns.query('example.co.jp', 'TXT')).toMatchObject({ kind: 'unknown', reason: 'lame' })
      expect(await dns.query('nothing.example.co.jp', 'TXT')).toMatchObject({ reason: 'lame' })
      expect(dns.isIntercepted()).toBe(true)
    } finally {
      await interceptor.close()
    }
  })

  it('waits once for a silent root, whatever number of names go that way', async () => {
    for (const address of ['127.0.0.2', '127.0.0.3'] as const) servers[address].setFaults({ drop: true })
    const dns = start({ timeoutMs: 80 })
    const names = ['example.co.jp', '_dmarc.example.co.jp', 'glueless.co.jp']
    const answers = await Promise.all(names.map((name) => dns.query(name, 'TXT')))
    expect(answers.map((answer) => answer.kind === 'unknown' && answer.reason)).toEqual(
      Array(3).fill('timeout'),
    )
    const asked = count('127.0.0.2') + count('127.0.0.3')
    expect(await dns.query('late.co.jp', 'TXT')).toMatchObject({ reason: 'timeout' })
    expect(count('127.0.0.2') + count('127.0.0.3')).toBe(asked)
  })

  it('stops at once', async () => {
    servers['127.0.0.4'].setFaults({ drop: true })
    const controller = new AbortController()
    const asked = start({ timeoutMs: 60_000 }).query('example.co.jp', 'TXT', { signal: controller.signal })
    while (count('127.0.0.4') === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    controller.abort()
    expect(await asked).toMatchObject({ kind: 'unknown', reason: 'aborted' })
    expect(count('127.0.0.5')).toBe(0)
  })

  it('takes an end with delegations that lead nowhere', async () => {
    servers['127.0.0.5'].setFaults({ rcode: 'REFUSED' }, { name: 'broken.co.jp' })
    expect(await start().query('broken.co.jp', 'TXT')).toMatchObject({ kind: 'unknown', reason: 'refused' })
  })

  it.each([
    ['example.co.jp', 'example.co.jp'],
    ['_dmarc.example.co.jp', 'example.co.jp'],
    ['s1._domainkey.example.co.jp', 'example.co.jp'],
    ['nothing.co.jp', 'jp'],
  ])('finds the zone of %s: %s', async (name, zone) => {
    expect(await start().findZone(name)).toMatchObject({ kind: 'zone', zone })
  })

  it("finds a zone's servers as it names them itself, and as the parent does", async () => {
    const found = await start().findZone('www.example.co.jp')
    if (found.kind !== 'zone') throw new Error(found.reason)
    expect(new Set(found.parentNs)).toEqual(new Set(['ns1.example.co.jp', 'ns2.example.co.jp']))
    expect(new Map(found.servers.map(({ host, addresses }) => [host, addresses]))).toEqual(
      new Map([
        ['ns1.example.co.jp', ['127.0.0.5']],
        ['ns2.example.co.jp', ['127.0.0.6']],
        ['ns3.example.co.jp', ['127.0.0.6']],
      ]),
    )
    expect(await start().findZone('sub.example.co.jp')).toMatchObject({
      zone: 'sub.example.co.jp',
      servers: [{ host: 'ns.host.test', addresses: ['127.0.0.7'] }],
      parentNs: ['ns.host.test'],
    })
  })

  it('cannot tell a zone that nobody answers for', async () => {
    servers['127.0.0.4'].setFaults({ rcode: 'SERVFAIL' })
    expect(await start().findZone('example.co.jp')).toMatchObject({ kind: 'unknown', reason: 'servfail' })
  })
})
