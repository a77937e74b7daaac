import { expect, test } from 'vitest'
import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import type { VendorOwnDomain } from '../catalog/vendor-profile.ts'
import { mergeVendorValues } from './merge-vendor-values.ts'
import type { VendorValues } from './vendor-values.ts'

const PROFILE: VendorOwnDomain = {
  spfTerms: ['include:profile.example.net'],
  dkim: [{ selector: 'p1', type: 'CNAME', value: 'p1.example.net' }],
  envelopeDomain: 'bounce.example.net',
  envelopeMx: { preference: 10, exchange: 'mx.example.net' },
  dmarcRecord: 'v=DMARC1; p=none',
  demands: ['spf', 'dkim', 'dmarc'],
  demandsSource: 'file',
}

const NONE: VendorValues = {
  spfTerms: [],
  dkim: [],
  envelopeDomain: null,
  envelopeMx: null,
  dmarcRecord: null,
}

test('the built-in profile knows no value, so none is there before the vendor sends them', () => {
  expect(mergeVendorValues(builtInVendorProfile.ownDomain, null)).toEqual(NONE)
})

test('a profile’s values say that they are from the profile', () => {
  expect(mergeVendorValues(PROFILE, NONE)).toEqual({
    spfTerms: [{ value: 'include:profile.example.net', source: 'profile' }],
    dkim: [{ value: PROFILE.dkim?.[0], source: 'profile' }],
    envelopeDomain: { value: 'bounce.example.net', source: 'profile' },
    envelopeMx: { value: PROFILE.envelopeMx, source: 'profile' },
    dmarcRecord: { value: 'v=DMARC1; p=none', source: 'profile' },
  })
  expect(mergeVendorValues(PROFILE, null)).toEqual(mergeVendorValues(PROFILE, NONE))
})

test('pasted values win field by field', () => {
  const pasted: VendorValues = {
    ...NONE,
    spfTerms: [{ value: 'include:pasted.example.net', source: 'pasted' }],
    dmarcRecord: { value: 'v=DMARC1; p=quarantine', source: 'pasted' },
  }
  const merged = mergeVendorValues(PROFILE, pasted)
  expect(merged.spfTerms).toEqual(pasted.spfTerms)
  expect(merged.dmarcRecord).toEqual(pasted.dmarcRecord)
  expect(merged.dkim).toEqual([{ value: PROFILE.dkim?.[0], source: 'profile' }])
})

test.each([
  ['bounce.example.co.jp', null],
  ['bounce.example.net', { value: PROFILE.envelopeMx, source: 'profile' }],
])('the profile’s MX beside a pasted envelope domain %s', (domain, mx) => {
  const pasted: VendorValues = { ...NONE, envelopeDomain: { value: domain, source: 'pasted' } }
  expect(mergeVendorValues(PROFILE, pasted).envelopeMx).toEqual(mx)
})
