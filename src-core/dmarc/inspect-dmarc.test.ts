import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { unfilledPlaceholders } from '../findings/testing/unfilled-placeholders.ts'
import type { DmarcInspection } from './inspection.ts'
import { inspectDmarc, type DmarcOptions } from './inspect-dmarc.ts'

/** Any octets, as DNS gives them. */
const octets = fc.uint8Array({ maxLength: 60 }).map((bytes) => String.fromCharCode(...bytes))

const inspect = (domain: string, zone: LiteralZone, options?: DmarcOptions) =>
  inspectDmarc(domain, createLiteralDns(zone), options)
const inspectText = (...texts: string[]) => inspect('example.jp', { '_dmarc.example.jp': { TXT: texts } })

/** `severity code kind` of every finding; their texts must have every place filled. */
const told = ({ findings }: DmarcInspection) => {
  expect(findings.flatMap(unfilledPlaceholders)).toEqual([])
  return findings.map(({ code, severity, params: { kind } }) =>
    [severity, code.replace('dmarc.', ''), ...(kind === undefined ? [] : [kind])].join(' '),
  )
}

const RUA = 'rua=mailto:d@example.jp'

describe('one record at the domain', () => {
  it.each<[string, DmarcInspection['status'], DmarcInspection['policy'], string[]]>([
    [`v=DMARC1; p=none; ${RUA}`, 'ok', 'none', []],
    [`v=DMARC1; p=reject; ${RUA}`, 'ok', 'reject', []],
    ['v=DMARC1; p=none', 'ok', 'none', ['info no-reports']],
    [`v=DMARC1; ${RUA}`, 'warning', 'none', ['warning no-policy']],
    [`v=DMARC1; ${RUA}; p=none`, 'ok', 'none', ['info policy-not-second']],
    [`v=DMARC1; p=reject; t=y; ${RUA}`, 'ok', 'quarantine', ['info testing']],
    [`v=DMARC1; p=quarantine; t=y; ${RUA}`, 'ok', 'none', ['info testing']],
    [`v=DMARC1; p=none; sp=reject; np=reject; ${RUA}`, 'ok', 'none', []],
    [`v=DMARC1; p=rejct; ${RUA}`, 'warning', 'none', ['warning bad-policy as-none']],
    [`v=DMARC1; p=reject; sp=x; ${RUA}`, 'warning', 'none', ['warning bad-policy as-none']],
    ['v=DMARC1; p=rejct', 'error', null, ['error bad-policy not-applied', 'info no-reports']],
    [
      'v=DMARC1; p=reject; np=x; rua=d@example.jp',
      'error',
      null,
      ['error bad-policy not-applied', 'warning bad-report-address no-mailto'],
    ],
    [`v=DMARC1; p=reject; pct=50; ${RUA}`, 'warning', 'reject', ['warning removed-tag-pct']],
    [`v=DMARC1; p=reject; pct=100; ${RUA}`, 'ok', 'reject', ['info removed-tag-pct']],
    [
      `v=DMARC1; p=none; rf=afrf; ri=3600; ${RUA}`,
      'ok',
      'none',
      ['info removed-tag-rf', 'info removed-tag-ri'],
    ],
    [`v=DMARC1; p=none; adkim=x; ${RUA}`, 'warning', 'none', ['warning bad-tag-value']],
    [`v=DMARC1; p=none; fo=1; ${RUA}`, 'ok', 'none', ['info fo-without-ruf']],
    [`v=DMARC1; p=none; fo=1:d:s; ruf=mailto:f@example.jp; ${RUA}`, 'ok', 'none', []],
    [`v=DMARC1; p=none; psd=y; ${RUA}`, 'warning', 'none', ['warning public-suffix']],
    [`v=DMARC1; p=none; x=1; ${RUA}`, 'ok', 'none', ['info unknown-tag']],
    [`v=DMARC1; P=none; ${RUA}`, 'warning', 'none', ['warning tag-case']],
    [`v=DMARC1; p=none; p=reject; ${RUA}`, 'error', 'none', ['error duplicate-tag']],
    [`v=DMARC1; p=none; quarantine; ${RUA}`, 'warning', 'none', ['warning syntax no-equals']],
    [`v=DMARC1; p=none; ${RUA}!10m`, 'ok', 'none', ['info report-size']],
    ['v=DMARC1; p=none; rua=https://example.jp/d', 'ok', 'none', ['info report-not-mailto']],
    [`v=DMARC1; p=none; aspf=s; ${RUA}`, 'ok', 'none', ['info strict-alignment spf']],
    [`v=DMARC1; p=none; adkim=s; ${RUA}`, 'ok', 'none', ['info strict-alignment dkim']],
    [`v=DMARC1; p=none; adkim=s; aspf=s; ${RUA}`, 'ok', 'none', ['info strict-alignment both']],
  ])('%s', async (text, status, policy, findings) => {
    const inspection = await inspectText(text)
    expect(told(inspection)).toEqual(findings)
    expect(inspection).toMatchObject({
      status,
      policy,
      record: text,
      foundAt: '_dmarc.example.jp',
      isInherited: false,
    })
    for (const { span } of inspection.findings) expect(span?.end ?? 0).toBeLessThanOrEqual(text.length)
  })

  it('quotes the beginning of a long value, and marks that it was cut', async () => {
    const { findings } = await inspectText(`v=DMARC1; p=${'r'.repeat(80)}; rua=${'x'.repeat(120)}`)
    const quoted = findings.flatMap(({ params }) => [params['value'], params['address']])
    expect(quoted).toEqual(expect.arrayContaining([`${'r'.repeat(60)}…`, `${'x'.repeat(100)}…`]))
  })

  it('shows its report addresses, TTL and alignment', async () => {
    const inspection = await inspectText(
      'v=DMARC1; p=none; aspf=s; rua=mailto:a@example.jp, mailto:b@www.example.jp',
    )
    expect(inspection).toMatchObject({
      reportAddresses: ['a@example.jp', 'b@www.example.jp'],
      alignment: { spf: 'strict', dkim: 'relaxed' },
      ttl: 300,
      negativeTtl: null,
    })
  })
})

describe('what stands at the own name', () => {
  it('is nothing', async () => {
    const inspection = await inspect('example.jp', {})
    expect(told(inspection)).toEqual(['warning missing'])
    expect(inspection).toMatchObject({
      status: 'missing',
      record: null,
      foundAt: null,
      policy: null,
      negativeTtl: 60,
    })
  })

  it('is several records', async () => {
    const inspection = await inspectText('v=DMARC1; p=none', 'v=DMARC1; p=reject', 'other')
    expect(told(inspection)).toEqual(['error multiple-records'])
    expect(inspection).toMatchObject({ status: 'error', record: null, foundAt: null, policy: null })
    expect(inspection.records).toHaveLength(2)
    expect(inspection.ownTexts).toHaveLength(3)
  })

  it.each([
    'v=dmarc1; p=none',
    ' v=DMARC1; p=none',
    'p=none; v=DMARC1',
    '"v=DMARC1; p=none"',
    'v＝DMARC1；p＝none',
  ])('is no record, though meant as one: %j', async (text) => {
    const inspection = await inspectText(text)
    expect(told(inspection)).toEqual(['error bad-version'])
    expect(inspection).toMatchObject({ status: 'error', record: null, ownTexts: [text] })
  })

  it('is another text', async () => {
    const inspection = await inspectText('hello')
    expect(told(inspection)).toEqual(['warning missing', 'info not-a-record'])
    expect(inspection.status).toBe('missing')
  })

  it.each<[string, LiteralZone]>([
    ['TXT', { '*.example.jp': { TXT: ['v=spf1 -all'] } }],
    ['CNAME', { '*.example.jp': { CNAME: 'example.jp' }, 'example.jp': { TXT: ['v=spf1 -all'] } }],
  ])('is a wildcard %s', async (_, zone) => {
    const inspection = await inspect('example.jp', zone)
    expect(told(inspection)).toEqual(['warning missing', 'info not-a-record wildcard'])
    expect(inspection).toMatchObject({ status: 'missing', isWildcard: true })
  })

  it('is a wildcard CNAME that leads to no text', async () => {
    const inspection = await inspect('example.jp', {
      '*.example.jp': { CNAME: 'www.hoster.example' },
      'www.hoster.example': { A: ['192.0.2.1'] },
    })
    expect(told(inspection)).toEqual(['warning missing'])
    expect(inspection.isWildcard).toBe(true)
  })

  it('is a CNAME to the record', async () => {
    const inspection = await inspect('example.jp', {
      '_dmarc.example.jp': { CNAME: 'example.jp.dmarc.example' },
      'example.jp.dmarc.example': { TXT: [`v=DMARC1; p=reject; ${RUA}`] },
    })
    expect(inspection).toMatchObject({
      status: 'ok',
      policy: 'reject',
      foundAt: '_dmarc.example.jp',
      via: ['example.jp.dmarc.example'],
    })
  })

  it('is a dangling CNAME', async () => {
    const inspection = await inspect('example.jp', { '_dmarc.example.jp': { CNAME: 'gone.example' } })
    expect(told(inspection)).toEqual(['warning missing', 'warning dangling-cname'])
    expect(inspection).toMatchObject({ status: 'missing', via: ['gone.example'], isWildcard: false })
  })

  it('is not asked when the domain can be no name', async () => {
    expect(await inspect('example..jp', {})).toMatchObject({ status: 'unknown', reason: 'bad-name' })
  })
})

describe('an inherited record', () => {
  const zone = (text: string, own: LiteralZone = { 'a.example.jp': { A: ['192.0.2.1'] } }): LiteralZone => ({
    '_dmarc.example.jp': { TXT: [`v=DMARC1; ${text}; ${RUA}`] },
    ...own,
  })

  it.each<[string, LiteralZone, DmarcInspection['policy'], DmarcInspection['policyTag']]>([
    ['p only', zone('p=reject'), 'reject', 'p'],
    ['sp, exists', zone('p=reject; sp=none'), 'none', 'sp'],
    ['sp, does not exist', zone('p=reject; sp=none', {}), 'none', 'sp'],
    ['np, exists', zone('p=none; sp=quarantine; np=reject'), 'quarantine', 'sp'],
    ['np, does not exist', zone('p=none; sp=quarantine; np=reject', {}), 'reject', 'np'],
    ['np without sp, exists', zone('p=none; np=reject'), 'none', 'p'],
    ['np without sp, does not exist', zone('p=none; np=reject', {}), 'reject', 'np'],
    [
      'np, an alias whose target is gone',
      zone('p=none; np=reject', { 'a.example.jp': { CNAME: 'gone.example' } }),
      'none',
      'p',
    ],
    [
      'np, only something below exists',
      zone('p=none; np=reject', { 'b.a.example.jp': { A: ['192.0.2.1'] } }),
      'none',
      'p',
    ],
    ['no p, sp', zone('sp=reject'), 'reject', 'sp'],
    ['t=y', zone('p=none; sp=reject; t=y'), 'quarantine', 'sp'],
  ])('%s', async (_, records, policy, policyTag) => {
    const inspection = await inspect('a.example.jp', records)
    expect(inspection).toMatchObject({ policy, policyTag, isInherited: true, foundAt: '_dmarc.example.jp' })
    expect(told(inspection)).toContain('info inherited')
  })

  it('asks about existence only where it matters', async () => {
    const dns = createLiteralDns(zone('p=none; sp=none; np=none'))
    await inspectDmarc('a.example.jp', dns)
    expect(dns.asked).not.toContain('a.example.jp/TXT')
  })

  it('takes existence from the caller', async () => {
    const dns = createLiteralDns(zone('p=none; np=reject'))
    const inspection = await inspectDmarc('a.example.jp', dns, { existence: Promise.resolve('missing') })
    expect(inspection.policy).toBe('reject')
    expect(dns.asked).not.toContain('a.example.jp/TXT')
  })

  it('has no known policy where existence matters and could not be told', async () => {
    const inspection = await inspect('a.example.jp', zone('p=none; np=reject', { 'a.example.jp': 'timeout' }))
    expect(inspection).toMatchObject({
      status: 'unknown',
      reason: 'timeout',
      policy: null,
      foundAt: '_dmarc.example.jp',
    })
  })

  it('shows the record in between that does not apply', async () => {
    const records = { ...zone('p=reject'), '_dmarc.b.example.jp': { TXT: ['v=DMARC1; p=none'] } }
    const inspection = await inspect('a.b.example.jp', records)
    expect(told(inspection)).toContain('info intermediate-record')
    expect(inspection.policy).toBe('reject')
  })

  it('stands where several own records are discarded', async () => {
    const own = { '_dmarc.a.example.jp': { TXT: ['v=DMARC1; p=none', 'v=DMARC1'] } }
    const inspection = await inspect('a.example.jp', zone('p=reject', own))
    expect(inspection).toMatchObject({ status: 'error', policy: 'reject', isInherited: true })
    expect(told(inspection)).toContain('error multiple-records')
  })

  it('is discarded where there are several above', async () => {
    const several = { '_dmarc.example.jp': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } }
    expect(await inspect('a.example.jp', several)).toMatchObject({
      status: 'error',
      policy: null,
      foundAt: null,
    })
    const withOwn = { ...several, '_dmarc.a.example.jp': { TXT: [`v=DMARC1; p=none; ${RUA}`] } }
    expect(await inspect('a.example.jp', withOwn)).toMatchObject({ status: 'warning', policy: 'none' })
  })
})

describe('readers of RFC 7489', () => {
  it.each<[string, string, LiteralZone, string[]]>([
    [
      'see no record where the public suffix publishes one',
      'platon.jpn.com',
      { '_dmarc.jpn.com': { TXT: [`v=DMARC1; p=reject; psd=y; rua=mailto:d@jpn.com`] } },
      ['readers-differ'],
    ],
    [
      'see the listed organization where the suffix does not say psd=y',
      'tenant.platon.jpn.com',
      {
        '_dmarc.jpn.com': { TXT: ['v=DMARC1; p=none; rua=mailto:d@jpn.com'] },
        '_dmarc.platon.jpn.com': { TXT: ['v=DMARC1; p=none; rua=mailto:d@platon.jpn.com'] },
      },
      ['readers-differ', 'organizational-domains-differ'],
    ],
    [
      'see the organization where psd=n stands below it',
      'x.div.example.jp',
      {
        '_dmarc.div.example.jp': { TXT: [`v=DMARC1; p=none; psd=n; ${RUA}`] },
        '_dmarc.example.jp': { TXT: [`v=DMARC1; p=none; ${RUA}`] },
      },
      ['readers-differ', 'organizational-domains-differ'],
    ],
    [
      'agree on an own record, not on the organization',
      'mail.example.jp',
      { '_dmarc.mail.example.jp': { TXT: [`v=DMARC1; p=none; ${RUA}`] } },
      ['organizational-domains-differ'],
    ],
    ['agree', 'mail.example.jp', { '_dmarc.example.jp': { TXT: [`v=DMARC1; p=none; ${RUA}`] } }, []],
  ])('%s', async (_, domain, zone, expected) => {
    const inspection = await inspect(domain, zone)
    const codes = inspection.findings.map(({ code }) => code.replace('dmarc.', ''))
    expect(codes.filter((code) => code.endsWith('differ')).sort()).toEqual([...expected].sort())
  })
})

describe('reports to another organization', () => {
  const record = (rua: string) => ({ '_dmarc.example.jp': { TXT: [`v=DMARC1; p=none; rua=${rua}`] } })
  const permission = 'example.jp._report._dmarc.reports.example'

  it.each<[string, LiteralZone, string[]]>([
    ['given', { [permission]: { TXT: ['v=DMARC1'] } }, []],
    ['given with a closing semicolon', { [permission]: { TXT: ['v=DMARC1;'] } }, []],
    [
      'given beside another text',
      { [permission]: { TXT: ['x', 'v=DMARC1; rua=mailto:z@reports.example'] } },
      [],
    ],
    ['given to all by a wildcard', { '*._report._dmarc.reports.example': { TXT: ['v=DMARC1'] } }, []],
    ['not given', {}, ['warning external-report-unauthorized']],
    ['another text there', { [permission]: { TXT: ['v=DMARC2'] } }, ['warning external-report-unauthorized']],
    ['could not be told', { [permission]: 'servfail' }, ['info external-report-unknown']],
  ])('%s', async (_, zone, findings) => {
    const inspection = await inspect('example.jp', { ...record('mailto:a@reports.example'), ...zone })
    expect(told(inspection)).toEqual(findings)
  })

  it('is asked for the domain where the record was found, for ruf too', async () => {
    const dns = createLiteralDns({
      '_dmarc.example.jp': {
        TXT: ['v=DMARC1; p=none; rua=mailto:a@reports.example; ruf=mailto:b@fail.example'],
      },
    })
    await inspectDmarc('mail.example.jp', dns)
    expect(dns.asked.filter((name) => name.includes('_report')).sort()).toEqual([
      'example.jp._report._dmarc.fail.example/TXT',
      'example.jp._report._dmarc.reports.example/TXT',
    ])
  })

  it.each([
    'mailto:a@example.jp',
    'mailto:a@mail.example.jp',
    'https://reports.example/x',
    'a@reports.example',
  ])('is not asked for %s', async (rua) => {
    const dns = createLiteralDns(record(rua))
    await inspectDmarc('example.jp', dns)
    expect(dns.asked.filter((name) => name.includes('_report'))).toEqual([])
  })

  it('cannot be given at a name that is too long', async () => {
    const long = ['a', 'b', 'c'].map((letter) => letter.repeat(60)).join('.')
    const dns = createLiteralDns({
      [`_dmarc.${long}.jp`]: { TXT: [`v=DMARC1; p=none; rua=mailto:a@${'d'.repeat(60)}.example`] },
    })
    expect(told(await inspectDmarc(`${long}.jp`, dns))).toContain('warning external-report-unauthorized')
    expect(dns.asked.every((name) => !name.includes('_report'))).toBe(true)
  })

  it('is asked of eight destinations at most, and says so of the rest', async () => {
    const rua = Array.from({ length: 20 }, (_, index) => `mailto:a@r${index}.example`).join(',')
    const dns = createLiteralDns(record(rua))
    const inspection = await inspectDmarc('example.jp', dns)
    expect(dns.asked.filter((name) => name.includes('_report'))).toHaveLength(8)
    expect(told(inspection).filter((finding) => finding === 'info external-report-unknown')).toHaveLength(12)
  })
})

describe('hostile records', () => {
  it('never throw, ask a bounded number of questions and say a bounded amount', async () => {
    const piece = fc.constantFrom(
      'v=DMARC1',
      ';',
      'p=',
      'reject',
      'rua=',
      'mailto:a@',
      'x.example',
      ',',
      '!',
      '=',
      '；',
      ' ',
    )
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => `v=DMARC1;${pieces.join('')}`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, octets), { minLength: 1, maxLength: 3 }), async (texts) => {
        const dns = createLiteralDns({ '_dmarc.example.jp': { TXT: texts } })
        const inspection = await inspectDmarc('example.jp', dns)
        expect(inspection.status).not.toBe('unknown')
        expect(dns.asked.length).toBeLessThanOrEqual(14)
        expect(inspection.findings.length).toBeLessThan(100)
      }),
      { seed: 9990 },
    )
  })

  it.each([';', '=', ',', ' ', 'p=;', 'a=b;', 'mailto:a@b.example,'])('30 KB of %j', async (unit) => {
    const text = `v=DMARC1; rua=${unit.repeat(Math.floor(30_000 / unit.length))}`
    const { findings } = await inspectText(text)
    expect(JSON.stringify(findings).length).toBeLessThan(60_000)
  })
})
