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
  /** Not there: forbidden. */
  https?: LiteralZone
  intercepted?: boolean
  /** When the zone's own servers have been silent for long. */
  doubt?: Promise<void>
}) {
  const system = createLiteralDns(zones.system ?? {})
  const iterative = createLiteralDns(zones.iterative ?? {})
  const outside = createLiteralDns(zones.outside ?? {})
  const https = createLiteralDns(zones.https ?? {})
  const view = createOutsideView({
    ownDomain: 'Example.co.jp',
    system: inside(system),
    iterative: { ...iterative, isIntercepted: () => zones.intercepted ?? false },
    outside,
    https: zones.https ? https : null,
    doubtAfter: () => zones.doubt ?? new Promise(() => undefined),
  })
  const asked = (dns: LiteralDns) => dns.asked.filter((question) => !question.endsWith('/SOA'))
  return {
    view,
    system: () => asked(system),
    iterative: () => asked(iterative),
    outside: () => asked(outside),
    https: () => asked(https),
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
  it('are asked at the zone itself, and nobody hears of what is not there', async () => {
    const ports = start({ iterative: { [OWN]: { TXT: ['v=DMARC1; p=none'] } } })
    expect(await ports.view.query('s1._domainkey.example.co.jp', 'TXT')).toMatchObject({
      kind: 'no-such-name',
    })
    expect(await ports.view.query('EXAMPLE.co.jp.', 'MX')).toMatchObject({ kind: 'no-data' })
    expect([...ports.system(), ...ports.outside()]).toEqual([])
  })

  it('come from the system where nobody outside is reached', async () => {
    const ports = start({ iterative: DEAD, outside: DEAD, system: { [OWN]: { TXT: ['v=DMARC1; p=none'] } } })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ kind: 'records', source: { outside: false } })
  })

  it.each([
    ['other records', { [OWN]: { TXT: ['v=DMARC1; p=reject'] } }, { kind: 'records' }],
    ['none', {}, { kind: 'no-such-name' }],
  ])('are what the outside says where that has %s', async (_, outside, expected) => {
    const ports = start({ iterative: DEAD, outside, system: { [OWN]: { TXT: ['v=DMARC1; p=none'] } } })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ ...expected, source: { outside: true } })
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

describe('over HTTPS', () => {
  const CUT = { iterative: DEAD, outside: DEAD }
  const THERE = { [OWN]: { TXT: ['v=DMARC1; p=none'] }, [OTHER]: { TXT: ['v=spf1 -all'] } }

  it('nobody is asked while port 53 leads out, whatever it brings', async () => {
    const ports = start({
      outside: { [OTHER]: 'timeout', 'b.vendor.test': 'servfail', 'c.vendor.test': 'refused' },
      system: { 'b.vendor.test': 'servfail' },
      https: THERE,
    })
    for (const name of [OTHER, 'b.vendor.test', 'c.vendor.test', 'd.vendor.test', OWN])
      await ports.view.query(name, 'TXT')
    expect(ports.https()).toEqual([])
  })

  it('the outside is asked where port 53 is a wall, which is run against once', async () => {
    const ports = start({ ...CUT, https: THERE })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ kind: 'records', source: { outside: true } })
    expect(await ports.view.query('s1._domainkey.example.co.jp', 'TXT')).toMatchObject({
      kind: 'no-such-name',
    })
    expect(await ports.view.query(OTHER, 'TXT')).toMatchObject({ kind: 'records' })
    expect(ports.https()).toEqual([`${OWN}/TXT`, 's1._domainkey.example.co.jp/TXT', `${OTHER}/TXT`])
    expect(ports.outside()).toEqual([`${OWN}/TXT`])
  })

  it('a dead system is asked once, and then the outside first', async () => {
    const ports = start({ ...CUT, system: DEAD, https: THERE })
    await ports.view.query(OTHER, 'TXT')
    await ports.view.query('gone.vendor.test', 'TXT')
    expect(ports.system()).toEqual([`${OTHER}/TXT`])
    expect(ports.https()).toEqual([`${OTHER}/TXT`, 'gone.vendor.test/TXT'])
  })

  it('the truth is asked for where port 53 is intercepted', async () => {
    const ports = start({
      iterative: { [OWN]: 'lame', 'example.co.jp': 'lame' },
      outside: { [OWN]: { TXT: ['forged'] } },
      intercepted: true,
      https: THERE,
    })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ records: [{ strings: ['v=DMARC1; p=none'] }] })
    expect(ports.outside()).toEqual([])
  })

  it('nobody is asked where it is forbidden, and nothing is told for certain', async () => {
    const ports = start(CUT)
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ reason: 'only-inside-view' })
    const lied = start({
      iterative: { [OWN]: 'lame' },
      outside: { [OWN]: { TXT: ['t'] } },
      intercepted: true,
    })
    expect(await lied.view.query(OWN, 'TXT')).toMatchObject({ kind: 'records', source: { outside: false } })
  })

  it('a wall is a wall too, run against once', async () => {
    const ports = start({ ...CUT, https: DEAD })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({ reason: 'only-inside-view' })
    expect(await ports.view.query('s1._domainkey.example.co.jp', 'TXT')).toMatchObject({
      reason: 'only-inside-view',
    })
    expect(ports.https()).toEqual([`${OWN}/TXT`])
  })
})

describe('two views', () => {
  const outsideOnly = { [OWN]: { TXT: ['v=DMARC1; p=reject'] } }

  it('are told where they differ, and the outside counts', async () => {
    const ports = start({ iterative: outsideOnly, system: { [OWN]: { TXT: ['v=DMARC1; p=none', 'b'] } } })
    expect(await ports.view.query(OWN, 'TXT')).toMatchObject({
      records: [{ strings: ['v=DMARC1; p=reject'] }],
    })
    expect(await ports.view.differences()).toEqual([
      { name: OWN, inside: ['b', 'v=DMARC1; p=none'], outside: ['v=DMARC1; p=reject'] },
    ])
  })

  it('are told where the inside has none, or the outside', async () => {
    const inside = start({ iterative: outsideOnly })
    await inside.view.query(OWN, 'TXT')
    expect(await inside.view.differences()).toMatchObject([{ inside: [], outside: ['v=DMARC1; p=reject'] }])
    const outside = start({ iterative: DEAD, system: outsideOnly })
    await outside.view.query(OWN, 'TXT')
    expect(await outside.view.differences()).toMatchObject([{ inside: ['v=DMARC1; p=reject'], outside: [] }])
  })

  it.each([
    ['they agree', { [OWN]: { TXT: ['v=DMARC1; p=reject'] } }, OWN, 'TXT'],
    ['the inside cannot tell', { [OWN]: 'servfail' }, OWN, 'TXT'],
    ['nothing is there outside', { 'x.example.co.jp': { TXT: ['t'] } }, 'x.example.co.jp', 'TXT'],
    ['it is no TXT', { 'example.co.jp': { A: ['10.0.0.1'] } }, 'example.co.jp', 'A'],
  ] as const)('are quiet where %s', async (_, system, name, type) => {
    const iterative = { ...outsideOnly, 'example.co.jp': { A: ['192.0.2.1'] } }
    const ports = start({ iterative, system: system as LiteralZone })
    await ports.view.query(name, type)
    expect(await ports.view.differences()).toEqual([])
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
