import { afterEach, describe, expect, it } from 'vitest'
import type { LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import type { NameServer, NameServerOptions } from '../../../test/support/name-server.ts'
import { startNameServer, startNameServers } from '../../../test/support/name-server.ts'
import type { Network } from './create-node-dns.ts'
import { createNodeDns } from './create-node-dns.ts'

const servers: NameServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
async function start(zone: LiteralZone, options?: NameServerOptions): Promise<NameServer> {
  const server = await startNameServer(zone, options)
  servers.push(server)
  return server
}

/** Inside and outside see two zones of one name. */
const INSIDE: LiteralZone = {
  'example.co.jp': { TXT: ['internal'], A: ['10.0.0.1'] },
  'spf.vendor.test': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
}
const OUTSIDE: LiteralZone = {
  'example.co.jp': { TXT: ['v=spf1 include:spf.vendor.test -all'], NS: ['ns.example.co.jp'] },
  'ns.example.co.jp': { A: ['127.0.0.9'] },
  'spf.vendor.test': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
}
const OWN = '_dmarc.example.co.jp'

async function startNetwork(): Promise<
  { network: Network } & Record<'system' | 'resolver' | 'root' | 'zone', NameServer>
> {
  const authorities = await startNameServers({
    '127.0.0.8': { zone: { ...OUTSIDE, jp: { NS: ['ns.example.co.jp'] } }, origins: [''] },
    '127.0.0.9': { zone: OUTSIDE, origins: ['example.co.jp', 'jp'] },
  })
  servers.push(...Object.values(authorities))
  const [root, zone] = [authorities['127.0.0.8'], authorities['127.0.0.9']]
  const [system, resolver] = [await start(INSIDE), await start(OUTSIDE)]
  const network: Network = {
    systemResolvers: [system],
    publicResolvers: [resolver],
    httpsResolvers: [],
    authorities: {
      roots: [{ host: 'a.root.test', addresses: [root.address] }],
      port: root.port,
      isAllowedAddress: () => true,
    },
  }
  return { network, system, resolver, root, zone }
}

// 127.0.0.8 is there on Linux and Windows; macOS would need an alias of lo0.
const withAuthorities = describe.skipIf(process.platform === 'darwin')

withAuthorities('DNS of this machine', () => {
  it('sees own names from outside, and plants no absence in any resolver', async () => {
    const { network, system, resolver, zone } = await startNetwork()
    const dns = createNodeDns({ network }).create('example.co.jp')
    const answers = await Promise.all([
      dns.query('example.co.jp', 'TXT'),
      dns.query(OWN, 'TXT'),
      dns.query('s1._domainkey.example.co.jp', 'TXT'),
      dns.query('Example.co.jp.', 'TXT'),
    ])
    expect(answers).toMatchObject([
      { kind: 'records', records: [{ strings: ['v=spf1 include:spf.vendor.test -all'] }] },
      { kind: 'no-such-name', source: { server: zone.endpoint, authoritative: true } },
      { kind: 'no-such-name' },
      { kind: 'records' },
    ])
    expect(resolver.queries).toEqual([])
    await dns.remarks()
    expect(system.asked().toSorted()).toEqual(['example.co.jp/SOA', 'example.co.jp/TXT'])
    expect(dns.counts()).toEqual({ count: 3, distinct: 3 })
  })

  it('asks the system for other names, and the outside where it has none', async () => {
    const { network, system, resolver } = await startNetwork()
    const dns = createNodeDns({ network }).create('example.co.jp')
    expect(await dns.query('spf.vendor.test', 'TXT')).toMatchObject({ source: { server: system.endpoint } })
    expect(await dns.query('gone.vendor.test', 'TXT')).toMatchObject({
      kind: 'no-such-name',
      source: { server: resolver.endpoint, outside: true },
    })
  })

  it('cannot tell absence where nobody outside answers, and waits for that once', async () => {
    const { network, resolver, root } = await startNetwork()
    for (const server of [resolver, root]) server.setFaults({ drop: true })
    const dns = createNodeDns({ network, timeoutMs: 300 }).create('example.co.jp')
    expect(await dns.query(OWN, 'TXT')).toMatchObject({ kind: 'unknown', reason: 'only-inside-view' })
    const asked = resolver.queries.length + root.queries.length
    expect(await dns.query('s1._domainkey.example.co.jp', 'TXT')).toMatchObject({
      reason: 'only-inside-view',
    })
    expect(await dns.query('gone.vendor.test', 'TXT')).toMatchObject({ reason: 'only-inside-view' })
    expect(await dns.query('example.co.jp', 'TXT')).toMatchObject({
      kind: 'records',
      source: { outside: false },
    })
    expect(resolver.queries.length + root.queries.length).toBe(asked)
  })

  it('tells a zone whose DNSSEC fails', async () => {
    const { network, system } = await startNetwork()
    system.setFaults({ rcode: 'SERVFAIL', extendedErrors: [9], onlyWhenChecking: true })
    const dns = createNodeDns({ network }).create('example.co.jp')
    expect(await dns.query('example.co.jp', 'TXT')).toMatchObject({
      reason: 'dnssec-bogus',
      extendedErrors: [9],
    })
  })

  it('remembers for one inspection only', async () => {
    const { network, zone } = await startNetwork()
    const dns = createNodeDns({ network })
    await dns.create('example.co.jp').query(OWN, 'TXT')
    zone.setZone({ ...OUTSIDE, [OWN]: { TXT: ['v=DMARC1; p=none'] } })
    expect(await dns.create('example.co.jp').query(OWN, 'TXT')).toMatchObject({ kind: 'records' })
  })

  it('finds the servers of a zone', async () => {
    const { network } = await startNetwork()
    expect(await createNodeDns({ network }).createAuthorities()?.findZone(OWN)).toMatchObject({
      zone: 'example.co.jp',
      servers: [{ host: 'ns.example.co.jp', addresses: ['127.0.0.9'] }],
    })
  })
})

withAuthorities('--dns', () => {
  it('is the only one asked and counts as outside', async () => {
    const { network, system, resolver, root } = await startNetwork()
    const named = await start({})
    const node = createNodeDns({ network, dnsServers: [named] })
    const dns = node.create('example.co.jp')
    expect(await dns.query(OWN, 'TXT')).toMatchObject({ kind: 'no-such-name', source: { outside: true } })
    expect(await dns.query('gone.vendor.test', 'TXT')).toMatchObject({ kind: 'no-such-name' })
    expect(named.queries.every(({ rd }) => rd)).toBe(true)
    expect([system, resolver, root].flatMap(({ queries }) => queries)).toEqual([])
    expect(node.createAuthorities()).toBeNull()
  })
})

withAuthorities('--offline', () => {
  it('asks nobody', async () => {
    const { network, system, resolver, root } = await startNetwork()
    const dns = createNodeDns({ network, offline: true }).create('example.co.jp')
    expect(await dns.query(OWN, 'TXT')).toMatchObject({ kind: 'unknown', reason: 'offline' })
    expect([system, resolver, root].flatMap(({ queries }) => queries)).toEqual([])
  })
})

describe('the deadline', () => {
  it('ends what is open at once', async () => {
    const named = await start({})
    named.setFaults({ drop: true })
    const deadline = new AbortController()
    const dns = createNodeDns({ dnsServers: [named], deadline: deadline.signal, timeoutMs: 60_000 }).create(
      'a.test',
    )
    const open = dns.query('a.test', 'TXT')
    while (named.queries.length === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    deadline.abort()
    expect(await open).toMatchObject({ kind: 'unknown', reason: 'deadline' })
    expect(await dns.query('b.test', 'TXT')).toMatchObject({ reason: 'deadline' })
    expect(named.queries).toHaveLength(1)
  })
})
