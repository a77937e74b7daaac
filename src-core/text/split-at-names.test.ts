import { describe, expect, it } from 'vitest'
import { splitAtNames } from './split-at-names.ts'

const wholeIn = (text: string) => splitAtNames(text).flatMap((piece) => (piece.isWhole ? [piece.text] : []))

describe('names in a text', () => {
  it.each([
    ['差出人のドメインを lw-cloud.jp にしてください。', ['lw-cloud.jp']],
    ['no-reply@platon.jpn.com または lw-cloud.jp のアドレス', ['no-reply@platon.jpn.com', 'lw-cloud.jp']],
    ['名前はありません', []],
    [`長い名前 ${'a-'.repeat(30)}b.example.co.jp`, []],
  ])('%s', (text, names) => {
    expect(wholeIn(text)).toEqual(names)
  })

  it.each(['a', 'a-', 'a.', 'a-.', '@', 'a@'])('a long run of “%s” is read once', (part) => {
    const text = part.repeat(200_000)
    expect(splitAtNames(text).map((piece) => piece.text)).toEqual([text])
  })

  it('nothing is lost of the text', () => {
    const text = 'a@b-c.example、https://d-e.example/f-g と h-i.jp。'
    const pieces = splitAtNames(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })
})
