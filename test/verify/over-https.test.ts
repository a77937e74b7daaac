import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { DohUse } from '../../src-core/dns/doh-use.ts'
import type { LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { DKIM_VALUE, NEW_DMARC, NEW_SPF, samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import { createVerificationNetwork } from '../../src-main/node/dns/create-verification-network.ts'
import { toHttpsResolver } from '../../src-main/node/dns/https-resolvers.ts'
import { wait } from '../../src-main/node/dns/wait.ts'
import { verifyPlan } from '../../src-main/services/verify-plan.ts'
import { startDohServer, trustTestAuthority, type DohServer } from '../support/doh-server.ts'
import { DOMAIN, OWN_NAMES, OWN_NS, startInternet, type Internet } from './support/loopback-internet.ts'

const KEY = `s1._domainkey.${DOMAIN}`
const DMARC = `_dmarc.${DOMAIN}`
const NEW: LiteralZone = {
  ...OWN_NAMES,
  [DOMAIN]: { ...OWN_NS, TXT: [NEW_SPF] },
  [KEY]: { TXT: [DKIM_VALUE] },
  [DMARC]: { TXT: [NEW_DMARC] },
}
const OWN_QUESTIONS = [`${DMARC}/TXT`, `${DOMAIN}/TXT`, `${KEY}/TXT`].sort()

// 127.0.0.2 and on are there on Linux only; macOS would need aliases of lo0.
describe.skipIf(process.platform === 'darwin')('verifying over HTTPS', () => {
  let internet: Internet
  let [google, cloudflare, iij]: DohServer[] = []
  let distrust: () => void
  beforeAll(async () => {
    distrust = trustTestAuthority()
    internet = await startInternet()
    ;[google, cloudflare, iij] = await Promise.all([NEW, NEW, NEW].map(startDohServer))
  })
  afterAll(async () => {
    distrust()
    await Promise.all([internet, ...endpoints()].map((server) => server.close()))
  })
  const endpoints = () => [google!, cloudflare!, iij!]
  const plain = () => {
    const { root, ns1, ns2, system } = internet
    return [root, ns1, ns2, system, internet.google, internet.cloudflare]
  }
  afterEach(() => {
    for (const server of plain()) {
      server.clearFaults()
      server.queries.length = 0
    }
    for (const server of endpoints()) {
      server.setFaults({})
      server.requests.length = 0
    }
  })

  const cut = () => {
    for (const server of plain()) server.setFaults({ drop: true })
  }
  const serve = () => {
    for (const server of plain().slice(1)) server.setZone(NEW)
  }
  /** The third service answers over HTTPS alone, and leaves names out. */
  const verify = (doh: DohUse) => {
    const httpsResolvers = endpoints().map(({ url }, at) => toHttpsResolver(url, at === 2))
    const network = { ...internet.network, httpsResolvers }
    return verifyPlan(
      {
        createNetwork: () => createVerificationNetwork({ timeoutMs: 700, network, doh }),
        now: Date.now,
        wait,
        pace: { floorMs: 15_000, random: () => 0 },
      },
      { plan: samplePlans.ownDomain },
    )
  }
  const seatsOf = (verification: Awaited<ReturnType<typeof verify>>) =>
    verification.changes[0]?.servers.map(({ group, server, state, reason }) => [
      group,
      server.startsWith('https') ? 'https' : 'plain',
      reason ?? state,
    ])
  const codes = ({ notes }: Awaited<ReturnType<typeof verify>>) => notes.map(({ code }) => code)

  test('port 53 is dead: the same services are asked over HTTPS, and it is said to whom names went', async () => {
    cut()
    const verification = await verify('fallback')
    expect(verification.isComplete).toBe(true)
    expect(seatsOf(verification)).toEqual([
      ['system', 'plain', 'timeout'],
      ['public', 'plain', 'published'],
      ['public', 'plain', 'published'],
      ['public', 'https', 'published'],
    ])
    expect(codes(verification)).toEqual(['dns.doh-used', 'verify.authoritative-unreached'])
    const operators = String(verification.notes[0]?.params['operators'])
    for (const { url } of endpoints()) expect(operators).toContain(url)
    expect(verification.notes[0]?.params['kind']).toBeUndefined()
    for (const name of OWN_QUESTIONS) expect(google!.asked()).toContain(name)
  })

  test('port 53 leads outside: nobody is sent a name over HTTPS', async () => {
    serve()
    const verification = await verify('fallback')
    expect(verification).toMatchObject({ isComplete: true, notes: [] })
    expect(seatsOf(verification)?.at(-1)).toEqual(['public', 'https', 'only-https'])
    expect(endpoints().flatMap((server) => server.asked())).toEqual([])
  })

  test('one service alone is silent on port 53: it alone is asked over HTTPS', async () => {
    serve()
    internet.google.setFaults({ drop: true })
    const verification = await verify('fallback')
    expect(verification.isComplete).toBe(true)
    expect(codes(verification)).toEqual(['dns.doh-used'])
    expect(google!.asked().sort()).toEqual(OWN_QUESTIONS)
    expect([...cloudflare!.asked(), ...iij!.asked()]).toEqual([])
  })

  test.each(['SERVFAIL', 'REFUSED'] as const)(
    '%s is an answer, and sends nobody elsewhere',
    async (rcode) => {
      serve()
      for (const server of [internet.google, internet.cloudflare]) server.setFaults({ rcode })
      await verify('fallback')
      expect(endpoints().flatMap((server) => server.asked())).toEqual([])
    },
  )

  test('forbidden: nobody is asked over HTTPS, and nothing can be told', async () => {
    cut()
    const verification = await verify('never')
    expect(verification.changes.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(codes(verification)).toEqual(['verify.authoritative-silent'])
    expect(endpoints().flatMap((server) => server.asked())).toEqual([])
  })

  test('on request: everything goes over HTTPS, and no question to port 53', async () => {
    serve()
    const verification = await verify('always')
    expect(verification.isComplete).toBe(true)
    expect(seatsOf(verification)).toEqual(Array(3).fill(['public', 'https', 'published']))
    expect(codes(verification)).toEqual(['verify.only-https', 'dns.doh-used'])
    expect(verification.notes[1]?.params['kind']).toBe('on-request')
    expect(plain().flatMap(({ queries }) => queries)).toEqual([])
  })

  test.each([
    ['broken', { status: 500 }],
    ['a portal’s page', { headers: { 'content-type': 'text/html' }, body: '<p>login</p>' }],
    ['a redirect', { status: 302, headers: { location: 'https://localhost/' } }],
    ['slow without end', { stall: true }],
  ])('HTTPS is %s: could not tell', async (_, faults) => {
    for (const server of endpoints()) server.setFaults(faults)
    const verification = await verify('always')
    expect(verification.changes.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('the absence that a filtering service tells is none', async () => {
    for (const server of endpoints().slice(0, 2)) server.setFaults({ status: 500 })
    iij!.setFaults({ rcode: 'NXDOMAIN' })
    const verification = await verify('always')
    expect(verification.changes.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(seatsOf(verification)?.at(-1)).toEqual(['public', 'https', 'filtered'])
  })
})
