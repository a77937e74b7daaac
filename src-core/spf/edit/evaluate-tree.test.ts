import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../../dns/testing/literal-zone.ts'
import { type IpAddress, parseIpAddress } from '../../net/ip-address.ts'
import { checkHost } from '../check-host.ts'
import { walkSpf } from '../walk-spf.ts'
import { compileTree } from './compile-tree.ts'
import { evaluateTree, possibleResults } from './evaluate-tree.ts'
import { CLIENTS, randomZone, ROOT } from '../../../test/support/random-spf-zone.ts'

const address = (text: string) => parseIpAddress(text) as IpAddress

async function evaluate(zone: LiteralZone, client: string): Promise<string> {
  const { tree } = await walkSpf('d.example', createLiteralDns(zone))
  return evaluateTree(tree, address(client))
}

describe('evaluateTree', () => {
  const include = (inner: string): LiteralZone => ({
    'd.example': { TXT: ['v=spf1 include:i.example ~all'] },
    'i.example': { TXT: [inner] },
  })
  const one = (record: string, rest: LiteralZone = {}): LiteralZone => ({
    'd.example': { TXT: [record] },
    ...rest,
  })
  const chain = (length: number): LiteralZone =>
    Object.fromEntries(
      Array.from({ length: length + 1 }, (_, index) => [
        index === 0 ? 'd.example' : `c${index}.example`,
        {
          TXT: [index === length ? 'v=spf1 ip4:192.0.2.1 -all' : `v=spf1 include:c${index + 1}.example ~all`],
        },
      ]),
    )
  const rows: readonly { rule: string; zone: LiteralZone; client?: string; result: string }[] = [
    {
      rule: 'the first match decides',
      zone: one('v=spf1 -ip4:192.0.2.1 ip4:192.0.2.0/24 ~all'),
      result: 'fail',
    },
    { rule: 'no match is neutral', zone: one('v=spf1 ip4:192.0.2.2'), result: 'neutral' },
    { rule: 'qualifiers', zone: one('v=spf1 ?ip4:192.0.2.1 -all'), result: 'neutral' },
    { rule: 'families never match each other', zone: one('v=spf1 ip6:::/0 -all'), result: 'fail' },
    {
      rule: 'a mapped IPv4 client',
      zone: one('v=spf1 ip4:192.0.2.1 -all'),
      client: '::ffff:192.0.2.1',
      result: 'pass',
    },
    { rule: 'include of pass', zone: include('v=spf1 ip4:192.0.2.1 -all'), result: 'pass' },
    { rule: 'include of fail is no match', zone: include('v=spf1 -all'), result: 'softfail' },
    { rule: 'include of softfail is no match', zone: include('v=spf1 ~all'), result: 'softfail' },
    { rule: 'include of neutral is no match', zone: include('v=spf1 ?all'), result: 'softfail' },
    { rule: 'include of permerror', zone: include('v=spf1 ip4:1 -all'), result: 'permerror' },
    { rule: 'include of none', zone: include('v=spf10'), result: 'permerror' },
    {
      rule: 'include of several records',
      zone: { ...include(''), 'i.example': { TXT: ['v=spf1', 'v=spf1'] } },
      result: 'permerror',
    },
    {
      rule: 'redirect takes the result',
      zone: one('v=spf1 redirect=r.example', { 'r.example': { TXT: ['v=spf1 -all'] } }),
      result: 'fail',
    },
    { rule: 'redirect to none', zone: one('v=spf1 redirect=r.example'), result: 'permerror' },
    {
      rule: 'redirect beside all is ignored',
      zone: one('v=spf1 redirect=r.example ?all'),
      result: 'neutral',
    },
    { rule: 'nothing after all', zone: one('v=spf1 ~all ip4:192.0.2.1'), result: 'softfail' },
    { rule: 'a loop', zone: one('v=spf1 include:d.example ~all'), result: 'permerror' },
    {
      rule: 'a match before the loop',
      zone: one('v=spf1 ip4:192.0.2.1 include:d.example ~all'),
      result: 'pass',
    },
    { rule: 'no record', zone: one('v=DMARC1'), result: 'none' },
    { rule: 'ten look-ups', zone: chain(10), result: 'pass' },
    { rule: 'eleven look-ups', zone: chain(11), result: 'permerror' },
    { rule: 'two void look-ups', zone: one('v=spf1 a:n1.example a:n2.example ~all'), result: 'softfail' },
    {
      rule: 'three void look-ups',
      zone: one('v=spf1 a:n1.example a:n2.example a:n3.example ~all'),
      result: 'permerror',
    },
    {
      rule: 'void for IPv6 alone',
      zone: one('v=spf1 a:h.example a:h.example a:h.example ~all', { 'h.example': { A: ['192.0.2.9'] } }),
      client: '2001:db8::1',
      result: 'permerror',
    },
    {
      rule: 'exists that is there',
      zone: one('v=spf1 exists:h.example -all', { 'h.example': { A: ['127.0.0.2'] } }),
      client: '2001:db8::1',
      result: 'pass',
    },
    { rule: 'exists that is not', zone: one('v=spf1 exists:h.example -all'), result: 'fail' },
    {
      rule: 'a macro before the decision',
      zone: one('v=spf1 exists:%{i}.example -all'),
      result: 'undetermined',
    },
    {
      rule: 'a macro after the decision',
      zone: one('v=spf1 ip4:192.0.2.1 exists:%{i}.example -all'),
      result: 'pass',
    },
    {
      rule: 'a macro that makes no difference',
      zone: one('v=spf1 exists:%{i}.example ip4:192.0.2.1 -all'),
      result: 'pass',
    },
    { rule: 'ptr', zone: one('v=spf1 ptr -all'), result: 'undetermined' },
    {
      rule: 'an include that could not be told',
      zone: one('v=spf1 include:s.example ip4:192.0.2.1 -all', { 's.example': 'timeout' }),
      result: 'undetermined',
    },
    {
      rule: 'an include that depends on the message',
      zone: one('v=spf1 include:%{l}.example -all'),
      result: 'undetermined',
    },
    {
      rule: 'a macro that may use up the void look-ups',
      zone: one('v=spf1 a:n1.example a:n2.example exists:%{i}.example ip4:192.0.2.1 -all'),
      result: 'undetermined',
    },
    {
      rule: 'more mail hosts than may be asked',
      zone: one('v=spf1 mx -all', {
        'd.example': {
          TXT: ['v=spf1 mx -all'],
          MX: Array.from({ length: 11 }, (_, index) => [index, 'h.example'] as const),
        },
        'h.example': { A: ['192.0.2.2'] },
      }),
      result: 'permerror',
    },
  ]
  it.each(rows)('$rule: $result', async ({ zone, client = '192.0.2.1', result }) => {
    expect(await evaluate(zone, client)).toBe(result)
  })

  it('gives what check_host() gives, on random zones', { timeout: 120_000 }, async () => {
    const met = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(randomZone(), async (zone) => {
        const { tree } = await walkSpf(ROOT, createLiteralDns(zone), { sender: `user@${ROOT}` })
        for (const text of CLIENTS) {
          const client = address(text)
          const { result } = await checkHost(
            { address: client, sender: `user@${ROOT}`, helo: ROOT },
            createLiteralDns(zone),
          )
          const possible = [...possibleResults(compileTree(tree), client)]
          expect(possible, `${text} by check_host()`).toContain(result)
          const told = evaluateTree(tree, client)
          met.set(told, (met.get(told) ?? 0) + 1)
        }
      }),
      { seed: 7208, numRuns: 200 },
    )
    const total = [...met.values()].reduce((sum, count) => sum + count, 0)
    for (const result of ['pass', 'fail', 'softfail', 'neutral', 'permerror', 'undetermined']) {
      expect((met.get(result) ?? 0) / total, `share of ${result}`).toBeGreaterThan(0.03)
    }
  })
})
