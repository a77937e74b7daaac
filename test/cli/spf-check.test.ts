import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli, runJson } from '../support/cli.ts'
import { spfCheckSchema } from '../support/contract-schema.ts'
import { startNameServer, type NameServer } from '../support/name-server.ts'

const ZONE = {
  'pass.jp': { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] },
  'fail.jp': { TXT: ['v=spf1 -all exp=why.fail.jp'] },
  'why.fail.jp': { TXT: ['%{i} may not send for %{d}'] },
  'softfail.jp': { TXT: ['v=spf1 ~all'] },
  'neutral.jp': { TXT: ['v=spf1 ?all'] },
  'none.jp': { TXT: ['unrelated'] },
  'temp.jp': 'servfail',
  'perm.jp': { TXT: ['v=spf1 nonsense -all'] },
  'voids.jp': { TXT: ['v=spf1 a:v1.voids.jp a:v2.voids.jp a:v3.voids.jp -all'] },
  'helo.jp': { TXT: ['v=spf1 exists:%{h}.check.jp -all'] },
  'mail.helo.jp.check.jp': { A: ['127.0.0.2'] },
} as const

let server: NameServer
beforeAll(async () => {
  server = await startNameServer(ZONE)
})
afterAll(() => server.close())

describe('spf-check gives every result of RFC 7208, and the exit code of the contract', () => {
  test.each([
    ['pass', 0, { matched: 'ip4:192.0.2.0/24', lookups: 0 }],
    ['fail', 0, { matched: '-all', explanation: '192.0.2.1 may not send for fail.jp' }],
    ['softfail', 0, { matched: '~all' }],
    ['neutral', 0, { matched: '?all' }],
    ['none', 0, { matched: null }],
    ['temp', 3, { result: 'temperror', matched: null }],
    ['perm', 1, { result: 'permerror' }],
    ['voids', 1, { result: 'permerror' }],
  ])('%s, exit code %i', async (name, exitCode, fields) => {
    const args = ['spf-check', '--ip', '192.0.2.1', '--sender', `info@${name}.jp`, '--timeout', '5000']
    const { code, json } = await runJson(server.endpoint, args)
    expect(spfCheckSchema.parse(json)).toMatchObject({ result: name, ...fields })
    expect(code).toBe(exitCode)
  })

  test('uses the name given in HELO', async () => {
    const args = ['spf-check', '--ip', '192.0.2.1', '--sender', 'info@helo.jp', '--helo', 'mail.helo.jp']
    const { json } = await runJson(server.endpoint, args)
    expect(json).toMatchObject({ result: 'pass' })
  })

  test('says it in words, the domain’s own text made harmless', async () => {
    const end = await runCli([
      ...['spf-check', '--ip', '192.0.2.1', '--sender', 'info@fail.jp', '--dns', server.endpoint],
    ])
    expect(end.stdout).toMatch(/不合格[^]*-all[^]*192\.0\.2\.1 may not send for fail\.jp/)
  })

  test('offline it can’t be told', async () => {
    const args = ['spf-check', '--ip', '192.0.2.1', '--sender', 'info@pass.jp', '--offline', '--json']
    const end = await runCli(args)
    expect(JSON.parse(end.stdout)).toMatchObject({ result: 'temperror' })
    expect(end.code).toBe(3)
  })
})
