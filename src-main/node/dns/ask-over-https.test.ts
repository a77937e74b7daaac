import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ServerQuestion } from '../../../src-core/dns/exchange.ts'
import type { DohFaults, DohServer } from '../../../test/support/doh-server.ts'
import { startDohServer, trustTestAuthority } from '../../../test/support/doh-server.ts'
import { askOverHttps } from './ask-over-https.ts'
import { toHttpsResolver } from './https-resolvers.ts'

const ZONE = {
  'a.test': { TXT: ['v=spf1 -all'], A: ['192.0.2.1'] },
  'big.test': { TXT: Array.from({ length: 200 }, (_, index) => `${index}`.padEnd(200, 'x')) },
}

let distrust: () => void
beforeAll(() => void (distrust = trustTestAuthority()))
afterAll(() => distrust())

let server: DohServer
beforeEach(async () => void (server = await startDohServer(ZONE)))
afterEach(() => server.close())

const ask = (more: Partial<ServerQuestion> = {}, url = server.url) =>
  askOverHttps(
    {
      ...{ name: 'a.test', type: 'TXT', server: toHttpsResolver(url) },
      ...{ recursion: true, checkingDisabled: false, timeoutMs: 20_000 },
      ...more,
    },
    url,
    fetch,
  )

describe('an exchange over HTTPS', () => {
  it('is a POST of one message with id 0', async () => {
    expect(await ask()).toMatchObject({
      kind: 'message',
      rcode: 'NOERROR',
      transport: 'doh',
      answers: [{ type: 'TXT', strings: ['v=spf1 -all'] }],
      server: { url: server.url },
    })
    expect(server.requests).toMatchObject([
      { method: 'POST', contentType: 'application/dns-message', id: 0, name: 'a.test', rd: true, cd: false },
    ])
  })

  it('gives what the resolver says, errors too', async () => {
    expect(await ask({ name: 'gone.test' })).toMatchObject({ kind: 'message', rcode: 'NXDOMAIN' })
    server.setFaults({ rcode: 'SERVFAIL', extendedErrors: [22] })
    expect(await ask()).toMatchObject({
      kind: 'message',
      rcode: 'SERVFAIL',
      extendedErrors: [{ code: 22, text: 'made up' }],
    })
  })

  it('takes the time that a cache held the answer off its TTL', async () => {
    server.setFaults({ headers: { age: '290' } })
    expect(await ask()).toMatchObject({ answers: [{ ttl: 10 }] })
    server.setFaults({ headers: { age: '9000' } })
    expect(await ask()).toMatchObject({ answers: [{ ttl: 0 }] })
    server.setFaults({ headers: { age: 'soon' } })
    expect(await ask()).toMatchObject({ answers: [{ ttl: 300 }] })
  })

  const broken: readonly (readonly [string, DohFaults, object])[] = [
    ['HTTP 500', { status: 500 }, { reason: 'network', detail: 'HTTP 500' }],
    ['a refusal', { status: 403, body: 'no' }, { reason: 'network', detail: 'HTTP 403' }],
    [
      "a portal's page",
      { headers: { 'content-type': 'text/html' }, body: '<p>log in' },
      { reason: 'network', detail: 'not application/dns-message' },
    ],
    ['a redirect', { status: 302, headers: { location: '/elsewhere' } }, { reason: 'network' }],
    ['another question', { instead: 'wrong-question' }, { reason: 'malformed' }],
    ['another id', { instead: 'wrong-id' }, { reason: 'malformed' }],
    ['a cut message', { instead: 'cut-short' }, { reason: 'malformed' }],
    ['garbage', { body: Buffer.alloc(60, 0xbf) }, { reason: 'malformed' }],
    ['nothing', { body: '' }, { reason: 'malformed' }],
    ['octets without end', { body: Buffer.alloc(5_000_000) }, { reason: 'too-large' }],
    ['TC, which HTTPS needs not', { edit: ({ header }) => void (header.tc = 1) }, { reason: 'too-large' }],
  ]
  it.each(broken)('that brings %s is a failure', async (_, faults, failure) => {
    server.setFaults(faults)
    expect(await ask()).toMatchObject({ kind: 'failure', ...failure })
    expect(server.requests).toHaveLength(1)
  })

  it('refuses a message that is larger than any that we read', async () => {
    expect(await ask({ name: 'big.test' })).toMatchObject({ kind: 'failure', reason: 'too-large' })
  })

  it('takes a media type with parameters', async () => {
    server.setFaults({ headers: { 'content-type': 'Application/DNS-Message; charset=binary' } })
    expect(await ask()).toMatchObject({ kind: 'message' })
  })

  it.each([
    ['before an answer', { drop: true }],
    ['within an answer', { stall: true }],
  ])('ends with its time %s, and when it is stopped', async (_, faults) => {
    server.setFaults(faults)
    expect(await ask({ timeoutMs: 100 })).toMatchObject({ reason: 'timeout' })
    const stop = new AbortController()
    const open = ask({ signal: stop.signal })
    while (server.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 2))
    stop.abort()
    expect(await open).toMatchObject({ reason: 'aborted' })
    expect(await ask({ signal: stop.signal })).toMatchObject({ reason: 'aborted' })
    expect(server.requests).toHaveLength(2)
  })

  it('trusts no server without a good certificate, and none that is not there', async () => {
    const { port } = new URL(server.url)
    const misnamed = await ask({}, `https://127.0.0.2:${port}/dns-query`)
    expect(misnamed).toMatchObject({ reason: 'network' })
    distrust()
    expect(await ask()).toMatchObject({ reason: 'network' })
    distrust = trustTestAuthority()
    await server.close()
    expect(await ask()).toMatchObject({ reason: 'network', detail: 'ECONNREFUSED' })
  })

  it('sends no name that is none', async () => {
    expect(await ask({ name: 'a..test' })).toMatchObject({ reason: 'bad-name' })
    expect(server.requests).toEqual([])
  })
})
