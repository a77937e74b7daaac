import { describe, expect, it } from 'vitest'
import { type IpAddress, parseIpAddress } from '../net/ip-address.ts'
import {
  expandMacro,
  isUsableName,
  type MacroFacts,
  macroValues,
  staticValues,
  toTargetName,
} from './expand-macro.ts'
import { type MacroContext, parseMacroString, usesMacro } from './macro-string.ts'

const facts = (address: string, over: Partial<MacroFacts> = {}): MacroFacts => ({
  localPart: 'strong-bad',
  senderDomain: 'email.example.com',
  address: parseIpAddress(address) as IpAddress,
  helo: 'mail.example.net',
  receiver: 'mx.receiver.example',
  time: 1700000000.9,
  ...over,
})

function expand(text: string, given = facts('192.0.2.3'), context: MacroContext = 'explanation') {
  const parsed = parseMacroString(text, context)
  if (!parsed.ok) throw new Error(`no macro-string: ${text}`)
  return expandMacro(parsed.parts, macroValues(given, 'email.example.com', 'mx.example.org'))
}

describe('expandMacro (RFC 7208 7.4)', () => {
  it.each([
    ['%{s}', 'strong-bad@email.example.com'],
    ['%{o}', 'email.example.com'],
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d3}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{d1}', 'com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l}', 'strong-bad'],
    ['%{l-}', 'strong.bad'],
    ['%{lr}', 'strong-bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
    ['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.example.com'],
    ['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.3.2.0.192.in-addr._spf.example.com'],
    ['%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}', '3.2.0.192.in-addr.strong.lp._spf.example.com'],
    ['%{d2}.trusted-domains.example.net', 'example.com.trusted-domains.example.net'],
    ['%{p}', 'mx.example.org'],
    ['%{h}', 'mail.example.net'],
    ['%{c} %{r} %{t}', '192.0.2.3 mx.receiver.example 1700000000'],
    ['a%%b%_c%-d', 'a%b c%20d'],
    ['%{L}@%{D}', 'strong-bad@email.example.com'],
    ['%{DR}', 'com.example.email'],
    ['%{d99999999999999999999}', 'email.example.com'],
  ])('%s → %s', (text, expected) => {
    expect(expand(text)).toBe(expected)
  })

  it('writes an IPv6 address nibble by nibble', () => {
    const client = facts('2001:db8::cb01')
    const expected = '1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com'
    expect(expand('%{ir}.%{v}._spf.%{d2}', client)?.toLowerCase()).toBe(expected)
    expect(expand('%{c}', client)).toBe('2001:db8::cb01')
  })

  it.each([
    ['a.b+c-d', '%{l.+-}', 'a.b.c.d'],
    ['a.b+c-d', '%{l+}', 'a.b.c-d'],
    ['a,b/c_d=e', '%{lr,/_=}', 'e.d.c.b.a'],
    ['a..b', '%{l2}', '.b'],
    ['~jack&jill=up-a_b3.c', '%{L}', '~jack%26jill%3Dup-a_b3.c'],
    ["it's(*)!", '%{L}', 'it%27s%28%2A%29%21'],
    ['日本', '%{L}', '%E6%97%A5%E6%9C%AC'],
    ['\ud800', '%{L}', '%EF%BF%BD'],
  ])('local part %j, %s → %s', (localPart, text, expected) => {
    expect(expand(text, facts('192.0.2.3', { localPart }))).toBe(expected)
  })

  it('has no value where a letter has none', () => {
    expect(expand('at %{t}', facts('192.0.2.3', { time: null }))).toBeNull()
    expect(expand('from %{h}', facts('192.0.2.3', { helo: '' }))).toBe('from unknown')
  })
})

describe('parseMacroString (RFC 7208 7.1, 7.2)', () => {
  it.each<[string, MacroContext, number]>([
    ['%', 'explanation', 0],
    ['ab%', 'explanation', 2],
    ['%a', 'explanation', 0],
    ['x%{', 'explanation', 1],
    ['%{}', 'explanation', 0],
    ['%{x}', 'explanation', 0],
    ['%{dd}', 'explanation', 0],
    ['%{d00}', 'explanation', 0],
    ['%{dr2}', 'explanation', 0],
    ['%{d!}', 'explanation', 0],
    ['%{d }', 'explanation', 0],
    ['%{c}', 'domain', 0],
    ['%{R}', 'domain', 0],
    ['%{t}', 'domain', 0],
    ['a b', 'domain', 1],
    ['a b', 'modifier', 1],
    ['a\u00e9', 'explanation', 1],
    ['a\n', 'explanation', 1],
  ])('%j is wrong in a %s', (text, context, at) => {
    expect(parseMacroString(text, context)).toEqual({ ok: false, at })
  })

  it.each<[string, MacroContext]>([
    ['', 'domain'],
    ['%{r}', 'modifier'],
    ['a b %{t}', 'explanation'],
    ['%{S10R.-+,/_=}', 'domain'],
  ])('%j is right in a %s', (text, context) => {
    expect(parseMacroString(text, context).ok).toBe(true)
  })

  it('finds the letters, not what looks like one', () => {
    const parsed = parseMacroString('%%{p}%{D2}', 'domain')
    expect(parsed.ok && usesMacro(parsed.parts, 'p')).toBe(false)
    expect(parsed.ok && usesMacro(parsed.parts, 'ds')).toBe(true)
  })
})

describe('staticValues', () => {
  it.each([
    ['_spf.%{d}', '_spf.a.example.jp'],
    ['%{d2}', 'example.jp'],
    ['%{o}.x.jp', 'sender.jp.x.jp'],
    ['%{i}.x.jp', null],
    ['%{l}', null],
    ['%{h}.%{d}', null],
    ['%{v}.arpa', null],
    ['%{p}', null],
  ])('%s → %s', (text, expected) => {
    const parsed = parseMacroString(text, 'domain')
    expect(parsed.ok && expandMacro(parsed.parts, staticValues('a.example.jp', 'sender.jp'))).toBe(expected)
  })

  it('does not know the sender where nobody said', () => {
    const parsed = parseMacroString('%{o}', 'domain')
    expect(parsed.ok && expandMacro(parsed.parts, staticValues('a.example.jp', null))).toBeNull()
  })
})

describe('toTargetName (RFC 7208 7.3)', () => {
  const label = 'x'.repeat(49)
  it.each([
    ['example.jp.', 'example.jp'],
    ['example.jp', 'example.jp'],
    [`a.${`${label}.`.repeat(5)}jp`, `${`${label}.`.repeat(5)}jp`],
    [`first.${`${label}.`.repeat(5)}example.jp`, `${`${label}.`.repeat(4)}example.jp`],
    ['y'.repeat(300), 'y'.repeat(300)],
  ])('%s', (expanded, name) => {
    expect(toTargetName(expanded)).toBe(name)
  })
})

describe('isUsableName', () => {
  it.each([
    ['example.jp', true],
    ['_spf.example.jp', true],
    ['a b.example.jp', true],
    ['foo:bar/baz.example.jp', true],
    ['x.xn--zckzah', true],
    ['localhost', false],
    ['', false],
    ['.jp', false],
    ['a..jp', false],
    ['example.jp.', false],
    ['192.0.2.1', false],
    ['[192.0.2.1]', false],
    [`${'x'.repeat(64)}.jp`, false],
    [`${`${'x'.repeat(63)}.`.repeat(4)}jp`, false],
    ['日本語.jp', false],
  ])('%s: %s', (name, expected) => {
    expect(isUsableName(name)).toBe(expected)
  })
})
