import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { splitTxt } from '../../src-core/dns/txt.ts'
import { GMAIL, OUTLOOK_WEB } from '../../src-core/received-mail/testing/pasted-headers.ts'
import { runCli, runJson } from '../support/cli.ts'
import { startNameServer, type NameServer } from '../support/name-server.ts'
import { makeRsaKey, signMail } from '../support/sign-mail.ts'

const key = makeRsaKey()
const ZONE = {
  'example.co.jp': { TXT: ['v=spf1 ip4:192.0.2.0/28 -all'], A: ['192.0.2.1'], MX: [[10, 'example.co.jp']] },
  '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
  'pl1._domainkey.example.co.jp': { TXT: [splitTxt(key.record)] },
  'spf.platon.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  'pl1._domainkey.down.jp': 'servfail',
} as const

const folder = mkdtempSync(join(tmpdir(), 'platon メール '))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content, 'latin1')
  return join(folder, name)
}
const mailFrom = (domain: string) =>
  `From: info@${domain}\r\nTo: a@b.example\r\nSubject: x\r\nDate: Tue, 24 Nov 2026 10:00:00 +0900\r\n\r\nbody\r\n`
const RECEIVED = `Return-Path: <b@example.co.jp>\r\nReceived: from m.platon.example (m.platon.example [203.0.113.9])\r\n by mx.b.example; Tue, 24 Nov 2026 10:00:00 +0900\r\n`
const sign = (domain = 'example.co.jp', selector = 'pl1') =>
  RECEIVED + signMail(mailFrom(domain), { key, domain, selector })

let server: NameServer
beforeAll(async () => {
  server = await startNameServer(ZONE)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.close()
})

const check = (path: string, ...more: string[]) => runJson(server.endpoint, ['check-message', path, ...more])

describe('check-message', () => {
  test.each([
    ['a signed mail', sign(), 0, { proves: 'own-domain', basis: 'verified-here' }],
    ['an unsigned one', RECEIVED + mailFrom('example.co.jp'), 1, { proves: 'neither' }],
    ['one of which DNS tells nothing', sign('down.jp'), 3, { proves: 'unknown' }],
  ])('%s', async (name, mail, exitCode, fields) => {
    const { code, json } = await check(file(`${name}.eml`, mail))
    expect(json).toMatchObject({ schemaVersion: 1, ...fields })
    expect(code).toBe(exitCode)
  })

  test.each([
    ['Gmail', GMAIL],
    ['Outlook on the web', OUTLOOK_WEB],
  ])('headers copied from %s, in a text file', async (_, text) => {
    const path = join(folder, 'headers.txt')
    writeFileSync(path, `\ufeff${text.replace(/\r?\n/g, '\r\n')}`, 'utf16le')
    const { code, json } = await check(path, '--headers')
    expect(json).toMatchObject({ given: 'headers', proves: 'own-domain', basis: 'receivers-word' })
    expect(code).toBe(0)
  })

  test('with a plan as plan --json wrote it, names the step that is missing', async () => {
    const values = file(
      'values.txt',
      `SPF: include:spf.platon.example\nReturn-Path: example.co.jp\npl1._domainkey.example.co.jp. IN TXT "${key.record}"`,
    )
    const plan = await runCli([
      ...['plan', 'info@example.co.jp', '--option', 'own-domain', '--values', values],
      ...['--json', '--dns', server.endpoint],
    ])
    const planFile = join(folder, 'plan.json')
    writeFileSync(planFile, plan.stdout)
    const done = await check(file('signed.eml', sign()), '--plan', planFile)
    expect(done.json).toMatchObject({ proves: 'own-domain', sentByVendor: 'yes', missing: [{ step: 'spf' }] })
    const undone = await check(file('unsigned.eml', RECEIVED + mailFrom('example.co.jp')), '--plan', planFile)
    expect(undone.json).toMatchObject({ missing: [{ step: 'request-signing' }, { step: 'spf' }] })
    expect(undone.code).toBe(1)
  })

  test('says one sentence first, for the administrator', async () => {
    const path = file('signed.eml', sign())
    const ja = await runCli(['check-message', path, '--dns', server.endpoint])
    expect(ja.stdout).toMatch(/^Platonから送ったメールであれば、方法2の設定ができています。/)
    expect(ja.stdout).toMatch(/DKIM example\.co\.jp（pl1）\s+pass \(ここで検証\) → 一致 → DMARCの合格になる/)
    const en = await runCli(['check-message', path, '--offline', '--lang', 'en'])
    expect(en.stdout).toMatch(/^Whether the set-up is done could not be told/)
    expect(en.code).toBe(3)
  })

  test.each([
    ['a missing file', () => join(folder, 'none.eml'), [], /見つかりません/],
    ['a text that is no mail', () => file('x.txt', 'hello\nworld'), [], /メールとして読み取れません/],
    [
      'a mail over 25 MB',
      () => file('big.eml', mailFrom('a.jp') + 'x'.repeat(26 * 1024 * 1024)),
      [],
      /大きすぎます/,
    ],
    [
      'a plan that is none',
      () => file('y.eml', sign()),
      ['--plan', file('plan-none.json', '{}')],
      /計画のファイル/,
    ],
  ])('%s is wrong input: one line, exit code 2', async (_, make, more, text) => {
    const end = await runCli(['check-message', make(), ...more, '--dns', server.endpoint])
    expect([end.code, end.stdout]).toEqual([2, ''])
    expect(end.stderr.trim()).toMatch(text)
    expect(end.stderr.trim().split('\n')).toHaveLength(1)
  })
})
