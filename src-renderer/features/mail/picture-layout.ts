import { showText } from '../../../src-core/documents/show-text.ts'
import {
  drawMessage,
  type MessagePicture,
  type PictureLink,
  type PictureNode,
} from '../../../src-core/received-mail/picture.ts'
import type { MessageCheck } from '../../../src-core/received-mail/message-check.ts'

export const PICTURE_WIDTH = 760
export const NODE_WIDTH = 196
export const NODE_HEIGHT = 64
const ROW = 92
const COLUMNS = { from: 0, spf: 1, dkim: 1, dmarc: 2 } as const
/** Characters of a name that fit into a node; the table beside it has the whole. */
const MAX_SHOWN = 24

export interface PlacedNode {
  readonly node: PictureNode
  readonly x: number
  readonly y: number
  readonly name: string | null
}

export interface PlacedLink {
  readonly key: string
  readonly link: PictureLink
  readonly ends: { readonly from: PictureNode; readonly to: PictureNode }
  /** Whether what the link says is so: is aligned, at the left; makes DMARC pass, at the right. */
  readonly holds: 'yes' | 'no' | 'unknown'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface PictureLayout {
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

/** From at the left, what was judged one below the other in the middle, DMARC at the right. */
export function layOutMessage(check: MessageCheck): PictureLayout {
  const picture = drawMessage(check)
  const rows = picture.nodes.filter(({ kind }) => COLUMNS[kind] === 1).length
  const height = rows * ROW
  let row = 0
  const nodes = picture.nodes.map((node): PlacedNode => {
    const column = COLUMNS[node.kind]
    const y = column === 1 ? ROW * row++ + (ROW - NODE_HEIGHT) / 2 : (height - NODE_HEIGHT) / 2
    return { node, x: (column * (PICTURE_WIDTH - NODE_WIDTH)) / 2, y, name: shorten(node) }
  })
  return { height, nodes, links: placeLinks(picture, nodes) }
}

function placeLinks({ links }: MessagePicture, nodes: readonly PlacedNode[]): PlacedLink[] {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]))
  return links.flatMap((link) => {
    const from = byId.get(link.from)
    const to = byId.get(link.to)
    if (from === undefined || to === undefined) return []
    return {
      key: `${link.from} ${link.to}`,
      link,
      ends: { from: from.node, to: to.node },
      holds: link.to === 'dmarc' ? wordOf(link.counts) : wordOf(isAligned(link)),
      x1: from.x + NODE_WIDTH,
      y1: from.y + NODE_HEIGHT / 2,
      x2: to.x,
      y2: to.y + NODE_HEIGHT / 2,
    } as const
  })
}

function wordOf(holds: boolean | null): PlacedLink['holds'] {
  return holds === null ? 'unknown' : holds ? 'yes' : 'no'
}

function isAligned({ alignment }: PictureLink): boolean | null {
  return alignment === 'aligned' || alignment === 'not-aligned' ? alignment === 'aligned' : null
}

function shorten({ domain }: PictureNode): string | null {
  if (domain === null) return null
  const shown = showText(domain)
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN - 1)}…` : shown
}
