import { request, type IncomingHttpHeaders } from 'node:http'
import { expect, test } from '../fixtures/test.ts'
import { findViolations } from '../fixtures/find-violations.ts'
import type { HostProcess } from '../fixtures/host-process.ts'
import { ADDRESS } from '../fixtures/zones.ts'
import { planWith } from '../pages/steps.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** As a program outside a browser sends it: every header is its own. */
function send(
  { origin }: HostProcess,
  path: string,
  headers: Readonly<Record<string, string>>,
  { method = 'POST', body = '{}' }: { method?: string; body?: string } = {},
): Promise<Answer> {
  const { port, hostname } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sending = request({ hostname, port, path, method, headers, setHost: !('host' in headers) })
    sending.once('error', reject)
    sending.once('response', (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    sending.end(method === 'POST' ? body : undefined)
  })
}

const JSON_TYPE = { 'content-type': 'application/json' }

test('only this run’s own page is answered', async ({ host }) => {
  const own = { ...JSON_TYPE, authorization: `Bearer ${host.token}` }
  const { port } = new URL(host.origin)
  expect(await send(host, '/api/describeHost', own)).toMatchObject({ status: 200 })
  expect((await send(host, '/api/describeHost', { ...own, origin: host.origin })).status).toBe(200)

  const wrongToken = `Bearer ${'A'.repeat(host.token.length)}`
  const refused: readonly Readonly<Record<string, string>>[] = [
    JSON_TYPE,
    { ...JSON_TYPE, authorization: wrongToken },
    { ...JSON_TYPE, authorization: host.token },
    { ...own, host: `evil.example:${port}` },
    { ...own, host: `127.0.0.1.evil.example:${port}` },
    { ...own, host: '127.0.0.1:1' },
    { ...own, origin: 'https://evil.example' },
    { ...own, origin: 'null' },
    { ...own, origin: 'http://127.0.0.1:1' },
    { ...own, 'sec-fetch-site': 'cross-site' },
    { ...own, 'sec-fetch-site': 'same-site' },
    { ...own, 'sec-fetch-site': 'none' },
  ]
  for (const headers of refused) {
    for (const path of ['/api/describeHost', '/api/loadSession', '/api/verify']) {
      const answer = await send(host, path, headers)
      expect([headers, answer.status, answer.body]).toEqual([headers, 403, ''])
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  }
})

test('what is not of the contract is refused', async ({ host }) => {
  const own = { ...JSON_TYPE, authorization: `Bearer ${host.token}` }
  const cases = [
    ['/api/nothing', own, {}, 404],
    ['/api/constructor', own, {}, 404],
    ['/api/__proto__', own, {}, 404],
    ['/api/describeHost', own, { method: 'GET' }, 405],
    ['/api/describeHost', { ...own, 'content-type': 'text/plain' }, {}, 415],
    ['/api/describeHost', own, { body: `{"x":"${'x'.repeat(5000)}"}` }, 413],
    ['/../package.json', {}, { method: 'GET' }, 404],
    ['/%2e%2e/package.json', {}, { method: 'GET' }, 404],
    ['/assets/', {}, { method: 'GET' }, 404],
    ['/', {}, { method: 'PUT' }, 405],
  ] as const
  for (const [path, headers, options, status] of cases)
    expect([path, (await send(host, path, headers, options)).status]).toEqual([path, status])
})

test('the page comes with a policy that lets nothing else in', async ({ host }) => {
  const { headers, status } = await send(host, '/', {}, { method: 'GET' })
  expect(status).toBe(200)
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a page without the token says which address to open, and offers nothing that cannot be', async ({
  page,
  host,
  watch,
}) => {
  watch.expectFault(/403/)
  await page.goto(host.origin)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('このアドレスでは使えません')
  await expect(page.getByText('プログラムが起動時に表示したアドレス')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '次へ' })).toHaveCount(0)
  await expect(page.getByText('保存')).toHaveCount(0)
  expect(await findViolations(page)).toEqual([])
})

test('a host that has ended is told as such, wherever the page is scrolled to', async ({
  wizard,
  host,
  watch,
}) => {
  watch.expectFault(/ERR_CONNECTION_REFUSED/)
  await planWith(wizard, ADDRESS, 'no-reply')
  const lastTick = wizard.page.getByRole('checkbox').last()
  await expect(lastTick).toBeVisible()
  await wizard.waitUntilSaved()
  await host.stop()
  await lastTick.check()
  const told = wizard.page.getByText('プログラム本体につながりません')
  await expect(told).toBeInViewport()
  await expect(wizard.page.getByText('このまま作業は続けられます')).toHaveCount(0)
})
