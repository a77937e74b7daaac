import { describe, expect, it } from 'vitest'
import { isShownExactly, showText } from './show-text.ts'

describe('showText', () => {
  it.each([
    ['v=spf1 -all', 'v=spf1 -all'],
    ['日本語　全角', '日本語　全角'],
    ['a\u202eb', 'a⟦U+202E⟧b'],
    ['a\u2067b\u2069', 'a⟦U+2067⟧b⟦U+2069⟧'],
    ['a\r\nb\tc', 'a⟦U+000D⟧⟦U+000A⟧b⟦U+0009⟧c'],
    ['a\u00a0b\u200bc\u00add\ufeff', 'a⟦U+00A0⟧b⟦U+200B⟧c⟦U+00AD⟧d⟦U+FEFF⟧'],
    ['a\u2028b', 'a⟦U+2028⟧b'],
    ['\u{e0041}', '⟦U+E0041⟧'],
    ['\ud800', '⟦U+D800⟧'],
    ['\x7f\x9b', '⟦U+007F⟧⟦U+009B⟧'],
  ])('%j', (text, shown) => {
    expect(showText(text)).toBe(shown)
    expect(isShownExactly(text)).toBe(text === shown)
  })

  it('shows 30 KB whole and bounds what no DNS answer can hold', () => {
    const record = 'x'.repeat(30_720)
    expect(showText(record)).toBe(record)
    expect(showText('x'.repeat(60_000))).toBe(`${'x'.repeat(40_000)}⟦+20000⟧`)
  })
})
