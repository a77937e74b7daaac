import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { presentPlan } from '../../src-core/documents/export/present.ts'
import { PRESENT_SPF } from '../../src-core/documents/testing/sample-inspection.ts'
import { DKIM_VALUE, NEW_DMARC, NEW_SPF, samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { bundle, parseWhole, runCli, runJsonProcess } from '../support/cli.ts'
import { startNameServer, type NameServer } from '../support/name-server.ts'
import { runProcess } from '../support/run-process.ts'
import {
  DOMAIN,
  OWN_NAMES,
  OWN_NS,
  startInternet,
  type Internet,
} from '../verify/support/loopback-internet.ts'

const folder = mkdtempSync(join(tmpdir(), 'platon 確認 '))
const planPath = join(folder, 'plan.json')
/** As `export` writes it. */
function writePlan(plan: SetupPlan, path = planPath) {
  writeFileSync(path, JSON.stringify({ ...presentPlan(plan, 'ja'), files: ['x.txt'] }))
}

const KEY = { [`s1._domainkey.${DOMAIN}`]: { TXT: [DKIM_VALUE] } }
const DMARC = { [`_dmarc.${DOMAIN}`]: { TXT: [NEW_DMARC] } }
const OLD: LiteralZone = { ...OWN_NAMES, [DOMAIN]: { ...OWN_NS, TXT: [PRESENT_SPF] } }
const NEW: LiteralZone = { ...OLD, [DOMAIN]: { ...OWN_NS, TXT: [NEW_SPF] }, ...KEY, ...DMARC }

interface VerificationJson {
  readonly schemaVersion: number
  readonly isComplete: boolean
  readonly end?: string
  readonly changes: readonly {
    readonly id: string
    readonly state: string
    readonly servers: readonly Record<string, unknown>[]
    readonly differences: readonly { readonly message: string }[]
  }[]
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('verify, at a resolver that is named', () => {
  let server: NameServer
  beforeAll(async () => {
    server = await startNameServer({})
    writePlan(samplePlans.ownDomain)
  })
  afterAll(() => server.close())

  const verify = async (zone: LiteralZone, ...more: string[]) => {
    server.setZone(zone)
    const { code, json } = await runJsonProcess(server.endpoint, [
      'verify',
      planPath,
      '--timeout',
      '500',
      ...more,
    ])
    return { code, json: json as VerificationJson }
  }

  test.each<[string, LiteralZone, number, string[]]>([
    ['all is there', NEW, 0, ['published', 'published', 'published']],
    ['nothing is', OLD, 1, ['absent', 'old-cached', 'absent']],
    [
      'something else is',
      { ...NEW, [DOMAIN]: { TXT: ['v=spf1 -all'] } },
      1,
      ['published', 'different', 'published'],
    ],
    ['it fails', { ...NEW, [DOMAIN]: 'servfail' }, 3, ['published', 'unknown', 'published']],
    ['it is silent', { ...NEW, [DOMAIN]: 'timeout' }, 3, ['published', 'unknown', 'published']],
  ])('where %s', async (_, zone, exitCode, states) => {
    const { code, json } = await verify(zone)
    expect(json.changes.map(({ state }) => state)).toEqual(states)
    expect(code).toBe(exitCode)
    expect(json).toMatchObject({ schemaVersion: 1, isComplete: exitCode === 0 })
    for (const { servers } of json.changes)
      expect(servers).toMatchObject([{ server: server.endpoint, group: 'system', family: 'ipv4' }])
  })

  test('says until when an old answer may stay, and what differs', async () => {
    const [absent, old] = (await verify(OLD)).json.changes
    const askedAt = Date.parse(String(old?.servers[0]?.['askedAt']))
    expect(old?.servers[0]).toMatchObject({ ttl: 300, values: [PRESENT_SPF], isOld: true })
    expect(Date.parse(String(old?.servers[0]?.['until']))).toBe(askedAt + 300_000)
    expect(absent?.servers[0]).toMatchObject({ state: 'absent', ttl: 60 })
    expect(old?.differences.map(({ message }) => message)).toEqual([
      '「include:spf.vendor.example」がありません。',
    ])
  })

  test.each(['ja', 'en'] as const)('reads as a table in %s', async (language) => {
    server.setZone(OLD)
    const options = ['--dns', server.endpoint, '--lang', language]
    const { code, stdout } = await runCli(['verify', planPath, ...options])
    expect(code).toBe(1)
    expect(stdout).toContain(`${DOMAIN} TXT: ${language === 'ja' ? '変更前の値' : 'value from before'}`)
    expect(stdout).toContain(language === 'ja' ? '前の値（キャッシュ）' : 'old value (cached)')
    expect(stdout).toContain(language === 'ja' ? '指定されたDNSサーバー' : 'named resolver')
    expect(stdout).not.toMatch(/このパソコンのDNS|this computer/)
    expect(stdout).toContain(NEW_SPF)
    expect(stdout).not.toContain('{')
  })

  test('offline nobody is asked, and a plan that changes nothing in DNS is done', async () => {
    server.queries.splice(0)
    expect((await runCli(['verify', planPath, '--offline'])).code).toBe(3)
    const noReply = join(folder, 'no-reply.json')
    writePlan(samplePlans.noReply, noReply)
    const { code, stdout } = await runCli(['verify', noReply])
    expect(stdout).toContain('DNSで確かめることがありません')
    expect(code).toBe(0)
    expect(server.queries).toEqual([])
  })
})

// 127.0.0.2 and on are there on Linux only; macOS would need aliases of lo0.
describe.skipIf(process.platform === 'darwin')('verify --watch, at name servers that change', () => {
  let internet: Internet
  beforeAll(async () => {
    internet = await startInternet()
    writePlan(samplePlans.ownDomain)
  })
  afterAll(() => internet.close())

  const watch = (...more: string[]) => verify('--watch', '--timeout', '300', ...more)
  const verify = (...more: string[]) => {
    const places = { network: internet.network, floorMs: 200 }
    const script = join(import.meta.dirname, '..', 'verify', 'support', 'run-on-loopback.ts')
    return runProcess(process.execPath, [script, 'verify', planPath, ...more], {
      env: { LANG: 'ja_JP.UTF-8', PLATON_TEST_PLACES: JSON.stringify(places) },
    })
  }
  const askedOf = async (server: NameServer, count: number) => {
    while (server.asked().filter((name) => name === `${DOMAIN}/TXT`).length < count)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }

  test('tells its progress on stderr, asks the public resolvers last, and ends when all is published', async () => {
    const { ns1, ns2, system, google, cloudflare } = internet
    for (const server of [ns1, ns2, system, google, cloudflare]) server.setZone(OLD)
    const running = watch('--json')
    await askedOf(ns1, 1)
    ns1.setZone(NEW)
    await askedOf(ns2, 3)
    for (const server of [system, google, cloudflare]) {
      expect(server.asked()).not.toContain(`${DOMAIN}/TXT`)
      server.setZone(NEW)
    }
    ns2.setZone(NEW)
    const { code, stdout, stderr } = await running
    expect(stderr).toContain('反映を見守ります')
    expect(stderr).toContain(`${DOMAIN} TXT: 一部のサーバーだけに公開（公開済み 1／2）`)
    expect(stderr).toContain('次は')
    expect(parseWhole(stdout)).toMatchObject({ isComplete: true, end: 'complete' })
    expect(code).toBe(0)
    const at = google.queries.filter(({ name }) => name === DOMAIN).map((query) => query.at)
    expect(at).toHaveLength(1)
  })

  test('only caches lag: it is published, and until when they keep the old answer', async () => {
    const { ns1, ns2, system, google, cloudflare } = internet
    for (const server of [ns1, ns2, system, cloudflare]) server.setZone(NEW)
    google.setZone(OLD)
    const { code, stdout } = await verify()
    expect(stdout.replaceAll(/\s/g, '')).toContain(
      '権威DNSサーバーには公開済みで、前の答えが残っているDNSサーバーがあるレコード:3件',
    )
    expect(stdout).not.toContain('公開されていないレコード')
    expect(stdout).toContain('前の「ない」という答え（キャッシュ）')
    expect(code).toBe(0)
  })

  test('an internal DNS: both answers are shown', async () => {
    const { ns1, ns2, system, google, cloudflare } = internet
    for (const server of [ns1, ns2, google, cloudflare]) server.setZone(NEW)
    system.setZone(OLD)
    system.setFaults({ edit: (response) => void (response.header.aa = 1) })
    const { code, stdout } = await verify()
    system.clearFaults()
    expect(stdout).toContain('社内用の答え')
    expect(stdout).toMatch(new RegExp(`社内用の値.*${PRESENT_SPF.replaceAll('.', String.raw`\.`)}`))
    expect(stdout.match(/社内用のDNSと思われます/g)).toHaveLength(1)
    expect(code).toBe(0)
  })

  test('ends at its limit with what is left', async () => {
    for (const server of [internet.ns1, internet.ns2]) server.setZone(OLD)
    internet.ns2.setFaults({ lame: true })
    const { code, stdout, stderr } = await watch('--deadline', '1500')
    internet.ns2.clearFaults()
    expect(stderr).toContain('見守りの期限になりました')
    expect(stdout).toContain('変更前の値')
    expect(stdout).toContain(
      '確認できず（権威のある答えではありませんでした。このドメインを管理していないか、途中の機器が代わりに答えています）',
    )
    expect(code).toBe(1)
  })
})

test('the built command line says what it can do', async () => {
  const { stdout } = await runProcess(process.execPath, [bundle, 'verify', '--help', '--lang', 'en'])
  expect(stdout).toContain('--watch')
})
