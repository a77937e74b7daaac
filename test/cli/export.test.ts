import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCli, runInProcess, runJson } from '../support/cli.ts'
import { planSchema } from '../support/contract-schema.ts'
import { startNameServer, type NameServer } from '../support/name-server.ts'
import { apex, HEALTHY, healthyBut, RSA_1024, RSA_2048 } from '../support/sample-zone.ts'

const folder = mkdtempSync(join(tmpdir(), 'platon 書き出し '))
const values = join(folder, 'values.txt')
const out = join(folder, '資料')
let server: NameServer
beforeAll(async () => {
  server = await startNameServer(HEALTHY)
  writeFileSync(
    values,
    [
      'お世話になっております。設定値をお送りします。',
      'SPF: v=spf1 include:_vendor.example.net ~all',
      '',
      'DKIM',
      '名前: s2._domainkey.example.jp',
      '種別: TXT',
      `値: v=DKIM1; k=rsa; p=${RSA_2048}`,
    ].join('\n'),
  )
})
beforeEach(() => {
  rmSync(out, { recursive: true, force: true })
  server.setZone(
    healthyBut({
      'example.jp': apex({ TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] }),
      '_vendor.example.net': { TXT: ['v=spf1 ip4:203.0.113.0/24 -all'] },
    }),
  )
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

const OWN_DOMAIN = ['info@example.jp', '--option', 'own-domain', '--values', values]

function runExport(...more: readonly string[]) {
  return runCli(['export', ...OWN_DOMAIN, '--out', out, '--dns', server.endpoint, ...more])
}

function contentOf(extension: string): string {
  const name = readdirSync(out).find((file) => file.endsWith(extension))
  return readFileSync(join(out, name ?? ''), 'utf8')
}

describe('plan', () => {
  test('as JSON holds what the contract names, the edit proven', async () => {
    const { json, code } = await runJson(server.endpoint, ['plan', ...OWN_DOMAIN])
    const plan = planSchema.parse(json)
    const changes = plan.changes.filter(({ kind }) => kind === 'dns-record')
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 's2._domainkey.example.jp', type: 'TXT', before: [] }),
        expect.objectContaining({
          name: 'example.jp',
          type: 'TXT',
          before: ['v=spf1 ip4:192.0.2.0/24 -all'],
          after: 'v=spf1 ip4:192.0.2.0/24 include:_vendor.example.net -all',
        }),
      ]),
    )
    expect(plan.proof).toMatchObject({ status: 'proven' })
    // The key is not published yet, and that is an error until it is.
    expect(code).toBe(1)
  })

  test('ends with 1 where another key stands at the selector, and says not to overwrite it', async () => {
    server.setZone(healthyBut({ 's2._domainkey.example.jp': { TXT: [`v=DKIM1; p=${RSA_1024}`] } }))
    const end = await runInProcess(['plan', ...OWN_DOMAIN, '--dns', server.endpoint], 'ja')
    expect(end.exitCode).toBe(1)
    expect(end.stdout.replace(/\n\s*/g, '')).toContain('上書きしないでください')
  })

  test('says on stderr which lines of the values it did not understand, and keeps stdout clean', async () => {
    const end = await runCli(
      [
        'plan',
        'info@example.jp',
        '--option',
        'own-domain',
        '--values',
        '-',
        '--json',
        '--dns',
        server.endpoint,
      ],
      { stdin: 'SPF: v=spf1 include:_vendor.example.net ~all\nno record at all &%$\n' },
    )
    expect(planSchema.parse(JSON.parse(end.stdout)).option).toBe('own-domain')
    expect(end.stderr).toContain('2行目')
  })

  test.each([
    ['no-reply', []],
    ['own-domain', []],
    ['own-domain', ['--values', values]],
  ] as const)('of %s is a plan offline too (%j)', async (option, more) => {
    const end = await runCli(['plan', 'info@example.jp', '--option', option, '--offline', '--json', ...more])
    const plan = planSchema.parse(JSON.parse(end.stdout))
    expect(plan.changes.length).toBeGreaterThan(0)
    expect(plan.changes.filter(({ name, before }) => name === 'example.jp' && before !== null)).toEqual([])
    expect(end.code).toBe(0)
  })

  test.each(['ja', 'en'])(
    'in words in %s tells the record before and after, and the way back',
    async (lang) => {
      const end = await runCli(['plan', ...OWN_DOMAIN, '--dns', server.endpoint, '--lang', lang])
      expect(end.stdout).toContain('v=spf1 ip4:192.0.2.0/24 -all')
      expect(end.stdout).toContain('v=spf1 ip4:192.0.2.0/24 include:_vendor.example.net -all')
      expect(end.stdout).toMatch(lang === 'ja' ? /戻し方: / : /undo: /)
      expect(end.stdout).not.toMatch(/undefined|\bnull\b|\{[a-zA-Z]+\}|\[object/)
    },
  )
})

describe('export', () => {
  test('writes every format, and names the files on stdout', async () => {
    const end = await runExport()
    const names = readdirSync(out)
    for (const extension of ['txt', 'md', 'html', 'zone', 'csv', 'json'])
      expect(names.filter((name) => name.endsWith(`.${extension}`))).not.toEqual([])
    for (const name of names) expect(end.stdout).toContain(name)
    expect(names.filter((name) => name.startsWith('.'))).toEqual([])
    expect(end.code).toBe(1)
  })

  test.each(['txt', 'md', 'html', 'zone', 'csv', 'json'])('writes %s alone', async (format) => {
    await runExport('--format', format)
    const names = readdirSync(out)
    expect(names).not.toEqual([])
    expect(names.filter((name) => !name.endsWith(`.${format}`))).toEqual([])
    expect(contentOf(format)).toContain('example.jp')
  })

  test('the JSON file is the plan that plan --json prints', async () => {
    await runExport('--format', 'json')
    const { json } = await runJson(server.endpoint, ['plan', ...OWN_DOMAIN])
    const steady = (plan: unknown) => JSON.stringify(plan).replace(/"elapsedMs":\d+/g, '')
    expect(steady(JSON.parse(contentOf('json')))).toBe(steady(json))
  })

  test('signs the mails as told, and says what is wrong with the file that tells it', async () => {
    const letter = join(folder, 'letter.json')
    const signature = {
      organization: '株式会社サンプル',
      department: '',
      name: '山田 太郎',
      mail: 'y@example.jp',
      phone: '',
    }
    const addressees = { dnsHost: 'サンプルDNS 御中', vendor: '', boss: '' }
    writeFileSync(letter, `\ufeff${JSON.stringify({ signature, addressees })}`)
    await runExport('--format', 'txt', '--lang', 'ja', '--letter', letter)
    const mail = readdirSync(out).find((name) => name.includes('DNSサービスへの依頼メール'))
    const text = readFileSync(join(out, mail ?? ''), 'utf8')
    for (const told of ['サンプルDNS 御中', '株式会社サンプルの山田 太郎と申します。', 'y@example.jp'])
      expect(text).toContain(told)
    expect(text).not.toMatch(/【(会社名|お名前)/)

    writeFileSync(letter, JSON.stringify({ signature: { ...signature, phone: 3 }, addressees }))
    const end = await runExport('--force', '--lang', 'ja', '--letter', letter)
    expect(end.code).toBe(2)
    expect(end.stderr).toContain('署名と宛名のファイルを読み取れません（signature.phone）')
  })

  test('speaks one language a run, and both fit into one folder', async () => {
    await runExport('--format', 'txt', '--lang', 'ja')
    const japanese = readdirSync(out)
    await runExport('--format', 'txt', '--lang', 'en')
    const both = readdirSync(out)
    expect(both.length).toBe(2 * japanese.length)
    const english = both.filter((name) => !japanese.includes(name))
    expect(english.join('')).not.toMatch(/[ぁ-んァ-ン]/)
  })

  test('of option 1 needs no DNS at all', async () => {
    const end = await runCli([
      ...['export', 'info@example.jp', '--option', 'no-reply', '--offline', '--out', out],
    ])
    expect(end.code).toBe(0)
    expect(readdirSync(out).filter((name) => name.endsWith('.zone'))).toEqual([])
  })
})
