import { describe, expect, it } from 'vitest'
import type { DrawnNode, DrawnTerm } from './drawn-tree.ts'
import { nestRows } from './nest-rows.ts'
import { hidesLookups, listRows, MAX_ROWS, type TreeRow } from './tree-rows.ts'

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
    const { rows } = listRows(tree, { difference, lookups: { count: 5, atLeast: false } })
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

  it.each([
    ['exactly', [node('b.jp', [])], { count: 3, atLeast: false }, 1],
    ['not where the new sum is not exact', [node('b.jp', [])], { count: 3, atLeast: true }, null],
    [
      'not where the present sum is not exact',
      [node('b.jp', [], 'unknown')],
      { count: 3, atLeast: false },
      null,
    ],
    ['not without a new sum', [node('b.jp', [])], null, null],
  ] as const)('tells what the one new term brings: %s', (_, [child], lookups, cost) => {
    const present = node('a.jp', [term('mx'), term('include:b.jp', { child })])
    const difference = [
      { term: 'mx', change: 'kept' },
      { term: 'include:new.jp', change: 'added' },
      { term: 'ip4:192.0.2.9', change: 'added' },
      { term: 'include:b.jp', change: 'kept' },
    ] as const
    const planned = listRows(present, { difference, lookups }).rows.filter(({ kind }) => kind === 'planned')
    expect(planned.map((row) => row.cost)).toEqual([cost, 0])
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

describe('hidesLookups', () => {
  const nested = (child: DrawnNode) => node('a.jp', [term('include:b.jp', { child }), resting('-all')])

  it.each([
    ['unknown', true],
    ['asking', true],
    ['not-walked', true],
    ['syntax', true],
    ['ok', false],
    ['missing', false],
    ['multiple', false],
    ['loop', false],
  ] as const)('a branch that is %s: %s, however deep it is', (status, expected) => {
    const deep = nested(nested(node('c.jp', [], status)))
    expect(hidesLookups(deep)).toBe(expected)
    expect(hidesLookups(node('a.jp', [], status))).toBe(expected)
    expect(
      listRows(deep)
        .rows.filter(({ kind }) => kind !== 'rest')
        .map(({ isAtLeast }) => isAtLeast),
    ).toEqual([expected, expected, expected])
  })

  it.each([
    ['include:%{i}.jp', true],
    ['exists:%{i}.jp', false],
  ])('%s depends on the mail: %s', (text, expected) => {
    expect(hidesLookups(node('a.jp', [term(text, { isDynamic: true })]))).toBe(expected)
  })

  it('cares for nothing that evaluation never reaches', () => {
    const idle = term('include:b.jp', { effective: false, child: node('b.jp', [], 'unknown') })
    expect(hidesLookups(node('a.jp', [idle]))).toBe(false)
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
