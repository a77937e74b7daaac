import { describe, expect, it } from 'vitest'
import { padEnd, textWidth, wrapText } from './text-width.ts'

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['日本語', 6],
    ['ｶﾅ', 2],
    ['ＡＢ', 4],
    ['　', 2],
    ['、。', 4],
    ['𠮷', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  it('pads by columns', () => {
    expect(padEnd('名前', 6)).toBe('名前  ')
    expect(padEnd('名前', 2)).toBe('名前')
  })
})

describe('wrapText', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['あいうえお', 4, ['あい', 'うえ', 'お']],
    ['あい。う', 4, ['あ', 'い。', 'う']],
    ['あ「い」', 4, ['あ', '「い」']],
    ['値は include:a.example.jp です', 8, ['値は', 'include:a.example.jp', 'です']],
    ['', 10, ['']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  it('never breaks a run without spaces, however long', () => {
    const key = 'A+/='.repeat(200)
    expect(wrapText(`値 ${key} です`, 20)).toEqual(['値', key, 'です'])
  })
})
