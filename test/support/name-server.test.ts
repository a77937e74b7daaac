import { Resolver } from 'node:dns/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { NameServer, NameServerOptions } from './name-server.ts'
import { startNameServer, startNameServers } from './name-server.ts'

// Asked through node:dns, a third implementation, so that neither our client nor dns2's is its own judge.
const servers: NameServer[] = []
async function start(zone: Parameters<typeof startNameServer>[0], options?: NameServerOptions) {
  const server = await startNameServer(zone, options)
  servers.push(server)
  const resolver = new Resolver({ timeout: 1000, tries: 1 })
  resolver.setServers([server.endpoint])
  return { server, resolver }
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

describe('the name server of the tests', () => {
  it('answers from a literal zone and records what it was asked', async () => {
    const { server, resolver } = await start({
      'example.jp': { TXT: ['v=spf1 -all'], MX: [[10, 'mx.example.jp']] },
      'www.example.jp': { CNAME: 'example.net' },
      'example.net': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] },
    })
    expect(await resolver.resolveTxt('example.jp')).toEqual([['v=spf1 -all']])
    expect(await resolver.resolveMx('example.jp')).toMatchObject([
      { exchange: 'mx.example.jp', priority: 10 },
    ])
    expect(await resolver.resolve6('www.example.jp')).toEqual(['2001:db8::1'])
    await expect(resolver.resolve4('nothing.test')).rejects.toMatchObject({ code: 'ENOTFOUND' })
    await expect(resolver.resolveNs('example.net')).rejects.toMatchObject({ code: 'ENODATA' })
    expect(server.asked()).toEqual([
      'example.jp/TXT',
      'example.jp/MX',
      'www.example.jp/AAAA',
      'nothing.test/A',
      'example.net/NS',
    ])
    expect(server.queries[0]).toMatchObject({ transport: 'udp', rd: true, cd: false })
  })

  it('truncates what is too long for UDP and serves it over TCP, on IPv6 too', async () => {
    const { server, resolver } = await start({ 'big.test': { TXT: ['x'.repeat(3000)] } }, { address: '::1' })
    expect((await resolver.resolveTxt('big.test'))[0]?.join('')).toBe('x'.repeat(3000))
    expect(server.queries.map(({ transport }) => transport)).toEqual(['udp', 'tcp'])
  })

  it('fails as told, for one name and type or for all', async () => {
    const { server, resolver } = await start({ 'a.test': { A: ['192.0.2.1'], TXT: ['t'] } })
    server.setFaults({ rcode: 'SERVFAIL' }, { name: 'a.test', type: 'A' })
    await expect(resolver.resolve4('a.test')).rejects.toMatchObject({ code: 'ESERVFAIL' })
    expect(await resolver.resolveTxt('a.test')).toEqual([['t']])
    server.setFaults({ rcode: 'REFUSED' })
    await expect(resolver.resolveTxt('a.test')).rejects.toMatchObject({ code: 'EREFUSED' })
    server.clearFaults()
    expect(await resolver.resolve4('a.test')).toEqual(['192.0.2.1'])
  })

  it('starts several servers on one port', async () => {
    const started = await startNameServers({
      '127.0.0.2': { zone: { 'a.test': { A: ['192.0.2.2'] } } },
      '127.0.0.3': { zone: { 'a.test': { A: ['192.0.2.3'] } } },
    })
    servers.push(...Object.values(started))
    expect(started['127.0.0.2'].port).toBe(started['127.0.0.3'].port)
  })
})
