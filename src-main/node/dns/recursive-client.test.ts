import { afterEach, describe, expect, it } from 'vitest'
import type { Wait } from '../../../src-core/dns/cancel.ts'
import type { DnsClient, ServerAddress } from '../../../src-core/dns/client.ts'
import { createRecursiveClient } from '../../../src-core/dns/resolver/recursive-client.ts'
import type { LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import type { Faults } from '../../../test/support/name-server-faults.ts'
import type { NameServer, NameServerOptions } from '../../../test/support/name-server.ts'
import { startNameServer } from '../../../test/support/name-server.ts'
import { askServer } from './ask-server.ts'
import { wait } from './wait.ts'

const ZONE: LiteralZone = {
  'a.test': { TXT: ['v'], A: ['192.0.2.1'], NS: ['ns1.test'] },
  'alias.test': { CNAME: 'a.test' },
  'dangling.test': { CNAME: 'gone.test' },
  'loop.test': { CNAME: 'pool.test' },
  'pool.test': { CNAME: 'loop.test' },
}

const servers: NameServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
async function start(zone: LiteralZone = ZONE, options?: NameServerOptions): Promise<NameServer> {
  const server = await startNameServer(zone, options)
  servers.push(server)
  return server
}
const forever: Wait = () => new Promise(() => undefined)

function clientOf(resolvers: readonly ServerAddress[], timeoutMs = 5000, pause: Wait = wait): DnsClient {
  return createRecursiveClient({ servers: resolvers, ask: askServer, wait: pause, timeoutMs, outside: true })
}

describe('asking resolvers', () => {
  it('tells records, no data and no such name apart, with their times and source', async () => {
    const server = await start()
    const dns = clientOf([server])
    expect(await dns.query('A.test.', 'TXT')).toMatchObject({
      kind: 'records',
      name: 'a.test',
      ttl: 300,
      records: [{ strings: ['v'] }],
      source: {
        server: server.endpoint,
        transport: 'udp',
        rcode: 'NOERROR',
        authoritative: false,
        outside: true,
      },
    })
    expect(await dns.query('a.test', 'MX')).toMatchObject({ kind: 'no-data', negativeTtl: 60 })
    expect(await dns.query('b.test', 'MX')).toMatchObject({
      kind: 'no-such-name',
      source: { rcode: 'NXDOMAIN' },
    })
    expect(await dns.query('alias.test', 'TXT')).toMatchObject({
      aliases: [{ target: 'a.test' }],
      kind: 'records',
    })
    expect(await dns.query('alias.test', 'CNAME')).toMatchObject({
      aliases: [],
      records: [{ target: 'a.test' }],
    })
    expect(await dns.query('dangling.test', 'TXT')).toMatchObject({
      kind: 'no-such-name',
      aliases: [{ target: 'gone.test' }],
    })
    expect(server.queries.every(({ rd, cd }) => rd && !cd)).toBe(true)
  })

  it('asks on where the answer leaves the chain open, and ends loops', async () => {
    const server = await start()
    server.setFaults({ edit: (response) => void response.answers.splice(1) }, { name: 'alias.test' })
    const dns = clientOf([server])
    expect(await dns.query('alias.test', 'TXT')).toMatchObject({
      kind: 'records',
      aliases: [{ target: 'a.test' }],
    })
    expect(server.asked()).toEqual(['alias.test/TXT', 'a.test/TXT'])
    server.clearFaults()
    server.setZone({ 'loop.test': { CNAME: 'pool.test' }, 'pool.test': { CNAME: 'loop.test' } })
    server.setFaults({ edit: undoServfail('loop.test', 'pool.test') }, { name: 'loop.test' })
    server.setFaults({ edit: undoServfail('pool.test', 'loop.test') }, { name: 'pool.test' })
    expect(await dns.query('loop.test', 'TXT')).toMatchObject({ kind: 'unknown', reason: 'cname-loop' })
  })

  it.each<[string, Faults]>([
    ['refuses', { rcode: 'REFUSED' }],
    ['fails', { rcode: 'SERVFAIL' }],
    ['does not know the question', { rcode: 'NOTIMP' }],
    ['is lame', { lame: true }],
    ['sends garbage', { instead: 'garbage' }],
    ['is malformed over TCP', { truncate: true, instead: 'garbage' }],
  ])('moves on at once from a resolver that %s', async (_, faults) => {
    const [bad, good] = [await start(), await start()]
    bad.setFaults(faults)
    // With a stagger that never ends only the failure itself can move the client on.
    const answer = await clientOf([bad, good], 60_000, forever).query('a.test', 'TXT')
    expect(answer).toMatchObject({ kind: 'records', source: { server: good.endpoint } })
    expect(good.asked()).toEqual(['a.test/TXT'])
  })

  it('moves on from a closed port, and asks the next beside a silent resolver', async () => {
    const [closed, silent, good] = [await start(), await start(), await start()]
    await closed.close()
    silent.setFaults({ drop: true })
    const answer = await clientOf([closed, silent, good], 1200).query('a.test', 'TXT')
    expect(answer).toMatchObject({ kind: 'records', source: { server: good.endpoint } })
    expect(silent.asked()).toEqual(['a.test/TXT'])
  })

  it('asks a resolver last that was silent once', async () => {
    const [silent, good] = [await start(), await start()]
    silent.setFaults({ drop: true })
    const dns = clientOf([silent, good], 2000)
    for (const type of ['TXT', 'MX', 'A'] as const) await dns.query('a.test', type)
    expect([silent.queries.length, good.queries.length]).toEqual([1, 3])
  })

  it('takes the answer of a slow first resolver that still comes first', async () => {
    const [slow, silent] = [await start(), await start()]
    slow.setFaults({ delayMs: 400 })
    silent.setFaults({ drop: true })
    const answer = await clientOf([slow, silent], 1200).query('a.test', 'TXT')
    expect(answer).toMatchObject({ kind: 'records', source: { server: slow.endpoint } })
    expect(silent.asked()).toEqual(['a.test/TXT'])
  })

  it('asks nobody else while the first answers', async () => {
    const [first, second] = [await start(), await start()]
    await clientOf([first, second]).query('a.test', 'TXT')
    expect(second.queries).toEqual([])
  })

  it.each<[Faults, string]>([
    [{ rcode: 'SERVFAIL' }, 'servfail'],
    [{ rcode: 'REFUSED' }, 'refused'],
    [{ rcode: 'NOTIMP' }, 'rcode'],
    [{ lame: true }, 'lame'],
    [{ drop: true }, 'timeout'],
    [{ instead: 'garbage' }, 'malformed'],
  ])('%o alone is unknown: %s', async (faults, reason) => {
    const server = await start()
    server.setFaults(faults)
    expect(await clientOf([server], 400).query('a.test', 'TXT')).toMatchObject({ kind: 'unknown', reason })
  })

  it('has a word for having nobody to ask', async () => {
    expect(await clientOf([]).query('a.test', 'TXT')).toMatchObject({ reason: 'no-server' })
  })

  it('takes an empty answer without a SOA for no data, a referral for none', async () => {
    const server = await start(ZONE, { soa: null })
    expect(await clientOf([server]).query('a.test', 'MX')).toMatchObject({
      kind: 'no-data',
      negativeTtl: null,
    })
  })

  it('stops at once and asks nobody more', async () => {
    const [first, second] = [await start(), await start()]
    for (const server of [first, second]) server.setFaults({ drop: true })
    const controller = new AbortController()
    const asked = clientOf([first, second], 60_000).query('a.test', 'TXT', { signal: controller.signal })
    while (first.queries.length === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    controller.abort()
    expect(await asked).toMatchObject({ reason: 'aborted' })
    expect(second.queries).toEqual([])
  })
})

describe('SERVFAIL', () => {
  it('is asked once more with CD=1: data then is a DNSSEC fault', async () => {
    const [validating, other] = [await start(), await start()]
    validating.setFaults({ rcode: 'SERVFAIL', extendedErrors: [7], onlyWhenChecking: true })
    expect(await clientOf([validating, other]).query('a.test', 'TXT')).toMatchObject({
      kind: 'unknown',
      reason: 'dnssec-bogus',
      extendedErrors: [7],
      source: { server: validating.endpoint, rcode: 'SERVFAIL' },
    })
    expect(validating.queries.map(({ cd }) => cd)).toEqual([false, true])
    expect(other.queries).toEqual([])
  })

  it.each([
    ['without an extended error', [], 'dnssec-bogus'],
    ['with "no reachable authority"', [22], 'servfail'],
  ] as const)('%s', async (_, extendedErrors, reason) => {
    const server = await start()
    server.setFaults({ rcode: 'SERVFAIL', extendedErrors, onlyWhenChecking: true })
    expect(await clientOf([server]).query('a.test', 'TXT')).toMatchObject({ reason })
  })

  it('that stays is SERVFAIL, with what the server says of it', async () => {
    const server = await start()
    server.setFaults({ rcode: 'SERVFAIL', extendedErrors: [6] })
    expect(await clientOf([server]).query('a.test', 'TXT')).toMatchObject({
      reason: 'servfail',
      extendedErrors: [6],
      detail: `${server.endpoint}: SERVFAIL, EDE 6 (made up)`,
    })
    expect(server.queries.map(({ cd }) => cd)).toEqual([false, true])
  })
})

describe('a named server', () => {
  it('is asked alone, without recursion, and must be authoritative', async () => {
    const authority = await start(ZONE, { origins: ['test'] })
    const resolver = await start()
    const dns = clientOf([resolver])
    expect(await dns.query('b.test', 'TXT', { server: authority })).toMatchObject({
      kind: 'no-such-name',
      source: { authoritative: true, outside: true },
    })
    expect(authority.queries).toMatchObject([{ rd: false }])
    expect(resolver.queries).toEqual([])
    expect(await dns.query('a.test', 'TXT', { server: resolver })).toMatchObject({ reason: 'lame' })
  })

  it('that does not have the end of an alias says so, and the alias is told', async () => {
    const authority = await start({ 'key.a.test': { CNAME: 'key.vendor.example' } }, { origins: ['test'] })
    expect(await clientOf([]).query('key.a.test', 'TXT', { server: authority })).toMatchObject({
      kind: 'unknown',
      reason: 'refused',
      aliases: [{ target: 'key.vendor.example' }],
    })
  })
})

function undoServfail(owner: string, target: string): NonNullable<Faults['edit']> {
  return (response) => {
    response.header.rcode = 0
    const alias = { name: owner, type: 5, class: 1, ttl: 300, domain: target }
    response.answers = [alias as (typeof response.answers)[number]]
  }
}
