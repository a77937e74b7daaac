import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printTagList } from '../tag-list/tag-list.ts'
import { isDmarcLike, isDmarcRecord, parseDmarcRecord } from './record.ts'

/** Any octets, as DNS gives them. */
const octets = fc.uint8Array({ maxLength: 60 }).map((bytes) => String.fromCharCode(...bytes))

describe('isDmarcRecord', () => {
  it.each<[string, boolean, boolean]>([
    ['v=DMARC1', true, false],
    ['v=DMARC1;', true, false],
    ['v = DMARC1 ; p=none', true, false],
    ['V=DMARC1; p=none', true, false],
    ['v=DMARC1 p=none', false, true],
    ['v=DMARC10; p=none', false, true],
    ['v=dmarc1; p=none', false, true],
    [' v=DMARC1; p=none', false, true],
    ['p=none; v=DMARC1', false, true],
    ['"v=DMARC1; p=none"', false, true],
    ['v＝DMARC1； p＝none', false, true],
    ['p=reject', false, true],
    ['v=spf1 -all', false, false],
    ['', false, false],
  ])('%j: %s, meant as one: %s', (text, is, isLike) => {
    expect([isDmarcRecord(text), isDmarcLike(text)]).toEqual([is, isLike])
  })
})

describe('parseDmarcRecord', () => {
  it.each<[string, Partial<ReturnType<typeof parseDmarcRecord>>]>([
    ['v=DMARC1', { p: null, sp: null, np: null, psd: 'u', isTesting: false }],
    ['v=DMARC1; p=none', { p: 'none' }],
    ['v=DMARC1; p=Reject; sp=QUARANTINE; np=none', { p: 'reject', sp: 'quarantine', np: 'none' }],
    ['v=DMARC1; rua=mailto:a@example.jp; p=quarantine', { p: 'quarantine' }],
    ['v=DMARC1; p=rejct', { p: 'bad' }],
    ['v=DMARC1; p=', { p: 'bad' }],
    ['v=DMARC1; P=reject', { p: 'reject' }],
    ['v=DMARC1; p=none; p=reject', { p: 'none' }],
    ['v=DMARC1; adkim=s', { alignment: { spf: 'relaxed', dkim: 'strict' } }],
    ['v=DMARC1; aspf=S; adkim=r', { alignment: { spf: 'strict', dkim: 'relaxed' } }],
    ['v=DMARC1; aspf=x', { alignment: { spf: 'relaxed', dkim: 'relaxed' } }],
    ['v=DMARC1; t=y', { isTesting: true }],
    ['v=DMARC1; t=maybe', { isTesting: false }],
    ['v=DMARC1; psd=y', { psd: 'y' }],
    ['v=DMARC1; psd=n', { psd: 'n' }],
    ['v=DMARC1; psd=x', { psd: 'u' }],
  ])('%s', (text, expected) => {
    expect(parseDmarcRecord(text)).toMatchObject(expected)
  })

  it.each<[string, [string | null, boolean, boolean][]]>([
    ['mailto:a@example.jp', [['a@example.jp', true, false]]],
    [
      'mailto:a@example.jp , mailto:b@Example.com',
      [
        ['a@example.jp', true, false],
        ['b@Example.com', true, false],
      ],
    ],
    ['mailto:a@example.jp!10m', [['a@example.jp', true, true]]],
    ['MAILTO:a@example.jp?subject=x', [['a@example.jp', true, false]]],
    ['https://example.jp/reports', [[null, true, false]]],
    ['a@example.jp', [[null, false, false]]],
    ['mailto:', [[null, false, false]]],
    ['mailto:a', [[null, false, false]]],
    ['mailto:a@example.jp,,', [['a@example.jp', true, false]]],
    ['', []],
  ])('rua=%s', (value, expected) => {
    const text = `v=DMARC1; p=none; rua=${value}`
    const { rua } = parseDmarcRecord(text)
    expect(rua.map(({ address, isValid, hasSizeSuffix }) => [address, isValid, hasSizeSuffix])).toEqual(
      expected,
    )
    for (const uri of rua) expect(text.slice(uri.span.start, uri.span.end)).toBe(uri.text)
  })

  it('reads no more than 50 of a thousand report addresses', () => {
    expect(parseDmarcRecord(`v=DMARC1; rua=${'mailto:a@example.jp,'.repeat(1000)}`).rua).toHaveLength(50)
  })

  it('reads back what it prints, and never throws', () => {
    const pair = fc.tuple(
      fc.constantFrom('p', 'sp', 'np', 'rua', 'adkim', 't', 'psd', 'pct', 'x'),
      fc.constantFrom('none', 'reject', 's', 'y', 'mailto:a@example.jp', '', 'r', '%', 'ａ'),
    )
    fc.assert(
      fc.property(fc.array(pair), octets, (pairs, tail) => {
        const text = printTagList(
          [['v', 'DMARC1'], ...pairs].map(([name = '', value = '']) => ({ name, value })),
        )
        const record = parseDmarcRecord(`${text}; ${tail}`)
        const again = parseDmarcRecord(printTagList(record.list.tags))
        const facts = ({ p, sp, np, psd, alignment, isTesting, rua }: typeof record) => {
          return [p, sp, np, psd, alignment, isTesting, rua.map(({ text: uri }) => uri)]
        }
        expect(facts(again)).toEqual(facts(record))
      }),
      { seed: 9989 },
    )
  })
})
