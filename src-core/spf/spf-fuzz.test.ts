import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DnsAnswer } from '../dns/answer.ts'
import type { DnsClient } from '../dns/client.ts'
import { createLiteralDns, type LiteralRecords, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { type IpAddress, parseIpAddress } from '../net/ip-address.ts'
import { checkHost } from './check-host.ts'
import { expandMacro, macroValues, toTargetName } from './expand-macro.ts'
import { inspectSpf } from './inspect-spf.ts'
import { SPF_LIMITS } from './limits.ts'
import { MAX_FINDINGS } from './lint-spf.ts'
import { type MacroContext, parseMacroString } from './macro-string.ts'
import { MAX_FAULTS, parseSpfRecord } from './parse-spf-record.ts'
import { printSpfRecord } from './testing/print-spf-record.ts'
import type { SpfTerm } from './record.ts'
import { MAX_WALK_QUERIES, walkSpf } from './walk-spf.ts'

const SEED = { seed: 72084408 }

/** Pieces that records are made of, right and wrong ones, so that most of what is tried gets past the first check. */
const piece = fc.constantFrom(
  ...['all', 'include:', 'a', 'mx', 'ptr', 'ip4:', 'ip6:', 'exists:', 'redirect=', 'exp=', 'x='],
  ...[
    '+',
    '-',
    '~',
    '?',
    ':',
    '/',
    '//',
    '=',
    '.',
    ' ',
    '  ',
    '%',
    '%%',
    '%_',
    '%-',
    '%{',
    '}',
    '%{d}',
    '%{ir}',
  ],
  ...['%{l1r-}', '%{p}', '%{H}', 'example.jp', 'a.jp', 'b.jp', '192.0.2.1', '::1', '24', '33', '128', '999'],
  ...['–', '　', 'ａ', '日本語', '\t', '\0', '\ud800', '"', ';', ',', '(', ')'],
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const record = text.map((rest) => `v=spf1 ${rest}`)

describe('parseSpfRecord', () => {
  it('takes any text, and accounts for all of it', () => {
    fc.assert(
      fc.property(record, (given) => {
        const { terms, faults } = parseSpfRecord(given)
        const spans = [...terms, ...faults].map(({ span }) => span).sort((a, b) => a.start - b.start)
        let end = 0
        for (const span of spans) {
          expect(given.slice(end, span.start).replace(/^v=spf1/, '')).toMatch(/^ *$/)
          end = span.end
        }
        expect(given.slice(end).replace(/^v=spf1/, '')).toMatch(/^ *$/)
        for (const term of terms) expect(given.slice(term.span.start, term.span.end)).toBe(term.text)
        for (const { suggestion } of faults) {
          if (suggestion !== null) expect(parseSpfRecord(`v=spf1 ${suggestion}`).faults).toEqual([])
        }
      }),
      { ...SEED, numRuns: 3000 },
    )
  })

  it('reads what it prints as what it read', () => {
    const meaning = (terms: readonly SpfTerm[]) => terms.map((term) => ({ ...term, text: null, span: null }))
    fc.assert(
      fc.property(record, (given) => {
        const { terms } = parseSpfRecord(given)
        const again = parseSpfRecord(printSpfRecord(terms))
        expect(again.faults).toEqual([])
        expect(meaning(again.terms)).toEqual(meaning(terms))
      }),
      { ...SEED, numRuns: 3000 },
    )
  })

  it.each([
    ['terms', 'a '.repeat(15_000)],
    ['faults', 'é '.repeat(10_000)],
    ['one long term', `include:${'a.'.repeat(15_000)}`],
    ['slashes', `a:${'/'.repeat(30_000)}x`],
    ['digits', `a${'/1'.repeat(15_000)}x`],
    ['macros', `exists:${'%{d}'.repeat(7_000)}`],
    ['open macros', `exists:${'%{'.repeat(15_000)}`],
    ['colons', `ip6:${':'.repeat(30_000)}`],
    ['signs', '- '.repeat(15_000)],
  ])('is done with 30 KB of %s', (_, rest) => {
    const { terms, faults } = parseSpfRecord(`v=spf1 ${rest}`)
    expect(faults.length).toBeLessThanOrEqual(MAX_FAULTS)
    expect(terms.length + faults.length).toBeGreaterThan(0)
    for (const fault of faults) expect(fault.term.length + (fault.suggestion?.length ?? 0)).toBeLessThan(250)
  })
})

describe('macros', () => {
  const facts = {
    localPart: 'a-b.c',
    senderDomain: 'x.example.jp',
    address: parseIpAddress('2001:db8::1') as IpAddress,
    helo: 'h.jp',
    receiver: 'r.jp',
    time: 0,
  }
  it('expands whatever parses, and cuts every name to size', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<MacroContext>('domain', 'modifier', 'explanation'),
        (given, context) => {
          const parsed = parseMacroString(given, context)
          if (!parsed.ok) return
          const expanded = expandMacro(parsed.parts, macroValues(facts, 'example.jp', 'p.jp'))
          const name = toTargetName(expanded ?? '')
          expect(name.length <= 253 || !name.includes('.')).toBe(true)
        },
      ),
      { ...SEED, numRuns: 2000 },
    )
  })
})

/** Eight names that refer to each other at random, with every kind of answer among them. */
const names = ['example.jp', 'a.jp', 'b.jp', 'c.jp', 'd.jp', 'x.example.jp', '192.0.2.1.jp', '_spf.a.jp']
const name = fc.constantFrom(...names)
const term = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '-', '~', '?'),
      fc.constantFrom('include:', 'a:', 'mx:', 'exists:', 'ptr:'),
      name,
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('redirect=', 'exp='), name).map((parts) => parts.join('')),
  fc.constantFrom(
    'a',
    'mx',
    'ptr',
    '-all',
    '+all',
    'include:%{d}',
    'exists:%{ir}.%{p}.a.jp',
    'include:%{l}.a.jp',
    'a:%{o}',
    'mx/0//0',
  ),
)
const records = fc.record({
  TXT: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(term, { maxLength: 12 }).map((terms) => `v=spf1 ${terms.join(' ')}`) },
      { weight: 1, arbitrary: record },
    ),
    { maxLength: 2 },
  ),
  A: fc.subarray(['192.0.2.1', '203.0.113.1']),
  AAAA: fc.subarray(['2001:db8::1']),
  MX: fc.array(fc.tuple(fc.nat(20), fc.constantFrom('.', ...names)), { maxLength: 14 }),
}) satisfies fc.Arbitrary<LiteralRecords>
const zone: fc.Arbitrary<LiteralZone> = fc.dictionary(
  name,
  fc.oneof(
    { weight: 6, arbitrary: records },
    { weight: 1, arbitrary: fc.constantFrom('timeout' as const, 'bad-name' as const) },
  ),
  { maxKeys: 8 },
)

/** One evaluation asks at most its terms' own questions, ten hosts of each mx and ptr, and the explanation. */
const MAX_CHECK_QUERIES = 2 + SPF_LIMITS.lookups * (1 + SPF_LIMITS.mxHosts) + (1 + SPF_LIMITS.ptrNames)

describe('on hostile zones', () => {
  it('check_host() gives a verdict within its questions', async () => {
    await fc.assert(
      fc.asyncProperty(
        zone,
        fc.constantFrom('192.0.2.1', '2001:db8::1', '::ffff:192.0.2.1'),
        async (given, client) => {
          const dns = createLiteralDns({ ...given, '1.2.0.192.in-addr.arpa': { PTR: names } })
          const address = parseIpAddress(client) as IpAddress
          const check = await checkHost({ address, sender: 'l@example.jp', helo: 'h.jp' }, dns)
          expect(dns.asked.length).toBeLessThanOrEqual(MAX_CHECK_QUERIES)
          expect(check.lookups).toBeLessThanOrEqual(SPF_LIMITS.lookups + 1)
          expect(check.voidLookups).toBeLessThanOrEqual(SPF_LIMITS.voidLookups + 1)
          expect(check.problem !== null).toBe(['none', 'temperror', 'permerror'].includes(check.result))
        },
      ),
      { ...SEED, numRuns: 400 },
    )
  })

  it('the walk ends within its questions, and what check_host() meets the static check has found', async () => {
    await fc.assert(
      fc.asyncProperty(zone, async (given) => {
        const dns = createLiteralDns(given)
        const walk = await walkSpf('example.jp', dns, { sender: 'example.jp' })
        expect(new Set(dns.asked).size).toBe(dns.asked.length)
        expect(dns.asked.length).toBeLessThanOrEqual(MAX_WALK_QUERIES)
        expect(dns.asked).not.toContain('/A')
        const { findings, status } = await inspectSpf('example.jp', createLiteralDns(given))
        expect(findings.length).toBeLessThanOrEqual(MAX_FINDINGS)
        expect(walk.lookups === null).toBe(['missing', 'multiple', 'unknown'].includes(walk.tree.status))
        const address = parseIpAddress('198.51.100.1') as IpAddress
        const check = await checkHost(
          { address, sender: 'l@example.jp', helo: 'h.jp' },
          createLiteralDns({ ...given, '1.100.51.198.in-addr.arpa': { PTR: names } }),
        )
        if (check.result === 'none') expect(status).toBe('missing')
        // A client without PTR records would make `ptr` void, which no record can know (given one above).
        if (check.result !== 'permerror' || walk.lookups?.atLeast) return
        const isOverrunOfStrangers = findings.some(({ code }) => code === 'spf.too-many-lookups')
        expect(status === 'error' || isOverrunOfStrangers || check.problem?.kind === 'unusable-name').toBe(
          true,
        )
      }),
      { ...SEED, numRuns: 400 },
    )
  })

  it('nothing escapes where the client answers anything', async () => {
    const source = {
      server: 'x',
      transport: 'udp',
      authoritative: true,
      rcode: 'NOERROR',
      at: 0,
      outside: true,
    } as const
    const answer = (owner: string, strings: readonly string[]): DnsAnswer => ({
      kind: 'records',
      name: owner,
      aliases: [],
      ttl: 1,
      source,
      records: [
        { type: 'TXT', name: owner, ttl: 1, strings },
        { type: 'A', name: owner, ttl: 1, address: strings[0] ?? '' },
        { type: 'MX', name: owner, ttl: 1, preference: 0, exchange: strings[0] ?? '' },
      ],
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, text), { minLength: 1, maxLength: 3 }), async (strings) => {
        const dns: DnsClient = { query: async (asked) => answer(asked, strings) }
        await inspectSpf('example.jp', dns)
        await checkHost(
          { address: parseIpAddress('192.0.2.1') as IpAddress, sender: 'a@example.jp', helo: 'h.jp' },
          dns,
        )
      }),
      { ...SEED, numRuns: 300 },
    )
  })

  it('30 KB of includes are one level', async () => {
    const includes = Array.from({ length: 2000 }, (_, index) => `include:n${index}.jp`).join(' ')
    const dns = createLiteralDns({ 'example.jp': { TXT: [`v=spf1 ${includes}`] } })
    const { lookups, queries } = await walkSpf('example.jp', dns)
    expect(lookups).toEqual({ count: 2000, limit: 10, atLeast: true })
    expect(queries).toBeLessThanOrEqual(MAX_WALK_QUERIES)
  })
})
