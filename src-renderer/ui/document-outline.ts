import type { Block } from '../../src-core/documents/document.ts'

export interface OutlinedBlock {
  readonly block: Block
  /** Of the heading that the block has (`h2` is 2), or stands under. */
  readonly level: number
}

/** The level of each block's heading below a title of level `base`: a card's title stands below the last heading. */
export function outlineBlocks(blocks: readonly Block[], base: number): readonly OutlinedBlock[] {
  let last = base
  return blocks.map((block) => {
    if (block.kind === 'heading') last = lowest(base + block.level - 1)
    return { block, level: block.kind === 'card' ? lowest(last + 1) : last }
  })
}

function lowest(level: number): number {
  return Math.min(level, 6)
}
