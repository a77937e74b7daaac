import { describe, expect, it } from 'vitest'
import { compareTerms } from './difference.ts'

const SIGNS = { kept: '', added: '+', removed: '-' } as const
const show = (before: string, after: string, limit?: number) =>
  compareTerms(before, after, limit)
    .map(({ term, change }) => `${SIGNS[change]}${term}`)
    .join(' ')

describe('compareTerms', () => {
  it.each([
    ['v=spf1 mx -all', 'v=spf1 mx include:x.jp -all', 'v=spf1 mx +include:x.jp -all'],
    ['v=spf1 a mx -all', 'v=spf1 mx -all', 'v=spf1 -a mx -all'],
    ['v=spf1 mx ?all', 'v=spf1 mx ~all', 'v=spf1 mx -?all +~all'],
    ['a a b', 'a b b', 'a -a b +b'],
    ['', 'v=spf1 -all', '+v=spf1 +-all'],
    ['v=spf1  -all', 'v=spf1 -all', 'v=spf1 -all'],
  ])('%j to %j', (before, after, expected) => {
    expect(show(before, after)).toBe(expected)
  })

  it('compares long texts whole, so that the work stays bounded', () => {
    expect(show('a b c', 'a b d', 2)).toBe('-a b c +a b d')
    expect(show('a b c', 'a b c', 2)).toBe('a b c')
  })
})
