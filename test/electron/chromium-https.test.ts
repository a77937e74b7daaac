import { afterEach, expect, test, vi } from 'vitest'
import { forgetStubs, strict, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)
const { chromiumHttps } = await import('../../src-main/electron/chromium-https.ts')

afterEach(forgetStubs)

test('DNS over HTTPS goes through Chromium, by the system’s proxy, in a session that is not the page’s and keeps nothing', async () => {
  const fetch = vi.fn(async () => new Response('answer'))
  const setProxy = vi.fn(async () => undefined)
  const fromPartition = vi.fn(() => strict('session', { fetch, setProxy }))
  stub('session', { fromPartition })
  const init = { method: 'POST' }
  const response = await chromiumHttps.fetch('https://dns.google/dns-query', init)
  expect(await response.text()).toBe('answer')
  expect(fetch.mock.calls).toEqual([['https://dns.google/dns-query', init]])
  expect(fromPartition.mock.calls).toEqual([['dns-over-https', { cache: false }]])
  expect(setProxy.mock.calls).toEqual([[{ mode: 'system' }]])
  await chromiumHttps.fetch('https://1.1.1.1/dns-query', init)
  expect(setProxy).toHaveBeenCalledOnce()
  expect(chromiumHttps.speaksHttp2).toBe(true)
})
