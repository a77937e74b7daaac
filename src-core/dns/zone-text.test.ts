import { describe, expect, it } from 'vitest'
import { absoluteName, formatZoneRecord, quoteStrings, relativeName } from './zone-text.ts'

describe('formatZoneRecord', () => {
  it.each([
    [
      { name: 'example.jp', ttl: 300, type: 'TXT', value: 'v=spf1 -all' },
      'example.jp. 300 IN TXT "v=spf1 -all"',
    ],
    [
      { name: 'S1._domainkey.example.jp.', ttl: 60, type: 'CNAME', value: 's1.vendor.example' },
      's1._domainkey.example.jp. 60 IN CNAME s1.vendor.example.',
    ],
    [
      { name: 'b.example.jp', ttl: 60, type: 'MX', value: '10 mx.vendor.example' },
      'b.example.jp. 60 IN MX 10 mx.vendor.example.',
    ],
    [{ name: 'b.example.jp', ttl: 60, type: 'MX', value: '0 .' }, 'b.example.jp. 60 IN MX 0 .'],
    [
      { name: 'a.example.jp', ttl: 1, type: 'TXT', value: 'ab', strings: ['a', 'b'] },
      'a.example.jp. 1 IN TXT "a" "b"',
    ],
  ] as const)('%j', (record, line) => {
    expect(formatZoneRecord(record)).toBe(line)
  })

  it('cuts a long text at 255 octets, not characters', () => {
    const line = formatZoneRecord({ name: 'a.jp', ttl: 1, type: 'TXT', value: `${'x'.repeat(254)}鍵` })
    expect(line).toBe(`a.jp. 1 IN TXT "${'x'.repeat(254)}\\233" "\\141\\181"`)
  })

  it.each([
    '"; evil.jp. 1 IN A 192.0.2.1',
    'a\nb. 1 IN A 192.0.2.1',
    '\\',
    '\u0000\u007f',
    '$INCLUDE /etc/passwd',
  ])('keeps %j inside one quoted string of one line', (value) => {
    const line = formatZoneRecord({ name: 'a.jp', ttl: 1, type: 'TXT', value })
    expect(line).toMatch(/^a\.jp\. 1 IN TXT "(?:[^"\\\x00-\x1f\x7f]|\\["\\]|\\\d{3})*"$/)
  })
})

describe('quoteStrings', () => {
  it.each([
    [['a"b\\c'], '"a\\"b\\\\c"'],
    [['\x00\x7f\xff'], '"\\000\\127\\255"'],
    [[''], '""'],
    [['a;b (c)', '@$'], '"a;b (c)" "@$"'],
  ])('%j → %s', (strings, text) => {
    expect(quoteStrings(strings)).toBe(text)
  })
})

describe('absoluteName', () => {
  it.each([
    ['Example.JP', 'example.jp.'],
    ['example.jp.', 'example.jp.'],
    ['*.example.jp', '*.example.jp.'],
    ['', '.'],
    ['a b;c.jp', 'a\\032b\\;c.jp.'],
    ['$origin.jp', '\\$origin.jp.'],
  ])('%j → %s', (name, text) => {
    expect(absoluteName(name)).toBe(text)
  })
})

describe('relativeName', () => {
  it.each([
    ['_dmarc.example.jp', 'example.jp', '_dmarc'],
    ['EXAMPLE.jp.', 'example.jp', ''],
    ['a.b.example.jp', 'b.example.jp', 'a'],
    ['notexample.jp', 'example.jp', null],
    ['other.jp', 'example.jp', null],
  ])('%s in %s is %j', (name, zone, host) => {
    expect(relativeName(name, zone)).toBe(host)
  })
})
