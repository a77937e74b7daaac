import { afterEach, expect, test, vi } from 'vitest'
import { links } from '../../src-core/contract/links.ts'
import { openLink, openMail } from '../../src-main/electron/open-link.ts'
import { forgetStubs, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)
afterEach(forgetStubs)

test.each(Object.values(links))('opens %s', async (address) => {
  const openExternal = vi.fn(async () => undefined)
  stub('shell', { openExternal })
  expect(await openLink(address)).toBe(true)
  expect(openExternal.mock.calls).toEqual([[address]])
})

test.each([
  'https://example.jp/',
  `${links['rfc-spf']}/`,
  `${links['rfc-spf']}?x`,
  links['rfc-spf'].toUpperCase(),
  'file:///etc/passwd',
  'ms-settings:',
  '',
])('opens nothing for %j', async (address) => {
  // `shell` is not stubbed: touching it would throw.
  expect(await openLink(address)).toBe(false)
})

test('says where the system opens nothing', async () => {
  stub('shell', { openExternal: () => Promise.reject(new Error('no browser')) })
  expect(await openLink(links['rfc-spf'])).toBe(false)
})

const DRAFT = 'mailto:support%2Bx@example.jp?subject=%E4%BB%B6&body=a%0D%0Ab'

test('opens the draft of a mail', async () => {
  const openExternal = vi.fn(async () => undefined)
  stub('shell', { openExternal })
  expect(await openMail(DRAFT)).toBe(true)
  expect(openExternal.mock.calls).toEqual([[DRAFT]])
})

test.each([
  links['rfc-spf'],
  'mailto:a@b.jp',
  `${DRAFT}&attach=C:%5Csecret.txt`,
  `${DRAFT}&bcc=evil@example.net`,
  `${DRAFT} x`,
  `${DRAFT}\n`,
  DRAFT.replace('mailto:', 'MAILTO:'),
  DRAFT + 'a'.repeat(2000),
])('opens no mail for %j', async (address) => {
  expect(await openMail(address)).toBe(false)
})
