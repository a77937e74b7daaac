import dgram from 'node:dgram'
import { afterEach, describe, expect, it } from 'vitest'
import type { CancelSignal } from '../../../src-core/dns/client.ts'
import type { ServerQuestion } from '../../../src-core/dns/exchange.ts'
import type { RecordType } from '../../../src-core/dns/record.ts'
import type { LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import type { Forgery } from '../../../test/support/name-server-faults.ts'
import type { NameServer, NameServerOptions } from '../../../test/support/name-server.ts'
import { startNameServer } from '../../../test/support/name-server.ts'
import { askServer } from './ask-server.ts'

const ZONE: LiteralZone = {
  'a.test': {
    A: ['192.0.2.1', '192.0.2.2'],
    AAAA: ['2001:db8::1'],
    MX: [[0, '.']],
    TXT: ['v=spf1 -all', ['one', 'two']],
    SPF: ['v=spf1 ?all'],
    NS: ['ns1.test'],
  },
  'octets.test': { TXT: ['日本語 %00'] },
  'alias.test': { CNAME: 'A.Test' },
  '4.2.0.192.in-addr.arpa': { PTR: ['Host.Test'] },
  '30k.test': { TXT: ['x'.repeat(30_000)] },
  '60k.test': { TXT: ['x'.repeat(60_000)] },
  '256.test': { A: addresses(256) },
  '257.test': { A: addresses(257) },
}

function addresses(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `10.0.${index >> 8}.${index & 255}`)
}

const servers: NameServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(options?: NameServerOptions): Promise<NameServer> {
  const server = await startNameServer(ZONE, options)
  servers.push(server)
  return server
}

function question(server: NameServer, name: string, type: RecordType, more: Partial<ServerQuestion> = {}) {
  const { address, port } = server
  return {
    ...{ name, type, server: { address, port }, recursion: true, checkingDisabled: false, timeoutMs: 5000 },
    ...more,
  }
}

async function ask(server: NameServer, name: string, type: RecordType, more: Partial<ServerQuestion> = {}) {
  return askServer(question(server, name, type, more))
}

/** UDP sockets that this thread holds open. */
function openSockets(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind.startsWith('UDP')).length
}

describe('one exchange', () => {
  it('reads every type', async () => {
    const server = await start()
    const answers = async (name: string, type: RecordType) => {
      const message = await ask(server, name, type)
      if (message.kind === 'failure') throw new Error(message.reason)
      return message.answers
    }
    const own = { name: 'a.test', ttl: 300 }
    expect(new Set(await answers('A.TEST.', 'A'))).toEqual(
      new Set([
        { ...own, type: 'A', address: '192.0.2.1' },
        { ...own, type: 'A', address: '192.0.2.2' },
      ]),
    )
    expect(await answers('a.test', 'AAAA')).toEqual([{ ...own, type: 'AAAA', address: '2001:db8::1' }])
    expect(await answers('a.test', 'MX')).toEqual([{ ...own, type: 'MX', preference: 0, exchange: '' }])
    expect(await answers('a.test', 'SPF')).toEqual([{ ...own, type: 'SPF', strings: ['v=spf1 ?all'] }])
    expect(await answers('a.test', 'NS')).toEqual([{ ...own, type: 'NS', target: 'ns1.test' }])
    expect(
      new Set((await answers('a.test', 'TXT')).map((record) => 'strings' in record && record.strings)),
    ).toEqual(new Set([['v=spf1 -all'], ['one', 'two']]))
    expect(await answers('octets.test', 'TXT')).toMatchObject([
      { strings: [Buffer.from('日本語 %00').toString('latin1')] },
    ])
    expect(await answers('4.2.0.192.in-addr.arpa', 'PTR')).toMatchObject([{ target: 'host.test' }])
    expect(await answers('alias.test', 'AAAA')).toMatchObject([
      { type: 'CNAME', target: 'a.test' },
      { type: 'AAAA', name: 'a.test' },
    ])
  })

  it('keeps where the answer came from, and the SOA of an absence', async () => {
    const server = await start({ soa: { ttl: 900, minimum: 86_400 } })
    const before = Date.now()
    const message = await ask(server, 'nothing.a.test', 'TXT')
    expect(message).toMatchObject({
      rcode: 'NXDOMAIN',
      authoritative: false,
      recursionAvailable: true,
      transport: 'udp',
      server: { address: '127.0.0.1', port: server.port },
      authority: [{ type: 'SOA', name: 'a.test', ttl: 900, minimum: 86_400 }],
    })
    expect(message.kind === 'message' && message.at).toBeGreaterThanOrEqual(before)
    expect(server.queries).toMatchObject([
      { name: 'nothing.a.test', type: 'TXT', transport: 'udp', rd: true, cd: false, edns: 1232 },
    ])
  })

  it('passes RD and CD on', async () => {
    const server = await start()
    await ask(server, 'a.test', 'A', { recursion: false, checkingDisabled: true })
    expect(server.queries).toMatchObject([{ rd: false, cd: true }])
  })

  it('goes to TCP where UDP is truncated, over IPv6 too', async () => {
    const server = await start({ address: '::1' })
    const message = await ask(server, '30k.test', 'TXT')
    expect(message).toMatchObject({ transport: 'tcp', answers: [{ type: 'TXT' }] })
    expect(server.queries.map(({ transport }) => transport)).toEqual(['udp', 'tcp'])
  })

  it.each([
    ['30k.test', 'TXT', 'message'],
    ['60k.test', 'TXT', 'too-large'],
    ['256.test', 'A', 'message'],
    ['257.test', 'A', 'too-large'],
  ] as const)('%s %s is %s', async (name, type, outcome) => {
    const result = await ask(await start(), name, type)
    expect(result.kind === 'failure' ? result.reason : result.kind).toBe(outcome)
  })

  it.each<Forgery>(['garbage', 'wrong-id', 'wrong-question', 'query', 'cut-short', 'empty'])(
    'does not let a %s datagram win over the answer, and says so at once',
    async (before) => {
      const server = await start()
      server.setFaults({ before })
      let doubts = 0
      const message = await ask(server, 'a.test', 'TXT', { onDoubt: () => doubts++ })
      expect(message).toMatchObject({ kind: 'message', rcode: 'NOERROR' })
      expect(doubts).toBe(1)
    },
  )

  it.each<[Forgery, string]>([
    ['garbage', 'malformed'],
    ['cut-short', 'malformed'],
    ['wrong-id', 'timeout'],
    ['wrong-question', 'timeout'],
    ['query', 'timeout'],
    ['empty', 'timeout'],
  ])('%s and nothing else is %s when the time is up', async (instead, reason) => {
    const server = await start()
    server.setFaults({ instead })
    expect(await ask(server, 'a.test', 'TXT', { timeoutMs: 300 })).toMatchObject({ kind: 'failure', reason })
  })

  it('sends a lost datagram once more within the one time-out', async () => {
    const server = await start()
    server.setFaults({ drop: true })
    expect(await ask(server, 'a.test', 'A', { timeoutMs: 80 })).toMatchObject({ reason: 'timeout' })
    await until(() => server.queries.length === 2)
    server.queries.length = 0
    const late = ask(server, 'a.test', 'A', { timeoutMs: 2000 })
    await until(() => server.queries.length === 1)
    server.clearFaults()
    expect(await late).toMatchObject({ kind: 'message' })
    expect(server.queries).toHaveLength(2)
  })

  it('counts TCP into the same time-out', async () => {
    const server = await start()
    server.setFaults({ truncate: true }, { transport: 'udp' })
    server.setFaults({ drop: true }, { transport: 'tcp' })
    expect(await ask(server, 'a.test', 'TXT', { timeoutMs: 500 })).toMatchObject({ reason: 'timeout' })
    expect(server.queries.at(-1)?.transport).toBe('tcp')
    await until(() => server.openConnections() === 0)
  })

  it.each([
    [{ hangUp: true }, 'network'],
    [{ instead: 'garbage' }, 'malformed'],
    [{ instead: 'wrong-id' }, 'malformed'],
  ] as const)('over TCP %o is %s', async (faults, reason) => {
    const server = await start()
    server.setFaults({ truncate: true }, { transport: 'udp' })
    server.setFaults(faults, { transport: 'tcp' })
    expect(await ask(server, 'a.test', 'TXT', { timeoutMs: 1000 })).toMatchObject({ reason })
    await until(() => server.openConnections() === 0)
  })

  it('passes over a foreign message on TCP as well', async () => {
    const server = await start()
    server.setFaults({ truncate: true }, { transport: 'udp' })
    server.setFaults({ before: 'wrong-id' }, { transport: 'tcp' })
    expect(await ask(server, 'a.test', 'TXT')).toMatchObject({ kind: 'message', transport: 'tcp' })
  })

  it('tells a closed port at once', async () => {
    const server = await start()
    await server.close()
    const result = await ask(server, 'a.test', 'A', { timeoutMs: 60_000 })
    expect(result).toMatchObject({ reason: 'network', detail: 'ECONNREFUSED' })
  })

  it.each([
    [{ address: '127.0.0.1', port: 70_000 }],
    [{ address: 'no address', port: 53 }],
    [{ address: '2001:db8::53', port: 53 }],
  ])('does not throw for %o', async (server) => {
    const result = await askServer({ ...question(await start(), 'a.test', 'A', { timeoutMs: 200 }), server })
    expect(result).toMatchObject({ kind: 'failure', server })
  })

  it('asks a server without EDNS again in plain DNS', async () => {
    const server = await start()
    server.setFaults({ edit: formErr })
    const message = await ask(server, 'a.test', 'A')
    expect(message).toMatchObject({ rcode: 'FORMERR' })
    expect(server.queries.map(({ edns }) => edns)).toEqual([1232, null])
  })

  it.each(['', '.', 'a..b', `${'a'.repeat(64)}.test`, 'a b.test', '日本語.jp', 'a.'.repeat(130)])(
    'does not send the bad name %j',
    async (name) => {
      const server = await start()
      expect(await ask(server, name, 'A')).toMatchObject({ reason: 'bad-name' })
      expect(server.queries).toEqual([])
    },
  )

  it('stops at once when cancelled, without a further query and with every socket closed', async () => {
    const server = await start()
    server.setFaults({ drop: true })
    await new Promise((resolve) => setTimeout(resolve, 20))
    const sockets = openSockets()
    const controller = new AbortController()
    const asked = ['a.test', '30k.test', 'alias.test'].map((name) =>
      ask(server, name, 'TXT', { timeoutMs: 60_000, signal: controller.signal as CancelSignal }),
    )
    await until(() => server.queries.length === 3)
    expect(openSockets()).toBe(sockets + 3)
    controller.abort()
    for (const result of await Promise.all(asked)) expect(result).toMatchObject({ reason: 'aborted' })
    await until(() => openSockets() === sockets)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(server.queries).toHaveLength(3)
    expect(await ask(server, 'a.test', 'A', { signal: controller.signal as CancelSignal })).toMatchObject({
      reason: 'aborted',
    })
    expect(server.queries).toHaveLength(3)
  })

  it('stops on TCP as well', async () => {
    const server = await start()
    server.setFaults({ drop: true }, { transport: 'tcp' })
    const controller = new AbortController()
    const asked = ask(server, '30k.test', 'TXT', {
      timeoutMs: 60_000,
      signal: controller.signal as CancelSignal,
    })
    await until(() => server.openConnections() === 1 && server.queries.length === 2)
    controller.abort()
    expect(await asked).toMatchObject({ reason: 'aborted' })
    await until(() => server.openConnections() === 0)
  })

  it('takes no answer from another sender', async () => {
    const silent = dgram.createSocket('udp4')
    const forger = dgram.createSocket('udp4')
    silent.on('message', (query, { address, port }) => {
      const answer = Buffer.from(query)
      answer[2] = 0x84
      forger.send(answer, port, address)
    })
    await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve))
    const server = { address: '127.0.0.1', port: silent.address().port }
    const result = await askServer({ ...question(await start(), 'a.test', 'A', { timeoutMs: 80 }), server })
    expect(result).toMatchObject({ reason: 'timeout' })
    silent.close()
    forger.close()
  })
})

function formErr(response: { header: { rcode: number }; answers: unknown[] }): void {
  response.header.rcode = 1
  response.answers = []
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2))
}
