import type { Session } from 'electron'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src-core/contract/content-security-policy.ts'
import { readWizardFiles } from '../../src-main/electron/read-wizard-files.ts'
import { serveWizard } from '../../src-main/electron/serve-wizard.ts'
import { strict } from './support/electron-double.ts'

let folder = ''
let handler: (request: Request) => Promise<Response>
const LIST = ['index.html', 'assets/main.js', 'assets/main.css', 'icon.svg', 'odd.wasm', 'gone.js']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'platon 画面 '))
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  for (const name of [
    'index.html',
    'assets/main.js',
    'assets/main.css',
    'icon.svg',
    'odd.wasm',
    'unlisted.js',
  ])
    writeFileSync(join(folder, 'renderer', name), `content of ${name} 日本語`)
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'renderer', 'files.json'), JSON.stringify(LIST))
  const session = strict<Session>('session', {
    protocol: strict('protocol', {
      handle: (scheme: string, given: typeof handler) => {
        expect(scheme).toBe('app')
        handler = given
      },
    }),
  })
  serveWizard(session, await readWizardFiles(join(folder, 'renderer')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const get = (url: string, method = 'GET') => handler(strict<Request>('request', { url, method }))

describe('app://wizard', () => {
  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/main.js', 'text/javascript; charset=utf-8'],
    ['assets/main.css', 'text/css; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (name, mediaType) => {
    const response = await get(`app://wizard/${name}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(mediaType)
    expect(await response.text()).toBe(`content of ${name} 日本語`)
  })

  test.each([
    ['a name that is on no list', 'app://wizard/unlisted.js'],
    ['the list itself', 'app://wizard/files.json'],
    ['a folder', 'app://wizard/'],
    ['a folder', 'app://wizard/assets'],
    ['a folder', 'app://wizard/assets/'],
    ['a way up', 'app://wizard/../secret.js'],
    ['a way up', 'app://wizard/assets/../../secret.js'],
    ['a way up, escaped', 'app://wizard/%2e%2e/secret.js'],
    ['a way up, escaped', 'app://wizard/..%2fsecret.js'],
    ['a way up, escaped twice', 'app://wizard/%252e%252e%252fsecret.js'],
    ['a way up, with backslashes', 'app://wizard/..\\secret.js'],
    ['a listed name, escaped', 'app://wizard/%69ndex.html'],
    ['an empty part', 'app://wizard//index.html'],
    ['a NUL', 'app://wizard/index.html%00.js'],
    ['another case', 'app://wizard/INDEX.HTML'],
    ['a query', 'app://wizard/index.html?x'],
    ['another host', 'app://wizard.evil/index.html'],
    ['another host', 'app://print/index.html'],
    ['a file kind that has no media type', 'app://wizard/odd.wasm'],
    ['no address at all', 'index.html'],
  ])('does not serve %s: %s', async (_, url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('refuses %s', async (method) => {
    const response = await get('app://wizard/index.html', method)
    expect(response.status).toBe(405)
    expect(await response.text()).toBe('')
  })

  test.each(['app://wizard/index.html', 'app://wizard/nowhere'])('sends the headers with %s', async (url) => {
    expect(Object.fromEntries((await get(url)).headers)).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('a listed file that is gone is an error of the program', async () => {
    await expect(get('app://wizard/gone.js')).rejects.toThrow(/ENOENT/)
  })
})

test('the policy allows nothing unsafe and nobody else', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|data:|blob:|https?:/)
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
  for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"])
    expect(contentSecurityPolicy.split('; ')).toContain(directive)
})

test.each([['{}'], ['[1]'], ['null'], ['no json']])(
  'a list that is none (%s) stops the start',
  async (text) => {
    const broken = mkdtempSync(join(tmpdir(), 'list-'))
    writeFileSync(join(broken, 'files.json'), text)
    await expect(readWizardFiles(broken)).rejects.toThrow()
    rmSync(broken, { recursive: true })
  },
)
