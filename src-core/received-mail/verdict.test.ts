import { expect, test } from 'vitest'
import { receivedMailAnswer, sentenceOfVerdict, type ReceivedMailVerdict } from './verdict.ts'

const ALIGNED: ReceivedMailVerdict = {
  domain: 'example.co.jp',
  isAligned: true,
  proves: 'own-domain',
  basis: 'verified-here',
  sentByVendor: 'shown',
  at: '2026-11-24T00:00:00.000Z',
}

test.each<[string, Partial<ReceivedMailVerdict> | null, boolean | null]>([
  ['no mail', null, null],
  ['a mail of the vendor’s', {}, true],
  ['one that the user says is', { sentByVendor: 'confirmed' }, true],
  ['one of some server', { sentByVendor: 'unknown' }, null],
  ['one of another domain', { domain: 'example.jp' }, null],
  ['one that is not aligned', { proves: 'neither', isAligned: false, sentByVendor: 'unknown' }, false],
  ['one that can’t be told', { proves: 'unknown', isAligned: null }, null],
])('the advice learns from %s', (_, verdict, answer) => {
  expect(receivedMailAnswer(verdict && { ...ALIGNED, ...verdict }, 'example.co.jp')).toBe(answer)
})

test.each<[Partial<ReceivedMailVerdict>, string]>([
  [{}, 'own-domain'],
  [{ sentByVendor: 'confirmed' }, 'own-domain'],
  [{ sentByVendor: 'unknown' }, 'own-domain-if'],
  [{ basis: 'inferred' }, 'own-domain-inferred'],
  [{ basis: 'inferred', sentByVendor: 'unknown' }, 'own-domain-inferred-if'],
  [{ proves: 'no-reply' }, 'no-reply'],
  [{ proves: 'no-reply', basis: 'inferred', sentByVendor: 'unknown' }, 'no-reply-inferred'],
  [{ proves: 'neither', isAligned: false, basis: null }, 'neither'],
  [{ proves: 'unknown', isAligned: null, basis: null }, 'unknown'],
])('%j is told again as %s', (verdict, sentence) => {
  expect(sentenceOfVerdict({ ...ALIGNED, ...verdict })).toBe(sentence)
})
