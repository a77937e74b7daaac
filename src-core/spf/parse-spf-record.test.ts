import { describe, expect, it } from 'vitest'
import { isSpfRecord, MAX_FAULTS, parseSpfRecord, selectSpfRecords } from './parse-spf-record.ts'
import type { SpfMechanism } from './record.ts'

const NONE = { domain: null, address: null, prefix4: null, prefix6: null }

describe('isSpfRecord (RFC 7208 4.5)', () => {
  it.each([
    ['v=spf1', true],
    ['v=spf1 ', true],
    ['V=SpF1 mx', true],
    ['v=spf1 a  -all', true],
    ['v=spf10', false],
    ['v=spf1mx', false],
    ['v=spf1\tmx', false],
    [' v=spf1 mx', false],
    ['"v=spf1 mx"', false],
    ['spf2.0/pra mx', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isSpfRecord(text)).toBe(expected)
  })

  it('keeps every record that matches', () => {
    expect(selectSpfRecords(['v=spf1 a', 'other', 'v=spf10 a', 'V=SPF1 mx'])).toEqual([
      'v=spf1 a',
      'V=SPF1 mx',
    ])
  })
})

describe('mechanisms (RFC 7208 5)', () => {
  const right: readonly [string, Partial<SpfMechanism>][] = [
    ['all', { name: 'all', qualifier: '+' }],
    ['-ALL', { name: 'all', qualifier: '-' }],
    ['~all', { name: 'all', qualifier: '~' }],
    ['?all', { name: 'all', qualifier: '?' }],
    ['include:_spf.example.jp', { name: 'include', domain: '_spf.example.jp' }],
    ['include:example.jp.', { name: 'include', domain: 'example.jp.' }],
    ['?include:%{d2}', { name: 'include', qualifier: '?', domain: '%{d2}' }],
    ['a', { name: 'a', prefix4: 32, prefix6: 128 }],
    ['a/24', { name: 'a', prefix4: 24, prefix6: 128 }],
    ['a//64', { name: 'a', prefix4: 32, prefix6: 64 }],
    ['A:mail.example.jp/0//0', { name: 'a', domain: 'mail.example.jp', prefix4: 0, prefix6: 0 }],
    ['a:foo:bar/baz.example.jp', { name: 'a', domain: 'foo:bar/baz.example.jp', prefix4: 32, prefix6: 128 }],
    ['a:%{d/}/24', { name: 'a', domain: '%{d/}', prefix4: 24, prefix6: 128 }],
    ['a:x.xn--zckzah', { name: 'a', domain: 'x.xn--zckzah', prefix4: 32, prefix6: 128 }],
    ['a:x.1-2', { name: 'a', domain: 'x.1-2', prefix4: 32, prefix6: 128 }],
    ['mx', { name: 'mx', prefix4: 32, prefix6: 128 }],
    ['mx:example.jp/30//120', { name: 'mx', domain: 'example.jp', prefix4: 30, prefix6: 120 }],
    ['ptr', { name: 'ptr' }],
    ['ptr:example.jp', { name: 'ptr', domain: 'example.jp' }],
    ['ip4:192.0.2.0/24', { name: 'ip4', address: '192.0.2.0', prefix4: 24 }],
    ['ip4:192.0.2.1', { name: 'ip4', address: '192.0.2.1', prefix4: 32 }],
    ['ip6:2001:db8::/32', { name: 'ip6', address: '2001:db8::', prefix6: 32 }],
    ['ip6:::1.1.1.1/0', { name: 'ip6', address: '::1.1.1.1', prefix6: 0 }],
    ['exists:%{i}._spf.%{d}', { name: 'exists', domain: '%{i}._spf.%{d}' }],
    ['exists:a%%b%_c%-d.example.jp', { name: 'exists', domain: 'a%%b%_c%-d.example.jp' }],
    ['exists:example%%', { name: 'exists', domain: 'example%%' }],
  ]
  it.each(right)('%s', (text, fields) => {
    const record = parseSpfRecord(`v=spf1 ${text}`)
    const span = { start: 7, end: 7 + text.length }
    expect(record.faults).toEqual([])
    expect(record.terms).toEqual([{ kind: 'mechanism', qualifier: '+', text, span, ...NONE, ...fields }])
  })
})

describe('modifiers (RFC 7208 6)', () => {
  it.each([
    ['redirect=_spf.example.jp', 'redirect', '_spf.example.jp'],
    ['EXP=%{d}', 'exp', '%{d}'],
    ['moo.cow-far_out=man:dog/cat', 'moo.cow-far_out', 'man:dog/cat'],
    ['default=', 'default', ''],
    ['x=%{t}', 'x', '%{t}'],
  ])('%s', (text, name, value) => {
    const { terms, faults } = parseSpfRecord(`v=spf1 ${text}`)
    expect(faults).toEqual([])
    expect(terms).toMatchObject([{ kind: 'modifier', name, value, text }])
  })

  it('takes unknown modifiers any number of times', () => {
    expect(parseSpfRecord('v=spf1 x=1 x=1').faults).toEqual([])
  })
})

describe('faults', () => {
  // text after the version, kind, the faulty part, what was meant
  const wrong: readonly [string, string, string, string | null][] = [
    ['moo', 'unknown-mechanism', 'moo', null],
    ['ipv4:192.0.2.1', 'unknown-mechanism', 'ipv4:192.0.2.1', 'ip4:192.0.2.1'],
    ['ip:192.0.2.1', 'unknown-mechanism', 'ip:192.0.2.1', 'ip4:192.0.2.1'],
    ['-inlcude:example.jp', 'unknown-mechanism', '-inlcude:example.jp', '-include:example.jp'],
    ['inclued:example.jp', 'unknown-mechanism', 'inclued:example.jp', 'include:example.jp'],
    ['includes:example.jp', 'unknown-mechanism', 'includes:example.jp', 'include:example.jp'],
    ['-al', 'unknown-mechanism', '-al', '-all'],
    ['-alll', 'unknown-mechanism', '-alll', '-all'],
    ['-all.', 'unknown-mechanism', '-all.', '-all'],
    ['a;', 'unknown-mechanism', 'a;', 'a'],
    ['-all"', 'unknown-mechanism', '-all"', '-all'],
    ['spf:example.jp', 'unknown-mechanism', 'spf:example.jp', null],
    ['192.0.2.1', 'unknown-mechanism', '192.0.2.1', 'ip4:192.0.2.1'],
    ['redirect:example.jp', 'unknown-mechanism', 'redirect:example.jp', 'redirect=example.jp'],
    ['moo.cow/far_out=man:dog/cat', 'unknown-mechanism', 'moo.cow/far_out=man:dog/cat', null],
    ['include: example.jp', 'stray-space', 'include: example.jp', 'include:example.jp'],
    ['include :example.jp', 'stray-space', 'include :example.jp', 'include:example.jp'],
    ['include : example.jp', 'stray-space', 'include : example.jp', 'include:example.jp'],
    ['include example.jp', 'stray-space', 'include example.jp', 'include:example.jp'],
    ['ip4: 192.0.2.1', 'stray-space', 'ip4: 192.0.2.1', 'ip4:192.0.2.1'],
    ['a /24', 'stray-space', 'a /24', 'a/24'],
    ['redirect= example.jp', 'stray-space', 'redirect= example.jp', 'redirect=example.jp'],
    ['- all', 'stray-space', '- all', '-all'],
    ['– all', 'stray-space', '– all', '-all'],
    ['–all', 'look-alike-character', '–all', '-all'],
    ['〜all', 'look-alike-character', '〜all', '~all'],
    [
      'ｉｎｃｌｕｄｅ：example.jp',
      'look-alike-character',
      'ｉｎｃｌｕｄｅ：example.jp',
      'include:example.jp',
    ],
    ['a　-all', 'look-alike-character', 'a　-all', 'a -all'],
    ['a\u00a0mx', 'look-alike-character', 'a\u00a0mx', 'a mx'],
    ['include:日本語.jp', 'not-ascii', 'include:日本語.jp', null],
    ['a\tmx', 'control-character', 'a\tmx', 'a mx'],
    ['a:foo.example.jp\0', 'control-character', 'a:foo.example.jp\0', null],
    ['ip4:192.0.2', 'bad-address', 'ip4:192.0.2', null],
    ['ip4:192.0.2.1:25', 'bad-address', 'ip4:192.0.2.1:25', null],
    ['ip4:192.0.2.256', 'bad-address', 'ip4:192.0.2.256', null],
    ['ip4:2001:db8::1', 'bad-address', 'ip4:2001:db8::1', 'ip6:2001:db8::1'],
    ['ip6:192.0.2.1', 'bad-address', 'ip6:192.0.2.1', 'ip4:192.0.2.1'],
    ['ip6:[2001:db8::1]', 'bad-address', 'ip6:[2001:db8::1]', 'ip6:2001:db8::1'],
    ['ip4:mail.example.jp', 'bad-address', 'ip4:mail.example.jp', 'a:mail.example.jp'],
    ['ip4:192.0.2.1,192.0.2.2', 'bad-address', 'ip4:192.0.2.1,192.0.2.2', 'ip4:192.0.2.1 ip4:192.0.2.2'],
    [
      'ip4:192.0.2.1;ip4:192.0.2.2',
      'bad-address',
      'ip4:192.0.2.1;ip4:192.0.2.2',
      'ip4:192.0.2.1 ip4:192.0.2.2',
    ],
    ['ip4/24', 'bad-address', 'ip4/24', null],
    ['ip4:192.0.2.1/33', 'bad-prefix', 'ip4:192.0.2.1/33', null],
    ['ip4:192.0.2.1/', 'bad-prefix', 'ip4:192.0.2.1/', null],
    ['ip4:192.0.2.0/024', 'bad-prefix', 'ip4:192.0.2.0/024', 'ip4:192.0.2.0/24'],
    ['ip4:192.0.2.0/255.255.255.0', 'bad-prefix', 'ip4:192.0.2.0/255.255.255.0', 'ip4:192.0.2.0/24'],
    ['ip4:192.0.2.0//24', 'bad-prefix', 'ip4:192.0.2.0//24', 'ip4:192.0.2.0/24'],
    ['ip6:2001:db8::/129', 'bad-prefix', 'ip6:2001:db8::/129', null],
    ['a/33', 'bad-prefix', 'a/33', null],
    ['a//129', 'bad-prefix', 'a//129', null],
    ['a/24/64', 'bad-prefix', 'a/24/64', 'a/24//64'],
    ['a/', 'bad-prefix', 'a/', null],
    ['mx:example.jp/x', 'bad-prefix', 'mx:example.jp/x', null],
    ['-all:foobar', 'unexpected-argument', '-all:foobar', '-all'],
    ['-all/8', 'unexpected-argument', '-all/8', '-all'],
    ['ptr/24', 'unexpected-argument', 'ptr/24', 'ptr'],
    ['include:example.jp/24', 'unexpected-argument', 'include:example.jp/24', 'include:example.jp'],
    ['exists:example.jp/24', 'unexpected-argument', 'exists:example.jp/24', 'exists:example.jp'],
    ['include', 'missing-argument', 'include', null],
    ['include:', 'missing-argument', 'include:', null],
    ['exists', 'missing-argument', 'exists', null],
    ['ip4', 'missing-argument', 'ip4', null],
    ['ip6:', 'missing-argument', 'ip6:', null],
    ['a:', 'missing-argument', 'a:', 'a'],
    ['a:/24', 'missing-argument', 'a:/24', 'a/24'],
    ['ptr:', 'missing-argument', 'ptr:', 'ptr'],
    ['redirect=', 'missing-argument', 'redirect=', null],
    ['exp=', 'missing-argument', 'exp=', null],
    ['a:foo-bar', 'bad-domain', 'a:foo-bar', null],
    ['a:museum.', 'bad-domain', 'a:museum.', null],
    ['a:192.0.2.0/24', 'bad-domain', 'a:192.0.2.0/24', 'ip4:192.0.2.0/24'],
    ['include:192.0.2.1', 'bad-domain', 'include:192.0.2.1', 'ip4:192.0.2.1'],
    ['a:abc.123', 'bad-domain', 'a:abc.123', null],
    ['a:example.-com', 'bad-domain', 'a:example.-com', null],
    ['a:example.com-', 'bad-domain', 'a:example.com-', null],
    ['mx:example.jp:8080', 'bad-domain', 'mx:example.jp:8080', null],
    ['exists:%{d}com', 'bad-domain', 'exists:%{d}com', null],
    ['redirect=-all', 'bad-domain', 'redirect=-all', null],
    ['exists:%(ir).example.jp', 'bad-macro', 'exists:%(ir).example.jp', null],
    ['exists:foo%', 'bad-macro', 'exists:foo%', null],
    ['exists:%{d', 'bad-macro', 'exists:%{d', null],
    ['exists:%{a}.example.jp', 'bad-macro', 'exists:%{a}.example.jp', null],
    ['exists:%{d0}.example.jp', 'bad-macro', 'exists:%{d0}.example.jp', null],
    ['exists:%{dr2}.example.jp', 'bad-macro', 'exists:%{dr2}.example.jp', null],
    ['exists:%{c}.example.jp', 'bad-macro', 'exists:%{c}.example.jp', null],
    ['exp=%{t}.example.jp', 'bad-macro', 'exp=%{t}.example.jp', null],
    ['x=%abc', 'bad-macro', 'x=%abc', null],
    ['=all', 'bad-modifier', '=all', null],
    ['1up=foo', 'bad-modifier', '1up=foo', null],
    ['+include=example.jp', 'bad-modifier', '+include=example.jp', '+include:example.jp'],
    ['-redirect=example.jp', 'bad-modifier', '-redirect=example.jp', 'redirect=example.jp'],
  ]
  it.each(wrong)('%j is %s', (text, kind, term, suggestion) => {
    const { faults } = parseSpfRecord(`v=spf1 ip4:192.0.2.9 ${text} ~all`)
    const start = 'v=spf1 ip4:192.0.2.9 '.length
    expect(faults).toEqual([{ kind, term, suggestion, span: { start, end: start + text.length } }])
  })

  it.each(['redirect=a.example.jp', 'exp=a.example.jp'])('%s twice is one fault', (text) => {
    const { terms, faults } = parseSpfRecord(`v=spf1 ${text} ${text.toUpperCase()}`)
    expect(terms).toHaveLength(1)
    expect(faults).toMatchObject([{ kind: 'duplicate-modifier', term: text.toUpperCase(), suggestion: null }])
  })

  it('lists each fault once and keeps the terms that are right, in order', () => {
    const { terms, faults } = parseSpfRecord('v=spf1 ip4:1 a include: b.jp mx foo -all')
    expect(terms.map((term) => term.text)).toEqual(['a', 'mx', '-all'])
    expect(faults.map((fault) => fault.term)).toEqual(['ip4:1', 'include: b.jp', 'foo'])
  })

  it('keeps a term that is right apart from a faulty one before it', () => {
    const { terms, faults } = parseSpfRecord('v=spf1 include: a -all')
    expect(terms.map((term) => term.text)).toEqual(['a', '-all'])
    expect(faults).toMatchObject([{ kind: 'missing-argument', term: 'include:' }])
  })

  it('says of another text only that it is no SPF record', () => {
    expect(parseSpfRecord('v=spf10 moo')).toMatchObject({ terms: [], faults: [{ kind: 'bad-version' }] })
  })

  it('bounds how many faults it lists and how long they are', () => {
    const { faults } = parseSpfRecord(`v=spf1 ${'x'.repeat(500)} ${'moo '.repeat(1000)}`)
    expect(faults).toHaveLength(MAX_FAULTS)
    expect(faults[0]?.term).toHaveLength(101)
  })
})
