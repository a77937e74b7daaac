import { describe, expect, it } from 'vitest'
import { toAsciiName, toUnicodeName } from './idna.ts'

describe('names to A-labels', () => {
  it.each([
    ['Example.CO.JP', 'example.co.jp'],
    ['example.jp.', 'example.jp'],
    ['日本語.jp', 'xn--wgv71a119e.jp'],
    ['日本語.JP', 'xn--wgv71a119e.jp'],
    ['日本語。jp', 'xn--wgv71a119e.jp'],
    ['日本語．jp｡', 'xn--wgv71a119e.jp'],
    ['ｅｘａｍｐｌｅ．ｊｐ', 'example.jp'],
    ['＿dmarc.example.jp', '_dmarc.example.jp'],
    ['_dmarc.日本語.jp', '_dmarc.xn--wgv71a119e.jp'],
    ['s1._domainkey.ばかばか.jp', 's1._domainkey.xn--u8ja3ib.jp'],
    ['faß.de', 'xn--fa-hia.de'],
    ['A\u0301.jp', 'xn--1ca.jp'],
    ['xn--wgv71a119e.jp', 'xn--wgv71a119e.jp'],
    ['1.2.0.192.in-addr.arpa', '1.2.0.192.in-addr.arpa'],
    ['0x7f.example', '0x7f.example'],
    ['ab--cd.jp', 'ab--cd.jp'],
    ['日本語', 'xn--wgv71a119e'],
    ['*.example.jp', '*.example.jp'],
  ])('%s → %s', (name, ascii) => expect(toAsciiName(name)).toBe(ascii))

  it.each([
    ...[
      '',
      '.',
      '..',
      'a..jp',
      '.example.jp',
      'a b.jp',
      'a\tb.jp',
      '　.jp',
      'a/b.jp',
      'a?b.jp',
      'a#b.jp',
      'a\\b.jp',
    ],
    ...[
      'a%41.jp',
      '%{d}.jp',
      'a:80.jp',
      'u@h.jp',
      '[::1]',
      '::1',
      '192.0.2.1',
      '１９２.0.2.1',
      '0x7f.1',
      '127.0.0.0x1',
    ],
    ...[
      '1',
      '\u200d.jp',
      '日本語@.jp',
      '…jp.日',
      '℀.jp',
      '日 本.jp',
      `${'a'.repeat(64)}.jp`,
      `${'あ'.repeat(60)}.jp`,
    ],
    ...[`${'a.'.repeat(127)}jp`, '\ud800.jp'],
  ])('%j is no name', (name) => expect(toAsciiName(name)).toBeNull())
})

describe('names for people', () => {
  it.each([
    ['xn--wgv71a119e.jp', '日本語.jp'],
    ['_dmarc.XN--wgv71a119e.jp', '_dmarc.日本語.jp'],
    ['example.jp', 'example.jp'],
    ['xn--a.jp', 'xn--a.jp'],
    ['a%41.jp', 'a%41.jp'],
  ])('%s → %s', (name, unicode) => expect(toUnicodeName(name)).toBe(unicode))
})
