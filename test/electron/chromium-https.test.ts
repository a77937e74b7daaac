import { afterEach, expect, test, vi } from 'vitest'
import { forgetStubs, strict, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)
const { chromiumHttps } = await import('../../src-main/electron/chromium-https.ts')

afterEach(forgetStubs)

test('DNS over HTTPS goes through Chromium, in a session that is not the page’s and keeps nothing', async () => {
  const fetch = vi.fn(async () => new Response('answer'))
  const fromPartition = vi.fn(() => strict('session', { fetch }))
  stub('session', { fromPartition })
  const init = { method: 'POST' }
  const response = await chromiumHttps.fetch('https://dns.google/dns-query', init)
  expect(await response.text()).toBe('answer')
  expect(fetch.mock.calls).toEqual([['https://dns.google/dns-query', init]])
  expect(fromPartition.mock.calls).toEqual([['dns-over-https', { cache: false }]])
  expect(chromiumHttps.speaksHttp2).toBe(true)
})
