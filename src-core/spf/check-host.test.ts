import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { type IpAddress, parseIpAddress } from '../net/ip-address.ts'
import { checkHost, type CheckHostInput } from './check-host.ts'
import type { SpfLimits } from './limits.ts'

interface Given {
  readonly zone: LiteralZone
  readonly ip?: string
  readonly sender?: string
  readonly helo?: string
  readonly limits?: Partial<SpfLimits>
  readonly input?: Partial<CheckHostInput>
}

function check({
  zone,
  ip = '192.0.2.1',
  sender = 'info@example.jp',
  helo = 'mail.example.net',
  limits,
  input,
}: Given) {
  const address = parseIpAddress(ip) as IpAddress
  const dns = createLiteralDns(zone)
  return checkHost({ address, sender, helo, ...input }, dns, limits).then((result) => ({
    ...result,
    asked: dns.asked,
  }))
}

/** example.jp with one record, beside the other names of a table's row. */
const withRecord = (record: string, others: LiteralZone = {}): LiteralZone => ({
  'example.jp': { TXT: [record], A: ['192.0.2.1'], AAAA: ['2001:db8::1'], MX: [[10, 'mx1.example.jp']] },
  'mx1.example.jp': { A: ['192.0.2.2'], AAAA: ['2001:db8::2'] },
  ...others,
})

describe('the first steps (RFC 7208 4.3 to 4.5)', () => {
  it.each<[string, Given, string]>([
    ['a malformed domain', { zone: {}, sender: 'a@example..jp' }, 'none'],
    ['a single label', { zone: {}, sender: 'a@localhost' }, 'none'],
    ['a domain literal', { zone: {}, sender: 'a@[192.0.2.1]' }, 'none'],
    ['a label of 64', { zone: {}, sender: `a@${'x'.repeat(64)}.jp` }, 'none'],
    ['no such name', { zone: {} }, 'none'],
    ['no TXT', { zone: { 'example.jp': { A: ['192.0.2.1'] } } }, 'none'],
    ['no SPF among the TXT', { zone: { 'example.jp': { TXT: ['v=spf10 +all', 'hello'] } } }, 'none'],
    ['a time-out', { zone: { 'example.jp': 'timeout' } }, 'temperror'],
    ['a server failure', { zone: { 'example.jp': 'servfail' } }, 'temperror'],
    ['the deadline', { zone: { 'example.jp': 'deadline' } }, 'temperror'],
    ['two records', { zone: { 'example.jp': { TXT: ['v=spf1 +all', 'V=SPF1 +all'] } } }, 'permerror'],
    [
      'a type-99 record beside',
      { zone: { 'example.jp': { TXT: ['v=spf1 +all'], SPF: ['v=spf1 -all'] } } },
      'pass',
    ],
    ['a record of several strings', { zone: { 'example.jp': { TXT: [['v=spf1 +a', 'll']] } } }, 'pass'],
    [
      'a CNAME to the record',
      { zone: { 'example.jp': { CNAME: 'x.jp' }, 'x.jp': { TXT: ['v=spf1 +all'] } } },
      'pass',
    ],
    ['the final dot of a sender', { zone: withRecord('v=spf1 a -all'), sender: 'info@Example.JP.' }, 'pass'],
    ['the null sender', { zone: { 'h.jp': { TXT: ['v=spf1 +all'] } }, sender: '', helo: 'h.jp' }, 'pass'],
    ['a null sender without HELO', { zone: {}, sender: '', helo: '' }, 'none'],
    ['a quoted "@"', { zone: withRecord('v=spf1 +all'), sender: '"a@b"@example.jp' }, 'pass'],
  ])('%s', async (_, given, result) => {
    expect((await check(given)).result).toBe(result)
  })

  it('says why there is no verdict', async () => {
    const { problem } = await check({ zone: { 'example.jp': 'refused' } })
    expect(problem).toEqual({ kind: 'dns', domain: 'example.jp', term: null, reason: 'refused' })
  })
})

describe('evaluation (RFC 7208 4.6, 4.7, 5)', () => {
  it.each<[string, string, string, string | null]>([
    // record, client, result, matched
    ['v=spf1', '192.0.2.1', 'neutral', null],
    ['v=spf1 ip4:192.0.2.1 -all', '192.0.2.1', 'pass', 'ip4:192.0.2.1'],
    ['v=spf1 -ip4:192.0.2.1 +all', '192.0.2.1', 'fail', '-ip4:192.0.2.1'],
    ['v=spf1 ~ip4:192.0.2.1', '192.0.2.1', 'softfail', '~ip4:192.0.2.1'],
    ['v=spf1 ?ip4:192.0.2.1 -all', '192.0.2.1', 'neutral', '?ip4:192.0.2.1'],
    ['v=spf1 ip4:192.0.2.0/30 -all', '192.0.2.4', 'fail', '-all'],
    ['v=spf1 ip4:192.0.2.1', '192.0.2.9', 'neutral', null],
    ['v=spf1 -all ip4:192.0.2.1', '192.0.2.1', 'fail', '-all'],
    ['v=spf1 ip4:0.0.0.0/0 -all', '2001:db8::1', 'fail', '-all'],
    ['v=spf1 ip6:::/0 -all', '192.0.2.1', 'fail', '-all'],
    ['v=spf1 ip6:::/0 -all', '::ffff:192.0.2.1', 'fail', '-all'],
    ['v=spf1 ip4:192.0.2.1 -all', '::ffff:192.0.2.1', 'pass', 'ip4:192.0.2.1'],
    ['v=spf1 ip6:::ffff:192.0.2.1 -all', '::ffff:192.0.2.1', 'fail', '-all'],
    ['v=spf1 ip6:2001:db8::/32 -all', '2001:db8:ffff::1', 'pass', 'ip6:2001:db8::/32'],
    ['v=spf1 a -all', '192.0.2.1', 'pass', 'a'],
    ['v=spf1 a -all', '2001:db8::1', 'pass', 'a'],
    ['v=spf1 a -all', '2001:db8::9', 'fail', '-all'],
    ['v=spf1 a/24 -all', '192.0.2.200', 'pass', 'a/24'],
    ['v=spf1 a//64 -all', '2001:db8::abcd', 'pass', 'a//64'],
    ['v=spf1 a//64 -all', '192.0.2.200', 'fail', '-all'],
    ['v=spf1 a/0 -all', '2001:db8::9', 'fail', '-all'],
    ['v=spf1 mx -all', '192.0.2.2', 'pass', 'mx'],
    ['v=spf1 mx -all', '192.0.2.1', 'fail', '-all'],
    ['v=spf1 mx:none.example.jp -all', '192.0.2.1', 'fail', '-all'],
    ['v=spf1 mx:host.example.jp -all', '192.0.2.7', 'fail', '-all'],
    ['v=spf1 mx:null.example.jp -all', '192.0.2.1', 'fail', '-all'],
    ['v=spf1 exists:host.example.jp -all', '2001:db8::9', 'pass', 'exists:host.example.jp'],
    ['v=spf1 exists:six.example.jp -all', '2001:db8::9', 'fail', '-all'],
    ['v=spf1 exists:%{ir}.list.example.jp -all', '192.0.2.9', 'pass', 'exists:%{ir}.list.example.jp'],
    ['v=spf1 ptr -all', '192.0.2.8', 'pass', 'ptr'],
    ['v=spf1 ptr:other.jp -all', '192.0.2.8', 'fail', '-all'],
    ['v=spf1 ptr -all', '192.0.2.9', 'fail', '-all'],
    ['v=spf1 ptr:xample.jp -all', '192.0.2.8', 'fail', '-all'],
    ['v=spf1 include:pass.example.jp -all', '192.0.2.1', 'pass', 'include:pass.example.jp'],
    ['v=spf1 -include:pass.example.jp +all', '192.0.2.1', 'fail', '-include:pass.example.jp'],
    ['v=spf1 redirect=pass.example.jp', '192.0.2.1', 'pass', '+all'],
    ['v=spf1 redirect=pass.example.jp ip4:192.0.2.1', '192.0.2.1', 'pass', 'ip4:192.0.2.1'],
    ['v=spf1 redirect=nowhere.example.jp -all', '192.0.2.1', 'fail', '-all'],
    ['v=spf1 exp=nowhere.example.jp moo=1 +all', '192.0.2.1', 'pass', '+all'],
    ['v=spf1 a:a..example.jp a:%{h}x.jp +all', '192.0.2.9', 'pass', '+all'],
  ])('%s for %s: %s', async (record, ip, result, matched) => {
    const zone = withRecord(record, {
      'host.example.jp': { A: ['192.0.2.7'] },
      'six.example.jp': { AAAA: ['2001:db8::6'] },
      'null.example.jp': { MX: [[0, '.']] },
      'pass.example.jp': { TXT: ['v=spf1 +all'] },
      '9.2.0.192.list.example.jp': { A: ['127.0.0.2'] },
      '8.2.0.192.in-addr.arpa': { PTR: ['ptr.Example.jp'] },
      'ptr.example.jp': { A: ['192.0.2.8'] },
      '9.2.0.192.in-addr.arpa': { PTR: ['liar.example.jp'] },
      'liar.example.jp': { A: ['203.0.113.1'] },
    })
    expect(await check({ zone, ip })).toMatchObject({ result, matched, problem: null })
  })

  it.each(['moo', 'ip4:1', 'a:%', 'redirect=x', 'exp='])('finds a fault anywhere: %s', async (fault) => {
    const given = await check({ zone: withRecord(`v=spf1 +all ${fault}`) })
    expect(given).toMatchObject({ result: 'permerror', problem: { kind: 'syntax', term: fault } })
  })

  it('never asks the root for a null MX', async () => {
    const { asked } = await check({ zone: { 'example.jp': { TXT: ['v=spf1 mx -all'], MX: [[0, '.']] } } })
    expect(asked).toEqual(['example.jp/TXT', 'example.jp/MX'])
  })
})

describe('what include makes of the inner result (RFC 7208 5.2)', () => {
  const inner: LiteralZone = {
    'pass.jp': { TXT: ['v=spf1 +all'] },
    'fail.jp': { TXT: ['v=spf1 -all exp=exp.jp'] },
    'softfail.jp': { TXT: ['v=spf1 ~all'] },
    'neutral.jp': { TXT: ['v=spf1 ?all'] },
    'temperror.jp': 'timeout',
    'permerror.jp': { TXT: ['v=spf1 moo'] },
    'two.jp': { TXT: ['v=spf1 a', 'v=spf1 mx'] },
    'none.jp': { TXT: ['hello'] },
    'exp.jp': { TXT: ['not this one'] },
  }
  it.each([
    ['pass', 'pass', 'include:pass.jp'],
    ['fail', 'softfail', '~all'],
    ['softfail', 'softfail', '~all'],
    ['neutral', 'softfail', '~all'],
    ['temperror', 'temperror', null],
    ['permerror', 'permerror', null],
    ['two', 'permerror', null],
    ['none', 'permerror', null],
    ['nxdomain', 'permerror', null],
  ])('%s → %s', async (name, result, matched) => {
    const zone = { ...inner, 'example.jp': { TXT: [`v=spf1 include:${name}.jp ~all`] } }
    expect(await check({ zone })).toMatchObject({ result, matched, explanation: null })
  })

  it('tells which term of which record was the trouble', async () => {
    const zone = {
      'example.jp': { TXT: ['v=spf1 include:a.jp -all'] },
      'a.jp': { TXT: ['v=spf1 include:b.jp -all'] },
      'b.jp': { TXT: ['v=spf1 include:gone.jp -all'] },
    }
    const { problem } = await check({ zone })
    expect(problem).toEqual({
      kind: 'include-without-record',
      domain: 'b.jp',
      term: 'include:gone.jp',
      reason: null,
    })
  })

  it('tells the way down to the match', async () => {
    const zone = {
      'example.jp': { TXT: ['v=spf1 include:a.jp -all'] },
      'a.jp': { TXT: ['v=spf1 ip4:192.0.2.1'] },
    }
    expect((await check({ zone })).path).toEqual([
      { domain: 'example.jp', term: 'include:a.jp' },
      { domain: 'a.jp', term: 'ip4:192.0.2.1' },
    ])
  })
})

describe('redirect (RFC 7208 6.1)', () => {
  it.each([
    ['other.jp', { 'other.jp': { TXT: ['v=spf1 a -all'], A: ['192.0.2.1'] } }, 'pass'],
    ['other.jp', { 'other.jp': { TXT: ['v=spf1 -all'] } }, 'fail'],
    ['other.jp', { 'other.jp': { TXT: ['v=spf1'] } }, 'neutral'],
    ['other.jp', { 'other.jp': { TXT: ['hello'] } }, 'permerror'],
    ['other.jp', {}, 'permerror'],
    ['other.jp', { 'other.jp': 'timeout' as const }, 'temperror'],
    ['a..other.jp', {}, 'permerror'],
    ['example.jp', {}, 'permerror'],
  ])('to %s', async (target, others, result) => {
    const zone = { 'example.jp': { TXT: [`v=spf1 redirect=${target}`] }, ...others }
    expect((await check({ zone })).result).toBe(result)
  })
})

describe('the limits (RFC 7208 4.6.4)', () => {
  const terms = (count: number, term: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => term(index)).join(' ')
  const hosts = (count: number): LiteralZone =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`h${index}.jp`, { A: [`203.0.113.${index}`] }]),
    )

  it.each([
    [10, 'pass', 10],
    [11, 'permerror', 11],
  ])('%i address terms', async (count, result, lookups) => {
    const record = `v=spf1 ${terms(count, (index) => `a:h${index}.jp`)} ip4:192.0.2.1 -all`
    expect(await check({ zone: withRecord(record, hosts(11)) })).toMatchObject({ result, lookups })
  })

  it('counts nested terms each time, and includes and redirect themselves', async () => {
    const zone = {
      ...hosts(4),
      'example.jp': { TXT: ['v=spf1 include:n.jp include:n.jp redirect=n.jp'] },
      'n.jp': { TXT: ['v=spf1 a:h0.jp a:h1.jp -all'] },
    }
    expect(await check({ zone })).toMatchObject({ result: 'fail', lookups: 9 })
  })

  it('does not count ip4, ip6, all, exp, nor the hosts of mx', async () => {
    const zone = withRecord('v=spf1 ip4:203.0.113.1 ip6:2001:db8::/32 mx -all exp=exp.jp', {
      'exp.jp': { TXT: ['no'] },
    })
    expect(await check({ zone, ip: '192.0.2.9' })).toMatchObject({
      result: 'fail',
      lookups: 1,
      voidLookups: 0,
      explanation: 'no',
    })
  })

  it('counts nothing after the match', async () => {
    expect(await check({ zone: withRecord('v=spf1 a mx include:x.jp -all') })).toMatchObject({
      result: 'pass',
      lookups: 1,
    })
  })

  it('ends a loop as too many lookups', async () => {
    const zone = {
      'example.jp': { TXT: ['v=spf1 include:b.jp -all'] },
      'b.jp': { TXT: ['v=spf1 include:example.jp'] },
    }
    expect(await check({ zone })).toMatchObject({
      result: 'permerror',
      problem: { kind: 'too-many-lookups' },
    })
  })

  it('counts the PTR question of %{p}', async () => {
    const zone = withRecord('v=spf1 exists:%{p}.x.jp ip4:192.0.2.1 -all', {
      '1.2.0.192.in-addr.arpa': { PTR: ['mx1.example.jp'] },
    })
    expect(await check({ zone })).toMatchObject({ result: 'pass', lookups: 2, voidLookups: 1 })
  })

  it.each([
    ['two void', 'a:v1.jp exists:v2.jp', 'pass', 2],
    ['three void', 'a:v1.jp mx:v2.jp exists:v3.jp', 'permerror', 3],
    ['the same name thrice', 'a:v1.jp a:v1.jp a:v1.jp', 'permerror', 3],
    ['mx hosts without an address are none', 'mx:m.jp mx:m.jp mx:m.jp', 'pass', 0],
    ['an explanation is none', 'a:v1.jp a:v2.jp exp=v3.jp', 'pass', 2],
  ])('void lookups: %s', async (_, text, result, voidLookups) => {
    const zone = withRecord(`v=spf1 ${text} ip4:192.0.2.1 -all`, { 'm.jp': { MX: [[0, 'gone.jp']] } })
    expect(await check({ zone })).toMatchObject({ result, voidLookups })
  })

  it('counts void lookups by the family of the client', async () => {
    const zone = withRecord('v=spf1 a:h0.jp a:h1.jp a:h2.jp -all', hosts(3))
    expect(await check({ zone })).toMatchObject({ result: 'fail', voidLookups: 0 })
    expect(await check({ zone, ip: '2001:db8::9' })).toMatchObject({ result: 'permerror', voidLookups: 3 })
  })

  it.each([
    ['the tenth host', '203.0.113.9', 'pass'],
    ['the eleventh host', '203.0.113.10', 'permerror'],
    ['none of them', '198.51.100.1', 'permerror'],
  ])('an mx of eleven hosts: %s', async (_, ip, result) => {
    const zone: LiteralZone = {
      ...hosts(11),
      'example.jp': {
        TXT: ['v=spf1 mx ip4:198.51.100.1 -all'],
        MX: Array.from({ length: 11 }, (_, index) => [index, `h${index}.jp`] as const),
      },
    }
    const { asked, ...given } = await check({ zone, ip })
    expect(given.result).toBe(result)
    expect(asked.filter((question) => question.endsWith('/A'))).toHaveLength(10)
  })

  it('looks at ten PTR names and ignores the rest', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `h${index}.jp`)
    const zone = {
      ...hosts(12),
      '11.113.0.203.in-addr.arpa': { PTR: names },
      '9.113.0.203.in-addr.arpa': { PTR: names },
    }
    const record = { 'example.jp': { TXT: ['v=spf1 ptr:h11.jp ptr:h9.jp ~all'] } }
    expect(await check({ zone: { ...zone, ...record }, ip: '203.0.113.11' })).toMatchObject({
      result: 'softfail',
    })
    expect(await check({ zone: { ...zone, ...record }, ip: '203.0.113.9' })).toMatchObject({ result: 'pass' })
  })

  it('takes other limits where they are given', async () => {
    const given = { zone: withRecord('v=spf1 a:x.jp a:y.jp a:z.jp ip4:192.0.2.1') }
    expect(await check({ ...given, limits: { voidLookups: 5 } })).toMatchObject({ result: 'pass' })
    expect(await check({ ...given, limits: { lookups: 1 } })).toMatchObject({
      problem: { kind: 'too-many-lookups' },
    })
  })
})

describe('answers that cannot be told (RFC 7208 5, 5.5)', () => {
  it.each([
    ['a:t.jp', 'temperror'],
    ['mx:t.jp', 'temperror'],
    ['mx:m.jp', 'temperror'],
    ['exists:t.jp', 'temperror'],
    ['include:t.jp', 'temperror'],
    ['ptr:t.jp', 'pass'],
    ['exists:%{p}.jp a:mx1.example.jp', 'pass'],
  ])('%s', async (term, result) => {
    const zone = withRecord(`v=spf1 ${term} +all`, {
      't.jp': 'servfail',
      'm.jp': { MX: [[0, 't.jp']] },
      '1.2.0.192.in-addr.arpa': 'timeout',
    })
    expect((await check({ zone })).result).toBe(result)
  })

  it('is no temperror behind a host that matched', async () => {
    const zone = withRecord('v=spf1 mx -all', {})
    const both: LiteralZone = {
      ...zone,
      'example.jp': {
        TXT: ['v=spf1 mx -all'],
        MX: [
          [1, 'mx1.example.jp'],
          [2, 't.jp'],
        ],
      },
      't.jp': 'timeout',
    }
    expect((await check({ zone: both, ip: '192.0.2.2' })).result).toBe('pass')
    expect((await check({ zone: both, ip: '192.0.2.9' })).result).toBe('temperror')
  })
})

describe('the explanation (RFC 7208 6.2)', () => {
  const zone = (
    text: readonly (string | readonly string[])[],
    record = 'v=spf1 -all exp=exp.jp',
  ): LiteralZone => ({
    'example.jp': { TXT: [record] },
    'exp.jp': { TXT: text },
    '1.2.0.192.in-addr.arpa': { PTR: ['host.example.jp'] },
    'host.example.jp': { A: ['192.0.2.1'] },
  })
  it.each<[readonly (string | readonly string[])[], string | null]>([
    [['%{i} is not one of %{d}.'], '192.0.2.1 is not one of example.jp.'],
    [[['joined ', 'strings']], 'joined strings'],
    [['%{p} %{r}'], 'host.example.jp mx.receiver.jp'],
    [['%{t}'], null],
    [['%{x}'], null],
    [['one', 'two'], null],
    [['日本語'], null],
    [[''], null],
    [[], null],
  ])('%j → %s', async (text, explanation) => {
    const given = await check({ zone: zone(text), input: { receiver: 'mx.receiver.jp' } })
    expect(given).toMatchObject({ result: 'fail', explanation })
  })

  it('tells the time where it was given', async () => {
    expect((await check({ zone: zone(['%{t}']), input: { time: 1700000000 } })).explanation).toBe(
      '1700000000',
    )
  })

  it.each(['v=spf1 ~all exp=exp.jp', 'v=spf1 -all', 'v=spf1 -all exp=x..jp', 'v=spf1 -all exp=gone.jp'])(
    'has none: %s',
    async (record) => {
      expect((await check({ zone: zone(['no'], record) })).explanation).toBeNull()
    },
  )

  it('is that of the record redirected to', async () => {
    const redirected: LiteralZone = {
      'example.jp': { TXT: ['v=spf1 redirect=b.jp exp=a-exp.jp'] },
      'a-exp.jp': { TXT: ['a'] },
      'b.jp': { TXT: ['v=spf1 -all exp=b-exp.jp'] },
      'b-exp.jp': { TXT: ['b at %{d} for %{o}'] },
    }
    expect((await check({ zone: redirected })).explanation).toBe('b at b.jp for example.jp')
  })

  it('is bounded', async () => {
    const { explanation } = await check({ zone: zone(['x%{s}'.repeat(4000)]) })
    expect(explanation).toHaveLength(1000)
  })
})

describe('a local part that is not ASCII (RFC 8616 4)', () => {
  it.each([
    ['exists:%{l}.x.jp', 'pass'],
    ['include:%{s}.x.jp', 'pass'],
    ['redirect=%{l}.x.jp', 'permerror'],
  ])('%s', async (term, result) => {
    const zone = withRecord(term.startsWith('redirect') ? `v=spf1 ${term}` : `v=spf1 ${term} +all`)
    expect((await check({ zone, sender: '情報@example.jp' })).result).toBe(result)
  })
})

describe('absence seen from inside only', () => {
  it('is not told as none', async () => {
    const literal = createLiteralDns({ 'example.jp': { TXT: ['hello'] } })
    const inside = {
      query: async (...args: Parameters<typeof literal.query>) => {
        const answer = await literal.query(...args)
        return answer.kind === 'unknown'
          ? answer
          : { ...answer, source: { ...answer.source, outside: false } }
      },
    }
    const address = parseIpAddress('192.0.2.1') as IpAddress
    for (const sender of ['a@example.jp', 'a@gone.jp']) {
      expect(await checkHost({ address, sender, helo: 'h.jp' }, inside)).toMatchObject({
        result: 'temperror',
        problem: { reason: 'only-inside-view' },
      })
    }
  })
})
