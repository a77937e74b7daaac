import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { inspectDmarc } from './inspect-dmarc.ts'
import { walkNames } from './tree-walk.ts'

describe('walkNames', () => {
  it.each<[string, string[]]>([
    ['jp', ['jp']],
    ['example.co.jp', ['example.co.jp', 'co.jp', 'jp']],
    ['a.b.c.d.e.f.g', ['a.b.c.d.e.f.g', 'b.c.d.e.f.g', 'c.d.e.f.g', 'd.e.f.g', 'e.f.g', 'f.g', 'g']],
    [
      'a.b.c.d.e.f.g.h',
      ['a.b.c.d.e.f.g.h', 'b.c.d.e.f.g.h', 'c.d.e.f.g.h', 'd.e.f.g.h', 'e.f.g.h', 'f.g.h', 'g.h', 'h'],
    ],
    [
      'a.b.c.d.e.f.g.h.i.j.example.jp',
      [
        'a.b.c.d.e.f.g.h.i.j.example.jp',
        'f.g.h.i.j.example.jp',
        'g.h.i.j.example.jp',
        'h.i.j.example.jp',
        'i.j.example.jp',
        'j.example.jp',
        'example.jp',
        'jp',
      ],
    ],
  ])('%s', (domain, names) => {
    expect(walkNames(domain)).toEqual(names)
  })

  it('is eight names at most, each above the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bc', 'd-e'), { minLength: 1, maxLength: 100 }), (labels) => {
        const names = walkNames(labels.join('.'))
        expect(names.length).toBeLessThanOrEqual(8)
        names.slice(1).forEach((name, index) => expect(names[index]).toMatch(new RegExp(`\\.${name}$`)))
      }),
      { seed: 410 },
    )
  })
})

const record = (text: string) => ({ TXT: [`v=DMARC1; ${text}`] })

/** From domain, zone below `_dmarc.`, then: organizational domain by the walk, where the record that applies stands. */
const WALKS: [string, LiteralZone, string, string | null][] = [
  // Nothing anywhere: the domain is its own organizational domain.
  ['mail.example.co.jp', {}, 'mail.example.co.jp', null],
  ['example.co.jp', { '_dmarc.example.co.jp': record('p=none') }, 'example.co.jp', 'example.co.jp'],
  ['mail.example.co.jp', { '_dmarc.example.co.jp': record('p=none') }, 'example.co.jp', 'example.co.jp'],
  [
    'mail.example.co.jp',
    { '_dmarc.mail.example.co.jp': record('p=none') },
    'mail.example.co.jp',
    'mail.example.co.jp',
  ],
  // The own record applies, the organizational domain is the highest one.
  [
    'mail.example.co.jp',
    { '_dmarc.mail.example.co.jp': record('p=none'), '_dmarc.example.co.jp': record('p=reject') },
    'example.co.jp',
    'mail.example.co.jp',
  ],
  // A record in between does not apply.
  [
    'a.mail.example.co.jp',
    { '_dmarc.mail.example.co.jp': record('p=none'), '_dmarc.example.co.jp': record('p=reject') },
    'example.co.jp',
    'example.co.jp',
  ],
  // psd=n: the organizational domain, whatever stands above.
  [
    'a.mail.example.co.jp',
    { '_dmarc.mail.example.co.jp': record('p=none; psd=n'), '_dmarc.example.co.jp': record('p=reject') },
    'mail.example.co.jp',
    'mail.example.co.jp',
  ],
  [
    'mail.example.co.jp',
    { '_dmarc.mail.example.co.jp': record('p=none; psd=n'), '_dmarc.example.co.jp': record('p=reject') },
    'mail.example.co.jp',
    'mail.example.co.jp',
  ],
  // psd=y: one label below it; its own record applies where there is none between.
  ['example.co.jp', { '_dmarc.co.jp': record('p=reject; psd=y') }, 'example.co.jp', 'co.jp'],
  ['mail.example.co.jp', { '_dmarc.jp': record('p=reject; psd=y') }, 'co.jp', 'jp'],
  [
    'mail.example.co.jp',
    { '_dmarc.example.co.jp': record('p=none'), '_dmarc.co.jp': record('p=reject; psd=y') },
    'example.co.jp',
    'example.co.jp',
  ],
  // A record between the public suffix and below the organizational domain is nobody's.
  [
    'a.mail.example.co.jp',
    { '_dmarc.mail.example.co.jp': record('p=none'), '_dmarc.co.jp': record('p=reject; psd=y') },
    'example.co.jp',
    'co.jp',
  ],
  // psd=y at the From domain itself does not end the walk and makes nothing below it.
  ['co.jp', { '_dmarc.co.jp': record('p=none; psd=y') }, 'co.jp', 'co.jp'],
  // jpn.com: as a public suffix that says so, as one that does not, and silent.
  ['tenant.platon.jpn.com', { '_dmarc.jpn.com': record('p=none; psd=y') }, 'platon.jpn.com', 'jpn.com'],
  ['tenant.platon.jpn.com', { '_dmarc.jpn.com': record('p=none') }, 'jpn.com', 'jpn.com'],
  ['platon.jpn.com', { '_dmarc.platon.jpn.com': record('p=none') }, 'platon.jpn.com', 'platon.jpn.com'],
  // Long names jump to seven labels: the record at eight is not met, one label below is counted from the name itself.
  [
    'a.b.c.d.e.f.g.h.i.j.example.jp',
    { '_dmarc.e.f.g.h.i.j.example.jp': record('p=reject'), '_dmarc.j.example.jp': record('p=none') },
    'j.example.jp',
    'j.example.jp',
  ],
  [
    'a.b.c.d.e.f.g.h.i.j.example.jp',
    { '_dmarc.f.g.h.i.j.example.jp': record('p=reject; psd=y') },
    'e.f.g.h.i.j.example.jp',
    'f.g.h.i.j.example.jp',
  ],
  // Several records count as none, and other texts are left out before they are counted.
  [
    'mail.example.co.jp',
    {
      '_dmarc.mail.example.co.jp': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
      '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none', 'hello', 'v=DMARC2; p=none'] },
    },
    'example.co.jp',
    'example.co.jp',
  ],
]

describe('the walk', () => {
  it.each(WALKS)(
    '%s over %j: organizational domain %s, record of %s',
    async (domain, zone, organizational, found) => {
      const dns = createLiteralDns(zone)
      const inspection = await inspectDmarc(domain, dns)
      expect(inspection.organizationalDomain.byTreeWalk).toBe(organizational)
      expect(inspection.foundAt).toBe(found === null ? null : `_dmarc.${found}`)
      expect(new Set(dns.asked).size).toBe(dns.asked.length)
    },
  )

  it('asks eight names of a twelve-label domain, all in one round', async () => {
    const dns = createLiteralDns({})
    let pending = 0
    let most = 0
    const counting = {
      async query(...question: Parameters<typeof dns.query>) {
        most = Math.max(most, ++pending)
        await Promise.resolve()
        pending--
        return dns.query(...question)
      },
    }
    await inspectDmarc('a.b.c.d.e.f.g.h.i.j.example.jp', counting)
    expect([dns.asked.length, most]).toEqual([8, 8])
  })
})

describe('a level that could not be told', () => {
  it.each<[string, LiteralZone, string, string | null, string | null]>([
    [
      'own',
      { '_dmarc.a.example.jp': 'timeout', '_dmarc.example.jp': record('p=none') },
      'unknown',
      null,
      null,
    ],
    [
      'above an own record',
      { '_dmarc.a.example.jp': record('p=none'), '_dmarc.jp': 'servfail' },
      'ok',
      '_dmarc.a.example.jp',
      null,
    ],
    ['above nothing', { '_dmarc.jp': 'servfail' }, 'unknown', null, null],
    [
      'above a record in between',
      { '_dmarc.example.jp': record('p=none'), '_dmarc.jp': 'refused' },
      'unknown',
      null,
      null,
    ],
    [
      'above psd=n',
      { '_dmarc.example.jp': record('p=none; psd=n'), '_dmarc.jp': 'refused' },
      'ok',
      '_dmarc.example.jp',
      'example.jp',
    ],
  ])('%s', async (_, zone, status, foundAt, byTreeWalk) => {
    const inspection = await inspectDmarc('a.example.jp', createLiteralDns(zone))
    expect(inspection).toMatchObject({ status, foundAt })
    expect(inspection.organizationalDomain.byTreeWalk).toBe(byTreeWalk)
    if (status === 'unknown') expect(inspection).toMatchObject({ record: null, policy: null, findings: [] })
  })
})
