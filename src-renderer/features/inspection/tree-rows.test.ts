import { describe, expect, it } from 'vitest'
import type { DrawnNode, DrawnTerm } from './drawn-tree.ts'
import { nestRows } from './nest-rows.ts'
import { listRows, MAX_ROWS, type TreeRow } from './tree-rows.ts'

const term = (text: string, more: Partial<DrawnTerm> = {}): DrawnTerm => ({
  term: text,
  mechanism: text.replace(/^[-~?+]/, '').split(':')[0] as DrawnTerm['mechanism'],
  lookups: 1,
  effective: true,
  isDynamic: false,
  unknown: null,
  ...more,
})
const resting = (text: string) => term(text, { lookups: 0 })
const node = (
  domain: string,
  terms: readonly DrawnTerm[],
  status: DrawnNode['status'] = 'ok',
): DrawnNode => ({
  domain,
  status,
  terms,
})

const tree = node('a.jp', [
  term('mx'),
  term('include:b.jp', { lookups: 2, child: node('b.jp', [term('a'), resting('-all')]) }),
  resting('ip4:192.0.2.1'),
  resting('-all'),
])

const show = ({ depth, text, cost, state }: TreeRow) => `${'  '.repeat(depth)}${text} ${cost} ${state}`

describe('listRows', () => {
  it('gives each term that costs a row with its sum, and gathers the others', () => {
    expect(listRows(tree).rows.map(show)).toEqual([
      'a.jp 3 ok',
      '  mx 1 ok',
      '  include:b.jp 2 ok',
      '    a 1 ok',
      '    -all 0 ok',
      '  ip4:192.0.2.1 -all 0 ok',
    ])
  })

  it.each([
    ['unknown', { child: node('b.jp', [], 'unknown') }],
    ['asking', { child: node('b.jp', [], 'asking') }],
    ['broken', { child: node('b.jp', [], 'syntax') }],
    ['broken', { child: node('b.jp', [], 'multiple') }],
    ['missing', { child: node('b.jp', [], 'missing') }],
    ['loop', { child: node('b.jp', [], 'loop') }],
    ['dynamic', { isDynamic: true }],
    ['idle', { effective: false, child: node('b.jp', [], 'missing') }],
    ['unknown', { unknown: 'timeout' as const }],
  ] as const)('tells that a term is %s', (state, more) => {
    expect(listRows(node('a.jp', [term('include:b.jp', more)])).rows[1]?.state).toBe(state)
  })

  it('puts the plan’s terms where they will stand', () => {
    const difference = [
      { term: 'mx', change: 'kept' },
      { term: 'include:new.jp', change: 'added' },
      { term: 'include:b.jp', change: 'kept' },
      { term: 'ip4:192.0.2.1', change: 'kept' },
      { term: '-all', change: 'kept' },
      { term: 'a:last.jp', change: 'added' },
    ] as const
    const { rows } = listRows(tree, { difference, lookups: 5 })
    expect(rows.map(({ text }) => text)).toEqual([
      'a.jp',
      'mx',
      'include:new.jp',
      'include:b.jp',
      'a',
      '-all',
      'a:last.jp',
      'ip4:192.0.2.1 -all',
    ])
    expect(rows.filter(({ kind }) => kind === 'planned').map(({ parent }) => parent)).toEqual([0, 0])
  })

  it('stays bounded, and says that it is cut', () => {
    const wide = node(
      'a.jp',
      Array.from({ length: 500 }, (_, index) => term(`a:${index}.jp`)),
    )
    expect(listRows(wide)).toMatchObject({ isCut: true })
    expect(listRows(wide).rows).toHaveLength(MAX_ROWS)
    expect(listRows(tree).isCut).toBe(false)
  })
})

describe('nestRows', () => {
  it('gives the tree back', () => {
    const [root] = nestRows(listRows(tree).rows)
    expect(root?.children.map(({ row, children }) => [row.text, children.length])).toEqual([
      ['mx', 0],
      ['include:b.jp', 2],
      ['ip4:192.0.2.1 -all', 0],
    ])
  })
})
