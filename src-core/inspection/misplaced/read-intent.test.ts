import { describe, expect, it } from 'vitest'
import { readIntent } from './read-intent.ts'

describe('readIntent', () => {
  it.each([
    ['v=spf1 -all', 'spf', 'none'],
    ['V=SPF1 mx', 'spf', 'none'],
    ['v=spf1', 'spf', 'none'],
    ['"v=spf1 mx ~all"', 'spf', 'quotes'],
    ['\\"v=spf1 mx ~all\\"', 'spf', 'quotes'],
    ['“v=spf1 mx ~all”', 'spf', 'quotes'],
    ['ｖ＝ｓｐｆ１ mx ~all', 'spf', 'full-width'],
    ['v=spf1　include:a.jp ~all', 'spf', 'full-width'],
    [' v=spf1 mx', 'spf', 'spacing'],
    ['v = spf1 mx', 'spf', 'spacing'],
    ['v=DMARC1; p=none', 'dmarc', 'none'],
    ['"v=DMARC1; p=none"', 'dmarc', 'quotes'],
    ['v=DMARC1； p=none', 'dmarc', 'full-width'],
    ['v=DKIM1; k=rsa; p=MIIB', 'dkim', 'none'],
    [`p=${'A'.repeat(40)}`, 'dkim', 'none'],
    ['"v=DKIM1; p=MIIB"', 'dkim', 'quotes'],
  ])('reads %j as %s with %s', (text, intent, mangling) => {
    expect(readIntent(text)).toEqual({ intent, mangling })
  })

  it.each(['', 'google-site-verification=abc', 'v=spf10 -all', 'v=dmarc1; p=none', 'MS=ms123', 'p=none'])(
    'sees nothing in %j',
    (text) => {
      expect(readIntent(text)).toBeNull()
    },
  )
})
