import { describe, expect, it } from 'vitest'
import { layOutTree, ROW_HEIGHT, shorten } from './tree-layout.ts'
import type { TreeRow } from './tree-rows.ts'

const row = (depth: number, parent: number | null, text = 'include:example.jp'): TreeRow => ({
  key: `${parent}/${depth}/${text}`,
  parent,
  depth,
  kind: parent === null ? 'root' : 'term',
  text,
  cost: 1,
  isAtLeast: false,
  state: 'ok',
  count: 0,
})

const chain = (length: number) =>
  Array.from({ length }, (_, depth) => row(depth, depth === 0 ? null : depth - 1))

describe('layOutTree', () => {
  it('puts each row below the last, and further in than the one it hangs from', () => {
    const { rows, height, links } = layOutTree([row(0, null), row(1, 0), row(2, 1), row(1, 0)], 600)
    expect(rows.map(({ y }) => y)).toEqual([0.5, 1.5, 2.5, 3.5].map((place) => place * ROW_HEIGHT))
    expect(height).toBe(4 * ROW_HEIGHT)
    expect(rows[2]?.x).toBeGreaterThan(rows[1]?.x ?? 0)
    expect(links.map(({ path }) => path)).toEqual([
      `M${rows[0]?.x} ${rows[0]?.y}V${rows[1]?.y}H${rows[1]?.x}`,
      `M${rows[1]?.x} ${rows[1]?.y}V${rows[2]?.y}H${rows[2]?.x}`,
      `M${rows[0]?.x} ${rows[0]?.y}V${rows[3]?.y}H${rows[3]?.x}`,
    ])
  })

  it.each([220, 400, 900])('keeps 40 levels inside a width of %i', (width) => {
    const { rows } = layOutTree(chain(40), width)
    for (const { x } of rows) expect(x).toBeLessThan(width / 2 + 20)
  })

  it('leaves room for what is said beside a term', () => {
    const long = row(0, null, 'include:a-rather-long-name-of-a-service.example.co.jp')
    const bare = layOutTree([long], 420).rows[0]?.shown.length ?? 0
    const marked = layOutTree([long], 420, () => '確認できず').rows[0]?.shown.length ?? 0
    expect(marked).toBeLessThan(bare)
  })
})

describe('shorten', () => {
  it.each([
    ['include:spf.example.co.jp', 40, 'include:spf.example.co.jp'],
    ['include:spf.example.co.jp', 13, 'includ….co.jp'],
    ['日本語のとても長い名前', 9, '日本…名前'],
    ['abc', 0, 'a…c'],
  ])('%s in %i', (text, room, expected) => {
    expect(shorten(text, room)).toBe(expected)
  })
})
