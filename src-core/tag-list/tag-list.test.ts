import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTag, MAX_TAG_FAULTS, parseTagList, printTagList } from './tag-list.ts'

/** Any octets, as DNS gives them. */
const octets = fc.uint8Array({ maxLength: 60 }).map((bytes) => String.fromCharCode(...bytes))

const pairs = (text: string) => parseTagList(text).tags.map(({ name, value }) => [name, value])
const faults = (text: string) => parseTagList(text).faults.map(({ kind, text: piece }) => [kind, piece])

describe('parseTagList', () => {
  it.each<[string, [string, string][]]>([
    [
      'v=DMARC1; p=none',
      [
        ['v', 'DMARC1'],
        ['p', 'none'],
      ],
    ],
    [
      'v=DMARC1;p=none;',
      [
        ['v', 'DMARC1'],
        ['p', 'none'],
      ],
    ],
    [
      ' v\t= DKIM1 ;\r\n p = a b ',
      [
        ['v', 'DKIM1'],
        ['p', 'a b'],
      ],
    ],
    ['p=', [['p', '']]],
    ['p=a=b==', [['p', 'a=b==']]],
    ['V=DMARC1', [['V', 'DMARC1']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
    expect(faults(text)).toEqual([])
  })

  it.each<[string, [string, string][]]>([
    ['v=DMARC1; none', [['no-equals', 'none']]],
    ['v=DMARC1;; p=none', [['empty', '']]],
    ['v=DMARC1; p=none; p=reject', [['duplicate', 'p=reject']]],
    ['v=DMARC1; 1p=none', [['bad-name', '1p=none']]],
    ['"v=DMARC1', [['bad-name', '"v=DMARC1']]],
    ['v=DMARC1; p=ｎone', [['bad-character', 'p=ｎone']]],
    ['v=DMARC1;\u00a0p=none', [['bad-name', '\u00a0p=none']]],
  ])('tells the fault in %j', (text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  it('points at names and values', () => {
    const text = 'v=DMARC1;  rua = mailto:a@example.jp ; p='
    const list = parseTagList(text)
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(list.tags.map(({ span }) => cut(span))).toEqual(['v=DMARC1', 'rua = mailto:a@example.jp', 'p='])
    expect(list.tags.map(({ valueSpan }) => cut(valueSpan))).toEqual(['DMARC1', 'mailto:a@example.jp', ''])
  })

  it('keeps the first of two tags of a name first, and names apart by case', () => {
    const list = parseTagList('p=none; p=reject; P=quarantine')
    expect(findTag(list, 'p')?.value).toBe('none')
    expect(findTag(list, 'P')?.value).toBe('quarantine')
    expect(findTag(list, 'sp')).toBeNull()
  })

  it('bounds what it tells about 60 KB of semicolons', () => {
    expect(parseTagList(';'.repeat(60_000)).faults).toHaveLength(MAX_TAG_FAULTS)
  })

  it('never throws, and its spans lie in the text in order', () => {
    fc.assert(
      fc.property(fc.oneof(octets, fc.stringMatching(/^[vp=; \t"a-c＝；]*$/)), (text) => {
        const { tags, faults } = parseTagList(text)
        for (const { name, value, span, valueSpan } of tags) {
          expect(text.slice(span.start, span.start + name.length)).toBe(name)
          expect(text.slice(valueSpan.start, valueSpan.end)).toBe(value)
        }
        for (const { span } of faults) expect(span.end).toBeLessThanOrEqual(text.length)
      }),
      { seed: 6376 },
    )
  })

  it('reads back what it writes', () => {
    const tag = fc.record({
      name: fc.stringMatching(/^[a-z][a-z0-9_]{0,7}$/),
      value: fc.stringMatching(/^([!-:<-~]([!-:<-~ ]{0,20}[!-:<-~])?)?$/),
    })
    fc.assert(
      fc.property(fc.uniqueArray(tag, { selector: ({ name }) => name }), (tags) => {
        expect(pairs(printTagList(tags))).toEqual(tags.map(({ name, value }) => [name, value]))
      }),
      { seed: 6376 },
    )
  })
})
