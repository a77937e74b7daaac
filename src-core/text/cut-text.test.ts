import { expect, it } from 'vitest'
import { cutText } from './cut-text.ts'

it.each([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abcd…'],
  ['abc😀d', 4, 'abc…'],
  ['', 4, ''],
])('of %s, %i units are quoted, and a cut is marked', (text, limit, quoted) => {
  expect(cutText(text, limit)).toBe(quoted)
})
