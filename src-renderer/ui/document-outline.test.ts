import { expect, test } from 'vitest'
import { bullets, card, heading, paragraph } from '../../src-core/documents/blocks.ts'
import { outlineBlocks } from './document-outline.ts'

const levels = (base: number, ...blocks: Parameters<typeof outlineBlocks>[0]) =>
  outlineBlocks(blocks, base).map(({ level }) => level)

test('headings go below the title, and a card below the last of them', () => {
  expect(levels(2, paragraph('a'), heading('b'), heading('c', 3), bullets([]), card('d', []))).toEqual([
    2, 3, 4, 4, 5,
  ])
})

test('no level is skipped where a card comes first, and none is below h6', () => {
  expect(levels(2, card('a', []))).toEqual([3])
  expect(levels(5, heading('a', 3), card('b', []))).toEqual([6, 6])
})
