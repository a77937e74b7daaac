import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { toHttpsResolver } from '../../src-main/node/dns/https-resolvers.ts'
import { parseWhole, runCli, runInProcess } from '../support/cli.ts'
import { startConnectProxy } from '../support/connect-proxy.ts'
import type { DohServer } from '../support/doh-server.ts'
import { startDohServer, TEST_CA_FILE, trustTestAuthority } from '../support/doh-server.ts'
import type { NameServer } from '../support/name-server.ts'
import { startNameServer } from '../support/name-server.ts'

const ZONE = {
  'example.co.jp': {
    TXT: ['v=spf1 ip4:192.0.2.1 -all'],
    NS: ['ns.example.co.jp'],
    MX: [[10, 'mx.example.co.jp'] as const],
    A: ['192.0.2.1'],
  },
  '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
}
const INSPECT = ['inspect', 'info@example.co.jp', '--json']

let doh: DohServer
let dead: NameServer
let distrust: () => void
beforeAll(() => void (distrust = trustTestAuthority()))
afterAll(() => distrust())
afterEach(() => Promise.all([doh.close(), dead?.close()]))

describe('where port 53 is dead', () => {
  /** The command line with the Internet's servers replaced: nobody answers on port 53, one operator over HTTPS. */
  async function run(...words: string[]) {
    doh = await startDohServer(ZONE)
    dead = await startNameServer({})
    dead.setFaults({ drop: true })
    return runInProcess([...words, '--timeout', '1000'], 'ja', {
      systemResolvers: [dead],
      publicResolvers: [dead],
      httpsResolvers: [toHttpsResolver(doh.url)],
      authorities: {
        roots: [{ host: 'a.root.test', addresses: [dead.address] }],
        port: dead.port,
        isAllowedAddress: () => true,
      },
    })
  }

  it('the report is whole, and says over whom', async () => {
    const end = await run(...INSPECT)
    expect(end.exitCode).toBe(0)
    expect(parseWhole(end.stdout)).toMatchObject({
      spf: { status: 'ok' },
      dmarc: { status: 'ok' },
      findings: [{ code: 'dns.doh-used', severity: 'info', params: { operators: doh.url } }],
    })
  })

  it('a plan says it on its top', async () => {
    const end = await run('plan', 'info@example.co.jp', '--option', 'own-domain')
    expect(end.stdout.replaceAll(/\s/g, '')).toContain(`調べた名前は${doh.url}に伝わっています。`)
  })

  it('--no-doh asks nobody, and nothing can be told', async () => {
    const end = await run(...INSPECT, '--no-doh')
    expect(end.exitCode).toBe(3)
    expect(parseWhole(end.stdout)).toMatchObject({ spf: { status: 'unknown' }, findings: [] })
    expect(doh.requests).toEqual([])
  })

  it.each([['--dns', '127.0.0.1'], ['--offline']])('--doh does not go with %s', async (...words) => {
    const end = await run(...INSPECT, '--doh', ...words)
    expect(end).toMatchObject({ exitCode: 2, stdout: '', stderr: [expect.stringContaining('--doh')] })
  })
})

it('the built command line asks the operators of the catalog through the proxy of the environment', async () => {
  doh = await startDohServer(ZONE)
  const proxy = await startConnectProxy(Number(new URL(doh.url).port))
  const { code, stdout, stderr } = await runCli([...INSPECT, '--doh'], {
    env: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: TEST_CA_FILE },
  })
  await proxy.close()
  expect([code, stderr]).toEqual([0, ''])
  expect(parseWhole(stdout)).toMatchObject({
    spf: { status: 'ok', record: 'v=spf1 ip4:192.0.2.1 -all' },
    findings: [
      {
        code: 'dns.doh-used',
        params: { kind: 'on-request', operators: expect.stringContaining('Google Public DNS (dns.google)') },
      },
    ],
  })
  expect(new Set(proxy.tunnels)).toContain('dns.google:443')
  expect(doh.requests.every(({ method, id }) => method === 'POST' && id === 0)).toBe(true)
})
