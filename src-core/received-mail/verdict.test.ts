import { expect, test } from 'vitest'
import { receivedMailAnswer, type ReceivedMailVerdict } from './verdict.ts'

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
