import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callRules } from '../../src-core/contract/call-schemas.ts'
import {
  createLoopbackServer,
  type LoopbackAddresses,
  type LoopbackOptions,
} from '../../src-main/loopback/create-loopback-server.ts'
import { createDownloadSaver } from '../../src-main/loopback/download-saver.ts'
import { openBrowser, openingCommand } from '../../src-main/loopback/open-browser.ts'
import { isSameSecret } from '../../src-main/loopback/secret.ts'
import { readStaticFiles, type StaticFiles } from '../../src-main/loopback/static-files.ts'
import { INSPECT } from './support/sample-inputs.ts'
import { createTestBackend } from './support/test-backend.ts'

const TOKEN = 'the-token-of-this-run'
const folder = mkdtempSync(join(tmpdir(), 'platon page '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files: StaticFiles
beforeAll(async () => {
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'page', 'index.html'), '<p>ページ</p>')
  writeFileSync(join(folder, 'page', 'files.json'), '[]')
  writeFileSync(join(folder, 'page', 'assets', 'app.js'), 'let it')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  symlinkSync(join(folder, 'secret.html'), join(folder, 'page', 'link.html'))
  files = await readStaticFiles(join(folder, 'page'))
})

let server: ReturnType<typeof createLoopbackServer>
let made: ReturnType<typeof createTestBackend>
let addresses: LoopbackAddresses
let time = 0

async function start(options: Partial<LoopbackOptions> = {}) {
  server = createLoopbackServer({ backend: made.backend, files, token: TOKEN, now: () => time, ...options })
  addresses = await server.listen(0)
}
beforeEach(async () => {
  made = createTestBackend()
  await start()
})
afterEach(() => server.close())

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** `fetch` would correct what is wrong on purpose. */
function ask({ method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port: addresses.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

const GOOD = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
const call = (more: Sent = {}) =>
  ask({
    method: 'POST',
    path: '/api/describeHost',
    body: '{}',
    ...more,
    headers: { ...GOOD, ...more.headers },
  })

describe('the guard', () => {
  const own = () => `127.0.0.1:${addresses.port}`

  test('lets this program’s own page in', async () => {
    const headers = { host: own(), origin: `http://${own()}`, 'sec-fetch-site': 'same-origin' }
    expect((await call({ headers })).status).toBe(200)
    expect((await call({ headers: { host: `localhost:${addresses.port}` } })).status).toBe(200)
    expect((await ask({ headers: { 'sec-fetch-site': 'none' } })).status).toBe(200)
  })

  const foreign: readonly (readonly [string, Record<string, string>])[] = [
    ['a name that was rebound', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['no port', { host: '127.0.0.1' }],
    ['a name that begins like ours', { host: 'localhost.evil.example' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['another program’s page on this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page of a file', { origin: 'null' }],
    ['the same host by TLS', { origin: 'https://127.0.0.1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this site', { 'sec-fetch-site': 'same-site' }],
  ]
  test.each(foreign)('keeps out %s, with the right token too', async (_, headers) => {
    for (const answer of [
      await call({ headers }),
      await ask({ headers }),
      await ask({ path: '/enter/x', headers }),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: '' })
    }
  })

  test('an address that was typed is no way to a call', async () => {
    expect((await call({ headers: { 'sec-fetch-site': 'none' } })).status).toBe(403)
  })

  test.each(['', 'Bearer ', 'Bearer wrong', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`])(
    'the token is wrong: %j',
    async (authorization) => {
      expect(await call({ headers: { authorization } })).toMatchObject({ status: 403, body: '' })
      const unknown = await call({ path: '/api/nothing', headers: { authorization } })
      expect(unknown).toMatchObject({ status: 403, body: '' })
    },
  )

  test('secrets are the same or not', () => {
    expect(isSameSecret('a', 'a')).toBe(true)
    expect(isSameSecret('a', 'ab')).toBe(false)
  })

  test('there is no preflight', async () => {
    const answer = await ask({
      method: 'OPTIONS',
      path: '/api/describeHost',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(answer.status).toBe(403)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the calls', () => {
  const refusals: readonly (readonly [string, Sent, number, string])[] = [
    ['a GET', { method: 'GET' }, 405, 'invalid-input'],
    ['a PUT', { method: 'PUT' }, 405, 'invalid-input'],
    ['a form', { headers: { 'content-type': 'text/plain' } }, 415, 'invalid-input'],
    [
      'another charset',
      { headers: { 'content-type': 'application/json; charset=utf-16' } },
      415,
      'invalid-input',
    ],
    ['no JSON', { body: '{' }, 400, 'invalid-input'],
    ['no body', { body: '' }, 400, 'invalid-input'],
    ['a name that is none', { path: '/api/nothing' }, 404, 'unknown-call'],
    ['a name of the prototype', { path: '/api/__proto__' }, 404, 'unknown-call'],
    ['a name with more behind it', { path: '/api/describeHost/x' }, 404, 'unknown-call'],
    ['a name in other letters', { path: '/api/describehost' }, 404, 'unknown-call'],
    ['too large a body', { body: ' '.repeat(callRules.describeHost.limit + 1) }, 413, 'invalid-input'],
  ]
  test.each(refusals)('refuse %s', async (_, sent, status, code) => {
    const answer = await call(sent)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, failure: { code } })
  })

  test('a body that is too large is not waited for, whatever it claims to be', async () => {
    const socket = connect(addresses.port, '127.0.0.1')
    const head = (length: string) =>
      `POST /api/describeHost HTTP/1.1\r\nHost: 127.0.0.1:${addresses.port}\r\nAuthorization: Bearer ${TOKEN}\r\n` +
      `Content-Type: application/json\r\n${length}\r\n\r\n`
    const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
    socket.write(head('Content-Length: 999999999'))
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
    const chunked = connect(addresses.port, '127.0.0.1')
    const second = new Promise<string>((resolve) => chunked.once('data', (data) => resolve(data.toString())))
    chunked.write(head('Transfer-Encoding: chunked'))
    chunked.write(`800\r\n${' '.repeat(2048)}\r\n`)
    expect(await second).toMatch(/^HTTP\/1\.1 413 /)
    chunked.destroy()
  })

  test('closing the request cancels its run', async () => {
    await server.close()
    made = createTestBackend({ dns: { query: () => new Promise(() => undefined) } })
    await start()
    const stop = new AbortController()
    const run = fetch(`http://127.0.0.1:${addresses.port}/api/inspect`, {
      method: 'POST',
      headers: GOOD,
      body: JSON.stringify(INSPECT),
      signal: stop.signal,
    })
    expect((await run).headers.get('content-type')).toBe('application/x-ndjson')
    expect(made.backend.countRuns()).toBe(1)
    stop.abort()
    while (made.backend.countRuns() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  })
})

describe('the files', () => {
  test('are those of the build, with their types', async () => {
    expect([...files.keys()].sort()).toEqual(['/', '/assets/app.js', '/index.html'])
    expect(await ask({})).toMatchObject({
      status: 200,
      body: '<p>ページ</p>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    })
    expect(await ask({ method: 'HEAD', path: '/assets/app.js' })).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-length': '6' },
    })
  })

  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets%2fapp.js',
    '/assets\\app.js',
    '//index.html',
    '/index.html?x',
    '/link.html',
    '/files.json',
    '/assets/',
    '/assets',
    '/__proto__',
    'http://127.0.0.1/index.html',
  ])('%s is none of them', async (path) => {
    expect(await ask({ path })).toMatchObject({ status: 404, body: '' })
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way to ask for one', async (method) => {
    expect(await ask({ method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  test('a folder without a page is told', async () => {
    await expect(readStaticFiles(join(folder, 'page', 'assets'))).rejects.toThrow('no index.html')
  })
})

test('every answer carries the policy and nothing of CORS', async () => {
  const answers = [
    await ask({}),
    await ask({ path: '/nothing' }),
    await ask({ headers: { host: 'evil.example' } }),
    await ask({ path: '/enter/x' }),
    await call(),
    await call({ path: '/api/nothing' }),
    await call({ path: '/api/inspect', body: JSON.stringify({ ...INSPECT, isOffline: true }) }),
  ]
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; .*frame-ancestors 'none'$/,
      ) as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})

describe('the entrance', () => {
  const pathOf = (address: string) => new URL(address).pathname

  test('leads once to the page with the token, and does not wear out by being looked at', async () => {
    const path = pathOf(addresses.issueEntrance())
    expect(path).not.toContain(TOKEN)
    expect((await ask({ method: 'HEAD', path })).status).toBe(405)
    expect((await ask({ path: '/enter/' })).status).toBe(410)
    expect(await ask({ path })).toMatchObject({ status: 303, headers: { location: `/#token=${TOKEN}` } })
    expect((await ask({ path })).status).toBe(410)
  })

  test('is open for a minute', async () => {
    const path = pathOf(addresses.issueEntrance())
    time += 60_001
    expect((await ask({ path })).status).toBe(410)
  })
})

describe('its end', () => {
  test('comes by itself when nobody asks any more, not while something runs', async () => {
    await server.close()
    made = createTestBackend({ dns: { query: () => new Promise(() => undefined) } })
    // Long beside the way of a request to a busy machine, short beside the run.
    await start({ idleMs: 1000 })
    const stop = new AbortController()
    const body = JSON.stringify(INSPECT)
    const run = fetch(`http://127.0.0.1:${addresses.port}/api/inspect`, {
      method: 'POST',
      headers: GOOD,
      body,
      signal: stop.signal,
    })
    await run
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect((await ask({})).status).toBe(200)
    stop.abort()
    await server.ended
    await expect(ask({})).rejects.toThrow()
  })

  test('does not wait for connections that stay open', async () => {
    const socket = connect(addresses.port, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    await server.close()
    socket.destroy()
  })

  test('a request on a connection that outlives it by a moment is no defect', async () => {
    const faults: unknown[] = []
    await server.close()
    made = createTestBackend({ dns: { query: () => new Promise(() => undefined) } })
    await start({ onFault: (error) => faults.push(error) })
    const body = JSON.stringify(INSPECT)
    const socket = connect(addresses.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      if (chunk.includes('"reply"'))
        socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${addresses.port}\r\n\r\n`)
    })
    socket.write(
      `POST /api/inspect HTTP/1.1\r\nHost: 127.0.0.1:${addresses.port}\r\nAuthorization: Bearer ${TOKEN}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    await expect.poll(() => made.backend.countRuns()).toBe(1)
    await server.close()
    socket.destroy()
    expect(faults).toEqual([])
  })

  test('a port that is taken is told', async () => {
    const second = createLoopbackServer({ backend: made.backend, files, token: TOKEN })
    await expect(second.listen(addresses.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('the download', () => {
  const file = (name: string) => ({ name, mediaType: 'text/plain; charset=utf-8', content: '日本語\r\n' })

  test('is the file itself where there is one', async () => {
    expect(await createDownloadSaver(() => 0).save([file('手順書.txt')], 'example.jp')).toEqual({
      kind: 'download',
      name: '手順書.txt',
      names: ['手順書.txt'],
      mediaType: 'text/plain; charset=utf-8',
      base64: Buffer.from('日本語\r\n').toString('base64'),
    })
  })

  test('of nothing is not written', async () => {
    expect(await createDownloadSaver(() => 0).save([], 'example.jp')).toEqual({
      kind: 'not-saved',
      fault: null,
    })
  })
})

describe('the browser', () => {
  test.each([
    ['win32', {}, ['rundll32.exe', 'url.dll,FileProtocolHandler']],
    ['darwin', {}, ['open']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['linux', {}, null],
  ] as const)('on %s with %j is opened by %j', (platform, environment, command) => {
    expect(openingCommand(platform, environment)).toEqual(command)
  })

  test('that cannot be started is told', async () => {
    expect(await openBrowser('http://127.0.0.1:1/', 'linux', { DISPLAY: ':0', PATH: folder })).toBe(false)
    expect(await openBrowser('file:///etc/passwd', 'darwin', {})).toBe(false)
  })
})
