import { expect, test } from 'vitest'
import { classifyMailboxDomain } from './mailbox-domains.ts'

test.each([
  ['gmail.com', 'free-mail'],
  ['GMAIL.com.', 'free-mail'],
  ['yahoo.co.jp', 'free-mail'],
  ['docomo.ne.jp', 'carrier'],
  ['ezweb.ne.jp', 'carrier'],
  ['k.ezweb.ne.jp', 'carrier'],
  ['t.vodafone.ne.jp', 'carrier'],
  ['ocn.ne.jp', 'provider'],
  ['abc.ocn.ne.jp', 'provider'],
  ['a.b.ocn.ne.jp', 'provider'],
  ['nifty.com', 'free-mail'],
  ['mbr.nifty.com', 'provider'],
  // No `*.` entry: only the domain itself.
  ['vodafone.ne.jp', null],
  ['mail.gmail.com', null],
  ['notgmail.com', null],
  ['example.co.jp', null],
  ['jp', null],
  ['', null],
])('%s is %s', (domain, kind) => {
  expect(classifyMailboxDomain(domain)).toBe(kind)
})
