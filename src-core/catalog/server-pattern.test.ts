import { expect, test } from 'vitest'
import { matchesServerPattern } from './server-pattern.ts'

test.each([
  ['ns1.xserver.jp', 'ns1.xserver.jp', true],
  ['ns1.xserver.jp', 'ns1.xserver.jp.example', false],
  ['ns-*.awsdns-*.com', 'ns-12.awsdns-00.com', true],
  ['ns-*.awsdns-*.com', 'ns-.awsdns-00.com', false],
  ['ns-*.awsdns-*.com', 'ns-1.x.awsdns-00.com', false],
  ['ns1.gslb*.sakura.ne.jp', 'ns1.gslb7.sakura.ne.jp', true],
  ['*.akam.net', 'a.b.akam.net', true],
  ['*.akam.net', 'akam.net', false],
  ['*.akam.net', '.akam.net', false],
  ['a*b*c.jp', 'axbxc.jp', true],
  ['a*b*c.jp', 'axbc.jp', false],
  ['a*b*c.jp', 'abxc.jp', false],
  ['a*a.jp', 'aa.jp', false],
  ['a*a.jp', 'aaa.jp', true],
  ['*.jp', 'x.jp', true],
] as const)('%s fits %s: %s', (pattern, host, fits) => {
  expect(matchesServerPattern(pattern, host)).toBe(fits)
})

test('a pattern made to be slow is not', () => {
  const hostile = `${'*a'.repeat(120)}.jp`
  expect(matchesServerPattern(hostile, `${'a'.repeat(63)}.jp`)).toBe(false)
  expect(matchesServerPattern(`*.${'*a'.repeat(200)}`, 'a.jp')).toBe(false)
})
