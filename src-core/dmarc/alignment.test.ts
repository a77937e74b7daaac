import { describe, expect, it } from 'vitest'
import { alignmentDemands, alignsWith, type Alignment } from './alignment.ts'
import type { AlignmentMode } from './inspection.ts'

describe('alignsWith', () => {
  it.each<[string, string, AlignmentMode, string | null, string, Alignment]>([
    ['example.co.jp', 'example.co.jp', 'strict', null, 'example.co.jp', 'aligned'],
    ['example.co.jp', 'EXAMPLE.co.jp.', 'strict', null, 'example.co.jp', 'aligned'],
    ['example.co.jp', 'bounce.example.co.jp', 'strict', 'example.co.jp', 'example.co.jp', 'not-aligned'],
    ['example.co.jp', 'bounce.example.co.jp', 'relaxed', 'example.co.jp', 'example.co.jp', 'aligned'],
    ['mail.example.co.jp', 'example.co.jp', 'relaxed', 'example.co.jp', 'example.co.jp', 'aligned'],
    ['example.co.jp', 'other.co.jp', 'relaxed', 'example.co.jp', 'example.co.jp', 'not-aligned'],
    ['example.co.jp', 'co.jp', 'relaxed', 'example.co.jp', 'example.co.jp', 'not-aligned'],
    ['example.co.jp', 'notexample.co.jp', 'relaxed', 'example.co.jp', 'example.co.jp', 'not-aligned'],
    // Only the sender's own name has a record: by the walk it is an organization of its own.
    [
      'mail.example.co.jp',
      'example.co.jp',
      'relaxed',
      'mail.example.co.jp',
      'example.co.jp',
      'depends-on-reader',
    ],
    // jpn.com publishes a record without psd=y.
    ['platon.jpn.com', 'other.jpn.com', 'relaxed', 'jpn.com', 'platon.jpn.com', 'depends-on-reader'],
    ['example.co.jp', 'bounce.example.co.jp', 'relaxed', null, 'example.co.jp', 'unknown'],
    ['example.co.jp', 'vendor.example', 'relaxed', null, 'example.co.jp', 'not-aligned'],
  ])('%s with %s, %s: %s / %s → %s', (from, other, mode, byTreeWalk, byPublicSuffixList, expected) => {
    expect(alignsWith(from, other, mode, { byTreeWalk, byPublicSuffixList })).toBe(expected)
  })
})

describe('alignmentDemands', () => {
  it('dictates the very domain where strict, the organization where relaxed', () => {
    const organizationalDomain = { byTreeWalk: 'example.jp', byPublicSuffixList: 'example.jp' }
    expect(
      alignmentDemands('mail.example.jp', {
        alignment: { spf: 'strict', dkim: 'relaxed' },
        organizationalDomain,
      }),
    ).toEqual({
      envelopeDomain: { isExact: true, domain: 'mail.example.jp' },
      signingDomain: { isExact: false, domain: 'example.jp' },
    })
  })
})
