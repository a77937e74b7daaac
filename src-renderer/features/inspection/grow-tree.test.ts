import { describe, expect, it } from 'vitest'
import { growTree, type ArrivedRecord } from './grow-tree.ts'
import { hidesLookups, listRows, sumOf } from './tree-rows.ts'

const arrived = (
  domain: string,
  depth: number,
  record: string | null,
  status: ArrivedRecord['status'] = 'ok',
): ArrivedRecord => ({ kind: 'spf-record', domain, depth, status, record })

describe('growTree', () => {
  it('begins with a record that is waited for', () => {
    expect(growTree('a.jp', [])).toEqual({ domain: 'a.jp', status: 'asking', terms: [] })
  })

  it('hangs each record below the term that asked for it, and counts as it grows', () => {
    const root = arrived('a.jp', 0, 'v=spf1 mx include:b.jp include:c.jp -all')
    const first = growTree('a.jp', [root])
    expect(sumOf(first)).toBe(3)
    expect(listRows(first).rows.map(({ state }) => state)).toEqual(['ok', 'ok', 'asking', 'asking', 'ok'])
    const next = growTree('a.jp', [
      root,
      arrived('b.jp', 1, 'v=spf1 a -all'),
      arrived('c.jp', 1, null, 'unknown'),
    ])
    expect(sumOf(next)).toBe(4)
    expect(listRows(next).rows.map(({ text, state }) => `${text} ${state}`)).toEqual([
      'a.jp ok',
      'mx ok',
      'include:b.jp ok',
      'a ok',
      '-all ok',
      'include:c.jp unknown',
      '-all ok',
    ])
  })

  it('stays bounded with records that include each other twice on every level', () => {
    const records = Array.from({ length: 40 }, (_, depth) =>
      arrived(`${depth}.jp`, depth, `v=spf1 include:${depth + 1}.jp include:${depth + 1}.jp -all`),
    )
    const tree = growTree('0.jp', records)
    expect([listRows(tree).isCut, hidesLookups(tree)]).toEqual([true, true])
  })
})
