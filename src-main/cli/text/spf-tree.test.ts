import { describe, expect, test } from 'vitest'
import type { SpfTreeNode, SpfTreeTerm } from '../../../src-core/spf/tree.ts'
import { renderSpfTree } from './spf-tree.ts'

function node(domain: string, terms: readonly SpfTreeTerm[], more: Partial<SpfTreeNode> = {}): SpfTreeNode {
  return { domain, status: 'ok', reason: null, record: 'v=spf1', records: [], ttl: 300, terms, ...more }
}

function term(text: string, more: Partial<SpfTreeTerm> = {}): SpfTreeTerm {
  return {
    term: text,
    mechanism: 'include',
    qualifier: '+',
    lookups: 0,
    effective: true,
    target: null,
    isDynamic: false,
    addresses: null,
    mxHosts: null,
    voids: { ipv4: 0, ipv6: 0 },
    unknown: null,
    ...more,
  }
}

describe('renderSpfTree', () => {
  test('draws the tree with the cost of each term and the sum', () => {
    const tree = node('example.jp', [
      term('include:a.jp', {
        lookups: 2,
        child: node('a.jp', [
          term('mx', { mechanism: 'mx', lookups: 1 }),
          term('~all', { mechanism: 'all' }),
        ]),
      }),
      term('include:b.jp', { lookups: 1, child: node('b.jp', [], { status: 'missing', record: null }) }),
      term('-all', { mechanism: 'all' }),
      term('ip4:192.0.2.1', { mechanism: 'ip4', effective: false }),
    ])
    const lookups = { count: 3, limit: 10, atLeast: false }
    expect(renderSpfTree(tree, lookups, { count: 0, limit: 2 }, 'ja')).toEqual([
      '  内訳（数字はDNS参照回数）',
      '  example.jp',
      '  ├─ include:a.jp      2',
      '  │  ├─ mx             1',
      '  │  └─ ~all',
      '  ├─ include:b.jp      1  SPFレコードなし',
      '  ├─ -all',
      '  └─ ip4:192.0.2.1        評価されません',
      '  合計 3回（上限10回）',
      '  空振りの参照 0回（上限2回）',
    ])
  })

  test('says what could not be told and what can’t be walked, and never a count as certain', () => {
    const tree = node('example.jp', [
      term('include:a.jp', {
        lookups: 1,
        child: node('a.jp', [], { status: 'unknown', reason: 'timeout', record: null }),
      }),
      term('exists:%{i}.b.jp', { mechanism: 'exists', lookups: 1, isDynamic: true }),
    ])
    const lines = renderSpfTree(tree, { count: 2, limit: 10, atLeast: true }, null, 'en').join('\n')
    expect(lines).toMatch(/include:a\.jp .*could not tell: no answer in time/)
    expect(lines).toMatch(/exists:%\{i\}\.b\.jp .*depends on each message/)
    expect(lines).toContain('at least 2 of at most 10')
  })

  test('shows control characters of a hostile record, and keeps them from the terminal', () => {
    const tree = node('example.jp', [term('include:\u001b[31mred\u202e.jp')])
    const text = renderSpfTree(tree, null, null, 'ja').join('\n')
    expect(text).not.toMatch(/[\u001b\u202e]/)
    expect(text).toContain('⟦U+001B⟧')
  })
})
