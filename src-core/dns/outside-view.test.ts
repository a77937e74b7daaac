import { describe, expect, it } from 'vitest'
import type { DnsAnswer } from './answer.ts'
import type { DnsClient } from './client.ts'
import { createOutsideView } from './outside-view.ts'
import type { LiteralDns, LiteralZone } from './testing/literal-zone.ts'
import { createLiteralDns } from './testing/literal-zone.ts'

const DEAD: LiteralZone = {
  'example.co.jp': 'timeout',
  '*.example.co.jp': 'timeout',
  '*.vendor.test': 'timeout',
}

function start(zones: {
  system?: LiteralZone
  iterative?: LiteralZone
  outside?: LiteralZone
  intercepted?: boolean
}) {
  const system = createLiteralDns(zones.system ?? {})
  const iterative = createLiteralDns(zones.iterative ?? {})
  const outside = createLiteralDns(zones.outside ?? {})
  const view = createOutsideView({
    ownDomain: 'Example.co.jp',
    system: inside(system),
    iterative: { ...iterative, isIntercepted: () => zones.intercepted ?? false },
    outside,
  })
  const asked = (dns: LiteralDns) => dns.asked.filter((question) => !question.endsWith('/SOA'))
  return {
    view,
    system: () => asked(system),
    iterative: () => asked(iterative),
    outside: () => asked(outside),
    all: { system },
  }
}

/** The literal zone's answers count as outside; the system's don't. */
function inside(dns: DnsClient): DnsClient {
  const turn = (answer: DnsAnswer): DnsAnswer =>
    answer.source === null
      ? answer
      : ({ ...answer, source: { ...answer.source, outside: false } } as DnsAnswer)
  return { query: async (...question) => turn(await dns.query(...question)) }
}

const OWN = '_dmarc.example.co.jp'
const OTHER = 'spf.vendor.test'

describe('own names', () => {
  it('are asked at the zone itself, and nobody else hears of them', async () => {
    const ports = start({ iterative: { [OWN]: { TXT: ['v=DMARC1; p=none'] } } })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ kind: 'records' })
    expect(await ports.view.query('s1._domainkey.example.co.jp', 'TXT')).toMatchObject({
      kind: 'no-such-name',
    })
    expect(await ports.view.query('EXAMPLE.co.jp.', 'MX')).toMatchObject({ kind: 'no-data' })
    expect([...ports.system(), ...ports.outside()]).toEqual([])
  })

  it('come from the system where the zone is not reached', async () => {
    const ports = start({ iterative: DEAD, system: { [OWN]: { TXT: ['v=DMARC1; p=none'] } } })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ kind: 'records', source: { outside: false } })
    expect(ports.outside()).toEqual([])
  })

  it('are absent where a public resolver confirms what the system says', async () => {
    const ports = start({ iterative: DEAD })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({
      kind: 'no-such-name',
      source: { outside: true },
    })
    expect(ports.outside()).toEqual([`${OWN}/TXT`])
  })

  it('are there where the outside has them and the system not', async () => {
    const ports = start({ iterative: DEAD, outside: { [OWN]: { TXT: ['v=DMARC1; p=none'] } } })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ kind: 'records', source: { outside: true } })
  })

  it('are unknown where nobody outside is reached', async () => {
    const ports = start({ iterative: DEAD, outside: DEAD })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({
      kind: 'unknown',
      reason: 'only-inside-view',
      source: { outside: false },
    })
  })

  it('are unknown where port 53 leads to the inside, whoever is asked', async () => {
    const ports = start({ iterative: { [OWN]: 'lame' }, intercepted: true })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ reason: 'only-inside-view' })
  })

  it.each(['cname-loop', 'too-large'] as const)('%s at the zone is final', async (reason) => {
    const ports = start({ iterative: { [OWN]: reason } })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ kind: 'unknown', reason })
    expect(ports.system()).toEqual([])
  })

  it('are unknown where the zone fails DNSSEC at the system, which is asked once for the apex', async () => {
    const ports = start({
      iterative: { [OWN]: { TXT: ['v=DMARC1; p=none'] } },
      system: { 'example.co.jp': 'dnssec-bogus' },
    })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ name: OWN, reason: 'dnssec-bogus' })
    await ports.view.query('example.co.jp', 'TXT')
    expect(ports.all.system.asked).toEqual(['example.co.jp/SOA'])
  })
})

describe('other names', () => {
  it('come from the system', async () => {
    const ports = start({ system: { [OTHER]: { TXT: ['v=spf1 -all'] } } })
    expect(await ports.view.query(OTHER, 'TXT')).toMatchObject({ kind: 'records' })
    expect([...ports.iterative(), ...ports.outside()]).toEqual([])
  })

  it('are absent where a public resolver says so, or else their own zone', async () => {
    const confirmed = start({})
    expect(await confirmed.view.query(OTHER, 'TXT')).toMatchObject({
      kind: 'no-such-name',
      source: { outside: true },
    })
    expect(confirmed.iterative()).toEqual([])
    const further = start({ outside: DEAD })
    expect(await further.view.query(OTHER, 'TXT')).toMatchObject({ kind: 'no-such-name' })
    expect(further.iterative()).toEqual([`${OTHER}/TXT`])
  })

  it('are unknown where nobody outside is reached, for the reason that somebody outside gave', async () => {
    const cut = start({ outside: DEAD, iterative: DEAD })
    expect(await cut.view.query(OTHER, 'TXT')).toMatchObject({ reason: 'only-inside-view' })
    const broken = start({ outside: { [OTHER]: 'servfail' }, iterative: DEAD })
    expect(await broken.view.query(OTHER, 'TXT')).toMatchObject({ reason: 'servfail' })
  })

  it('keep the reason of the system where nobody knows more', async () => {
    const ports = start({ system: { [OTHER]: 'refused' }, outside: DEAD, iterative: DEAD })
    expect(await ports.view.query(OTHER, 'TXT')).toMatchObject({ reason: 'refused' })
  })

  it('are known where the outside knows what the system could not tell', async () => {
    const ports = start({ system: { [OTHER]: 'timeout' }, outside: { [OTHER]: { A: ['192.0.2.1'] } } })
    expect(await ports.view.query(OTHER, 'A')).toMatchObject({ kind: 'records' })
  })

  it.each(['dnssec-bogus', 'too-large', 'cname-loop'] as const)(
    '%s at the system is final',
    async (reason) => {
      const ports = start({ system: { [OTHER]: reason }, outside: { [OTHER]: { TXT: ['t'] } } })
      expect(await ports.view.query(OTHER, 'TXT')).toMatchObject({ reason })
    },
  )

  it('are not taken as absent from an interceptor', async () => {
    const ports = start({ iterative: { [OTHER]: 'lame' }, intercepted: true })
    expect(await ports.view.query(OTHER, 'TXT')).toMatchObject({ reason: 'only-inside-view' })
  })
})

describe('an outside that nobody reaches', () => {
  it('is waited for once', async () => {
    const ports = start({ iterative: DEAD, outside: DEAD })
    await ports.view.query(OWN, 'TXT')
    await ports.view.query('s1._domainkey.example.co.jp', 'TXT')
    await ports.view.query(OTHER, 'TXT')
    expect(ports.iterative()).toEqual([`${OWN}/TXT`])
    expect(ports.outside()).toEqual([`${OWN}/TXT`])
  })

  it('is asked again where it answered before', async () => {
    const ports = start({ iterative: { 'example.co.jp': { TXT: ['t'] }, [OWN]: 'timeout' } })
    await ports.view.query('example.co.jp', 'TXT')
    await ports.view.query(OWN, 'TXT')
    await ports.view.query(OWN, 'A')
    expect(ports.iterative()).toEqual(['example.co.jp/TXT', `${OWN}/TXT`, `${OWN}/A`])
  })
})

it('passes a question to a named server on', async () => {
  const ports = start({ system: { [OWN]: { TXT: ['t'] } } })
  const server = { address: '192.0.2.53', port: 53 }
  expect(await ports.view.query(OWN, 'TXT', { server })).toMatchObject({ kind: 'records' })
  expect(ports.iterative()).toEqual([])
})
