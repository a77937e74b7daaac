import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from('設定値\nv=spf1'), '設定値\nv=spf1'],
    ['UTF-8 with its mark', Buffer.from('\ufeff設定値'), '設定値'],
    ['ASCII with CR LF', Buffer.from('a\r\nb\rc'), 'a\nb\nc'],
    ['UTF-16LE with its mark', Buffer.from('\ufeff設定 v=spf1', 'utf16le'), '設定 v=spf1'],
    ['UTF-16LE without it', Buffer.from('v=spf1 include:a.jp 設定', 'utf16le'), 'v=spf1 include:a.jp 設定'],
    ['UTF-16BE with its mark', Buffer.from('\ufeff設定', 'utf16le').swap16(), '設定'],
    ['UTF-16BE without it', Buffer.from('v=spf1 設定', 'utf16le').swap16(), 'v=spf1 設定'],
    // 設定 値
    ['Shift_JIS', bytes('90dd 92e8 20 926c'), '設定 値'],
    ['EUC-JP', bytes('c0df c4ea 20 c3cd'), '設定 値'],
    ['ISO-2022-JP', bytes('1b2442 405f 446a 1b2842 0a 61'), '設定\na'],
  ])('reads %s', (_, input, text) => {
    expect(decodeText(input)).toEqual({ text })
  })

  test.each([
    ['a PNG', bytes('89504e47 0d0a1a0a 0000000d'), 'binary'],
    ['a zip (a workbook)', bytes('504b0304 14000600 08000000 2100'), 'binary'],
    ['text with a control character', Buffer.from('a\x07b'), 'binary'],
    ['bytes of no encoding', bytes('ff ff 41 fe'), 'encoding'],
  ])('refuses %s', (_, input, reason) => {
    expect(decodeText(input)).toEqual({ text: null, reason })
  })
})
