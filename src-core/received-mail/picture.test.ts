import { describe, expect, it } from 'vitest'
import type { Alignment } from '../dmarc/alignment.ts'
import type { MailResult } from './message-check.ts'
import { countsForDmarc, sentenceOf, type LinkSentence } from './picture.ts'

describe('why an identifier counts for DMARC or does not', () => {
  it.each<[MailResult, Alignment | null, LinkSentence]>([
    ['pass', 'aligned', 'counts'],
    ['fail', 'aligned', 'fails'],
    ['none', null, 'fails'],
    ['softfail', 'unknown', 'fails'],
    ['pass', 'not-aligned', 'not-aligned'],
    ['temperror', 'not-aligned', 'not-aligned'],
    ['fail', 'not-aligned', 'neither'],
    ['pass', 'depends-on-reader', 'unclear'],
    ['temperror', 'aligned', 'unclear'],
    ['pass', 'unknown', 'untold'],
    ['pass', null, 'untold'],
    ['unknown', null, 'untold'],
  ])('%s, %s', (result, alignment, sentence) => {
    const counts = countsForDmarc(result, alignment)
    expect(sentenceOf({ from: 'from', to: 'spf', alignment, counts }, result)).toBe(sentence)
  })
})
