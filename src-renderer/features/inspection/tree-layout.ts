import type { TreeRow } from './tree-rows.ts'

export const ROW_HEIGHT = 36
export const INDENT = 26
/** Room for the cost at the right end. */
export const COST_WIDTH = 52
const MARGIN = 14
/** A wide character takes about two of these. */
const CHARACTER_WIDTH = 7.9

export interface PlacedRow {
  readonly row: TreeRow
  /** Centre of its knot. */
  readonly x: number
  readonly y: number
  /** `row.text`, cut in its middle to what fits. */
  readonly shown: string
  /** Said beside it. */
  readonly mark: string
}

export interface TreeLayout {
  readonly width: number
  readonly height: number
  readonly rows: readonly PlacedRow[]
  /** From the knot above down and across to the row's own, as an SVG path. */
  readonly links: readonly { readonly key: string; readonly path: string; readonly state: TreeRow['state'] }[]
}

/** Places every row for a picture of this width: nothing lies outside it, whatever the names and the depth are. */
export function layOutTree(
  rows: readonly TreeRow[],
  width: number,
  markOf: (row: TreeRow) => string = () => '',
): TreeLayout {
  const deepest = rows.reduce((most, { depth }) => Math.max(most, depth), 0)
  // Half of the width stays for the words, however deep the tree is.
  const indent = Math.min(INDENT, width / 2 / Math.max(deepest, 1))
  const placed = rows.map((row, index): PlacedRow => {
    const x = MARGIN + row.depth * indent
    const mark = markOf(row)
    const cost = row.cost === 0 && row.kind !== 'planned' ? 0 : COST_WIDTH
    const room = (width - x - MARGIN - cost) / CHARACTER_WIDTH - 2
    const shown = shorten(row.text, mark === '' ? room : room - lengthOf(mark) - 1)
    return { row, x, y: (index + 0.5) * ROW_HEIGHT, shown, mark }
  })
  const links = placed.flatMap(({ row, x, y }) => {
    const above = row.parent === null ? undefined : placed[row.parent]
    if (above === undefined) return []
    return [{ key: row.key, path: `M${above.x} ${above.y}V${y}H${x}`, state: row.state }]
  })
  return { width, height: rows.length * ROW_HEIGHT, rows: placed, links }
}

/** Keeps both ends: the kind of a term stands at its beginning, the owner of a name at its end. */
export function shorten(text: string, room: number): string {
  const characters = [...text]
  if (lengthOf(text) <= room) return text
  const half = Math.max(1, (room - 1) / 2)
  return `${takeFrom(characters, half)}…${[...takeFrom([...characters].reverse(), half)].reverse().join('')}`
}

function takeFrom(characters: readonly string[], room: number): string {
  let used = 0
  const fitting = characters.findIndex((each) => (used += widthOf(each)) > room)
  return characters.slice(0, fitting < 0 ? characters.length : fitting).join('')
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + widthOf(each), 0)
}

function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1
}
