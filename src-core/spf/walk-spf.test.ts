import { describe, expect, it } from 'vitest'
import type { DnsClient } from '../dns/client.ts'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { countEachWay } from './count-ways.ts'
import { listTermCosts } from './count-lookups.ts'
import type { SpfTreeNode, SpfTreeTerm } from './tree.ts'
import {
  MAX_WALK_NODES,
  MAX_WALK_OCTETS,
  MAX_WALK_QUERIES,
  MAX_WALK_TERMS,
  walkSpf,
  walkSpfText,
  type WalkOptions,
} from './walk-spf.ts'

async function walk(zone: LiteralZone, options: WalkOptions = {}) {
  const dns = createLiteralDns(zone)
  const result = await walkSpf('example.jp', dns, options)
  return { ...result, asked: dns.asked }
}

function termOf(node: SpfTreeNode, text: string): SpfTreeTerm {
  const term = node.terms.find((candidate) => candidate.term === text)
  if (term === undefined) throw new Error(`no term ${text} at ${node.domain}`)
  return term
}

const at = (record: string, others: LiteralZone = {}): LiteralZone => ({
  'example.jp': { TXT: [record] },
  ...others,
})

describe('the count (RFC 7208 4.6.4)', () => {
  const nested: LiteralZone = {
    'n.jp': { TXT: ['v=spf1 a:h.jp mx:h.jp -all'] },
    'h.jp': { A: ['192.0.2.1'] },
  }
  it.each<[string, LiteralZone, number, boolean]>([
    ['v=spf1', {}, 0, false],
    ['v=spf1 ip4:192.0.2.1 ip6:2001:db8::/32 -all', {}, 0, false],
    ['v=spf1 a mx ptr exists:x.jp -all', {}, 4, false],
    ['v=spf1 include:n.jp -all', nested, 3, false],
    ['v=spf1 include:n.jp include:n.jp -all', nested, 6, false],
    ['v=spf1 -include:n.jp redirect=n.jp', nested, 6, false],
    ['v=spf1 -all a mx include:n.jp', nested, 0, false],
    ['v=spf1 a all mx', {}, 1, false],
    ['v=spf1 redirect=n.jp ~all', nested, 0, false],
    ['v=spf1 redirect=n.jp', nested, 3, false],
    ['v=spf1 a exp=n.jp -all', nested, 1, false],
    ['v=spf1 include:example.jp -all', {}, 1, false],
    ['v=spf1 include:%{l}.n.jp a -all', nested, 2, true],
    ['v=spf1 exists:%{i}.n.jp a -all', nested, 2, false],
    ['v=spf1 exists:%{p}.n.jp a -all', nested, 3, false],
    ['v=spf1 include:t.jp -all', { 't.jp': 'timeout' }, 1, true],
    ['v=spf1 include:gone.jp -all', {}, 1, false],
    ['v=spf1 moo a -all', {}, 1, true],
  ])('%s', async (record, others, count, atLeast) => {
    expect((await walk(at(record, others))).lookups).toEqual({ count, limit: 10, atLeast })
  })

  it.each<[string, LiteralZone]>([
    ['missing', {}],
    ['missing', { 'example.jp': { TXT: ['hello'] } }],
    ['multiple', { 'example.jp': { TXT: ['v=spf1 a', 'v=spf1 mx'] } }],
    ['unknown', { 'example.jp': 'servfail' }],
  ])('is not told where the record is %s', async (status, zone) => {
    const { tree, lookups, voidLookups } = await walk(zone)
    expect({ status: tree.status, lookups, voidLookups }).toEqual({
      status,
      lookups: null,
      voidLookups: null,
    })
  })

  it('gives each term its whole cost, and the other ways to count', async () => {
    const { tree } = await walk(
      at('v=spf1 include:n.jp a:h.jp mx:h.jp include:n.jp -all', {
        ...nested,
        'h.jp': {
          A: ['192.0.2.1'],
          MX: [
            [1, 'h.jp'],
            [2, 'i.jp'],
          ],
        },
      }),
    )
    expect(listTermCosts(tree)).toEqual([
      { term: 'include:n.jp', lookups: 3 },
      { term: 'include:n.jp', lookups: 3 },
      { term: 'a:h.jp', lookups: 1 },
      { term: 'mx:h.jp', lookups: 1 },
    ])
    expect(countEachWay(tree)).toEqual({
      strict: 8,
      'names-once': 3,
      'own-record': 4,
      'with-mail-hosts': 14,
      'with-first-query': 9,
    })
  })
})

describe('nodes', () => {
  it('names each end of a reference as what it is', async () => {
    const { tree } = await walk(
      at(
        'v=spf1 include:ok.jp include:none.jp include:two.jp include:bad.jp include:t.jp include:back.jp include:%{s}.x.jp include:a..jp',
        {
          'ok.jp': { TXT: ['v=spf1 ~all'] },
          'none.jp': { TXT: ['hello'] },
          'two.jp': { TXT: ['v=spf1 a', 'v=spf1 mx'] },
          'bad.jp': { TXT: ['v=spf1 moo'] },
          't.jp': 'refused',
          'back.jp': { TXT: ['v=spf1 include:EXAMPLE.jp.'] },
        },
      ),
    )
    expect(tree.terms.map((term) => [term.target, term.child?.status, term.child?.domain])).toEqual([
      ['ok.jp', 'ok', 'ok.jp'],
      ['none.jp', 'missing', 'none.jp'],
      ['two.jp', 'multiple', 'two.jp'],
      ['bad.jp', 'syntax', 'bad.jp'],
      ['t.jp', 'unknown', 't.jp'],
      ['back.jp', 'ok', 'back.jp'],
      [null, 'not-walked', '%{s}.x.jp'],
      ['a..jp', 'missing', 'a..jp'],
    ])
    expect(termOf(tree, 'include:t.jp')).toMatchObject({ unknown: 'refused', child: { reason: 'refused' } })
    expect(termOf(tree, 'include:back.jp').child?.terms[0]?.child).toMatchObject({
      status: 'loop',
      terms: [],
    })
    expect(termOf(tree, 'include:two.jp').child?.records).toEqual(['v=spf1 a', 'v=spf1 mx'])
  })

  it('walks the same domain twice where it is no loop', async () => {
    const { tree, asked } = await walk(
      at('v=spf1 include:a.jp include:b.jp', {
        'a.jp': { TXT: ['v=spf1 include:b.jp'] },
        'b.jp': { TXT: ['v=spf1 ip4:192.0.2.1'] },
      }),
    )
    expect(termOf(tree, 'include:a.jp').child?.terms[0]?.child?.status).toBe('ok')
    expect(termOf(tree, 'include:b.jp').child?.status).toBe('ok')
    expect(asked.filter((question) => question === 'b.jp/TXT')).toHaveLength(1)
  })

  it('expands what does not depend on the message, at each level anew', async () => {
    const zone = at('v=spf1 include:%{d}.x.jp include:%{o}.y.jp a:%{d1r}.jp', {
      'example.jp.x.jp': { TXT: ['v=spf1 a:%{d2}'] },
      'sender.jp.y.jp': { TXT: ['v=spf1'] },
    })
    const { tree } = await walk(zone, { sender: 'info@Sender.jp' })
    expect(tree.terms.map(({ target, isDynamic }) => [target, isDynamic])).toEqual([
      ['example.jp.x.jp', false],
      ['sender.jp.y.jp', false],
      ['example.jp', false],
    ])
    expect(tree.terms[0]?.child?.terms[0]?.target).toBe('x.jp')
    const unknownSender = await walk(zone)
    expect(unknownSender.tree.terms[1]).toMatchObject({ target: null, isDynamic: true })
  })

  it('asks nothing for what evaluation never reaches', async () => {
    const { asked, tree } = await walk(at('v=spf1 a -all include:x.jp mx redirect=y.jp'))
    expect(asked).toEqual(['example.jp/TXT', 'example.jp/A', 'example.jp/AAAA'])
    expect(tree.terms.map((term) => term.effective)).toEqual([true, true, false, false, false])
  })

  it('keeps absence seen from inside only apart from absence', async () => {
    const literal = createLiteralDns(at('v=spf1 include:gone.jp a:gone.jp -all'))
    const inside: DnsClient = {
      query: async (...args) => {
        const answer = await literal.query(...args)
        return answer.kind === 'unknown'
          ? answer
          : { ...answer, source: { ...answer.source, outside: false } }
      },
    }
    const { tree, voidLookups } = await walkSpf('example.jp', inside)
    expect(tree.status).toBe('ok')
    expect(tree.terms.map((term) => term.unknown)).toEqual(['only-inside-view', 'only-inside-view', null])
    expect(voidLookups?.count).toBe(0)
    expect((await walkSpf('gone.jp', inside)).tree).toMatchObject({
      status: 'unknown',
      reason: 'only-inside-view',
    })
  })
})

describe('addresses and void lookups', () => {
  const zone: LiteralZone = {
    'four.jp': {
      A: ['192.0.2.4'],
      MX: [
        [20, 'six.jp'],
        [10, 'four.jp'],
      ],
    },
    'six.jp': { AAAA: ['2001:db8::6'] },
    'both.jp': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] },
    'null.jp': { MX: [[0, '.']] },
    't.jp': { A: ['192.0.2.9'], fails: { AAAA: 'timeout' } },
  }
  it.each<[string, readonly string[] | null, number | null, number, number]>([
    // term, addresses, mx hosts, void for IPv4, void for IPv6
    ['a:four.jp', ['192.0.2.4'], null, 0, 1],
    ['a:six.jp', ['2001:db8::6'], null, 1, 0],
    ['a:both.jp', ['192.0.2.1', '2001:db8::1'], null, 0, 0],
    ['a:gone.jp', [], null, 1, 1],
    ['mx:four.jp', ['192.0.2.4', '2001:db8::6'], 2, 0, 0],
    ['mx:null.jp', [], 0, 0, 0],
    ['mx:gone.jp', [], 0, 1, 1],
    ['exists:four.jp', null, null, 0, 0],
    ['exists:six.jp', null, null, 1, 1],
    ['a:t.jp', ['192.0.2.9'], null, 0, 0],
    ['ptr', null, null, 0, 0],
  ])('%s', async (text, addresses, mxHosts, ipv4, ipv6) => {
    const { tree } = await walk(at(`v=spf1 ${text} -all`, zone))
    expect(tree.terms[0]).toMatchObject({ addresses, mxHosts, voids: { ipv4, ipv6 } })
  })

  it('counts as void what is void for either family, and keeps the families apart', async () => {
    const { voidLookups, voids } = await walk(
      at('v=spf1 a:four.jp a:four.jp a:six.jp a:gone.jp include:n.jp -all', {
        ...zone,
        'n.jp': { TXT: ['v=spf1 mx:gone.jp -all a:gone.jp'] },
      }),
    )
    expect(voidLookups).toEqual({ count: 2, limit: 2 })
    expect(voids).toEqual({ ipv4: 3, ipv6: 4, both: 2 })
  })

  it('asks the addresses of ten hosts of an mx at most, and tells how many there are', async () => {
    const { tree, asked } = await walk({
      'example.jp': {
        TXT: ['v=spf1 mx'],
        MX: Array.from({ length: 12 }, (_, index) => [index, `h${index}.jp`] as const),
      },
    })
    expect(tree.terms[0]?.mxHosts).toBe(12)
    expect(asked).toHaveLength(2 + 2 * 10)
  })

  it('never asks the root for a null MX', async () => {
    const { asked } = await walk({ 'example.jp': { TXT: ['v=spf1 mx'], MX: [[0, '.']] } })
    expect(asked).toEqual(['example.jp/TXT', 'example.jp/MX'])
  })
})

describe('levels', () => {
  /** Counts rounds: a question asked while others are open belongs to their round. */
  function inRounds(zone: LiteralZone) {
    const literal = createLiteralDns(zone)
    const rounds: string[][] = []
    let open = 0
    const dns: DnsClient = {
      query: async (name, type, options) => {
        if (open === 0) rounds.push([])
        rounds.at(-1)?.push(`${name}/${type}`)
        open += 1
        await Promise.resolve()
        const answer = await literal.query(name, type, options)
        open -= 1
        return answer
      },
    }
    return { dns, rounds }
  }

  it('asks everything of a level at once, each question once', async () => {
    const { dns, rounds } = inRounds(
      at('v=spf1 include:a.jp a mx include:b.jp redirect=c.jp', {
        'example.jp': {
          TXT: ['v=spf1 include:a.jp a mx include:b.jp redirect=c.jp'],
          A: ['192.0.2.1'],
          MX: [[1, 'mx.jp']],
        },
        'a.jp': { TXT: ['v=spf1 include:d.jp a:mx.jp'] },
        'b.jp': { TXT: ['v=spf1 exists:mx.jp'] },
        'c.jp': { TXT: ['v=spf1 -all'] },
        'd.jp': { TXT: ['v=spf1 -all'] },
        'mx.jp': { A: ['192.0.2.2'] },
      }),
    )
    const { queries } = await walkSpf('example.jp', dns)
    expect(rounds).toEqual([
      ['example.jp/TXT'],
      ['a.jp/TXT', 'b.jp/TXT', 'c.jp/TXT', 'example.jp/MX', 'example.jp/A', 'example.jp/AAAA'],
      ['d.jp/TXT', 'mx.jp/A', 'mx.jp/AAAA'],
    ])
    expect(queries).toBe(10)
  })

  it('reports each record as it comes in', async () => {
    const seen: string[] = []
    await walk(at('v=spf1 include:a.jp', { 'a.jp': { TXT: ['v=spf1 include:gone.jp'] } }), {
      onNode: ({ depth, domain, status }) => seen.push(`${depth} ${domain} ${status}`),
    })
    expect(seen).toEqual(['0 example.jp ok', '1 a.jp ok', '2 gone.jp missing'])
  })

  it('hands the signal on, and ends when every answer is "aborted"', async () => {
    const signal = { aborted: true, addEventListener: () => {}, removeEventListener: () => {} }
    const given: unknown[] = []
    const literal = createLiteralDns({ 'example.jp': 'aborted' })
    const dns: DnsClient = {
      query: (name, type, options) => {
        given.push(options?.signal)
        return literal.query(name, type)
      },
    }
    expect((await walkSpf('example.jp', dns, { signal })).tree).toMatchObject({
      status: 'unknown',
      reason: 'aborted',
    })
    expect(given).toEqual([signal])
  })
})

describe('hostile trees', () => {
  it('stops at a fixed number of records and questions, and says that there may be more', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}.jp`)
    const zone: LiteralZone = {
      'example.jp': { TXT: [`v=spf1 ${names.map((name) => `include:${name}`).join(' ')}`] },
      ...Object.fromEntries(
        names.map((name) => [
          name,
          { TXT: [`v=spf1 ${names.map((other) => `include:${other} mx:${other}.${name}`).join(' ')}`] },
        ]),
      ),
    }
    const { asked, lookups, queries } = await walk(zone)
    expect(asked.length).toBeLessThanOrEqual(MAX_WALK_QUERIES)
    expect(queries).toBe(asked.length)
    expect(lookups?.atLeast).toBe(true)
    expect(lookups?.count).toBeGreaterThan(10)
  })

  it('stops in a chain without an end', async () => {
    const dns: DnsClient = {
      query: (name, type) =>
        createLiteralDns({ [name]: { TXT: [`v=spf1 include:x${name}`] } }).query(name, type),
    }
    const { queries, lookups } = await walkSpf('example.jp', dns)
    expect(queries).toBeLessThan(20)
    expect(lookups).toMatchObject({ atLeast: true })
    expect(lookups?.count).toBeGreaterThan(10)
  })

  it.each([
    ['octets', 'ip4:192.0.2.1 '.repeat(2000)],
    ['terms', 'a '.repeat(3000)],
  ])('reads records below the root within its budget of %s', async (_, rest) => {
    const names = Array.from({ length: 20 }, (_, index) => `n${index}.jp`)
    const children = names.map((name) => [name, { TXT: [`v=spf1 ${rest}`] }] as const)
    const { tree, lookups } = await walk(
      at(`v=spf1 ${names.map((name) => `include:${name}`).join(' ')}`, Object.fromEntries(children)),
    )
    const read = tree.terms.flatMap(({ child }) => (child?.status === 'ok' ? [child] : []))
    expect(read.length).toBeGreaterThan(0)
    expect(read.reduce((sum, { record }) => sum + (record ?? '').length, 0)).toBeLessThanOrEqual(
      MAX_WALK_OCTETS,
    )
    expect(read.reduce((sum, { terms }) => sum + terms.length, 0)).toBeLessThanOrEqual(MAX_WALK_TERMS)
    expect(tree.terms.at(-1)?.child).toMatchObject({ status: 'not-walked', terms: [] })
    expect(lookups?.atLeast).toBe(true)
  })

  it('keeps records below the root within its budget of nodes', async () => {
    const record = `v=spf1 ${'include:a.jp include:b.jp include:c.jp '.repeat(20)}`
    const zone = at(record, {
      'a.jp': { TXT: [record] },
      'b.jp': { TXT: [record] },
      'c.jp': { TXT: [record] },
    })
    const { tree } = await walk(zone)
    const count = (node: SpfTreeNode): number =>
      (node.record === null ? 0 : 1) +
      node.terms.reduce((sum, { child }) => sum + (child ? count(child) : 0), 0)
    expect(count(tree)).toBeLessThanOrEqual(MAX_WALK_NODES)
  })
})

describe('walkSpfText', () => {
  it('walks a record that stands nowhere yet as if it stood at the domain', async () => {
    const dns = createLiteralDns({
      'example.jp': { A: ['192.0.2.1'] },
      'v.jp': { TXT: ['v=spf1 a:%{o} -all'] },
    })
    const { tree, lookups, answer } = await walkSpfText('example.jp', 'v=spf1 a include:v.jp ~all', dns, {
      sender: 'example.jp',
    })
    expect(lookups?.count).toBe(3)
    expect(tree).toMatchObject({
      domain: 'example.jp',
      status: 'ok',
      records: ['v=spf1 a include:v.jp ~all'],
    })
    expect(tree.terms[1]?.child?.terms[0]?.addresses).toEqual(['192.0.2.1'])
    expect(answer).toBeNull()
    expect(dns.asked).not.toContain('example.jp/TXT')
  })
})
