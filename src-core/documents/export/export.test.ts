import { describe, expect, it } from 'vitest'
import { builtInDnsCatalog } from '../../catalog/dns-catalog.ts'
import { OTHER_DNS_HOST, resolveDnsHost } from '../../plan/dns-host.ts'
import type { SetupPlan } from '../../plan/plan.ts'
import { say } from '../../plan/say.ts'
import type { Language } from '../../text/message.ts'
import { dnsChanges } from '../plan-facts.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { parseCsv } from '../testing/read-back.ts'
import { DKIM_VALUE, NEW_DMARC, NEW_SPF, samplePlans } from '../testing/sample-plans.ts'
import { PRESENT_SPF } from '../testing/sample-inspection.ts'
import { EXPORT_FORMATS } from './export-file.ts'
import { exportFileName } from './file-name.ts'
import { presentInspection, presentPlan } from './present.ts'
import { renderCsv } from './render-csv.ts'
import { renderExport } from './render-export.ts'
import { renderZone } from './render-zone.ts'

const LANGUAGES: readonly Language[] = ['ja', 'en']
const plans = Object.entries(samplePlans) as [keyof typeof samplePlans, SetupPlan][]

function withChange(id: string, parts: Partial<SetupPlan['changes'][number]>): SetupPlan {
  const { changes } = samplePlans.ownDomain as SetupPlan
  return {
    ...samplePlans.ownDomain,
    changes: changes.map((change) => (change.id === id ? { ...change, ...parts } : change)),
  }
}

describe('renderExport', () => {
  it.each(plans)('%s: names do not collide, in any format and language', (_, plan) => {
    const files = LANGUAGES.flatMap((language) => renderExport(plan, { formats: EXPORT_FORMATS, language }))
    const names = files.map(({ name }) => name.normalize('NFC').toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    for (const { name, content } of files) {
      expect(name).toMatch(
        /^example\.co\.jp_[^<>:"/\\|?*\u0000-\u001f]+\.(txt|md|html|zone|csv|json|platonplan)$/,
      )
      expect(content).not.toBe('')
    }
  })

  it('names files plainly', () => {
    const names = renderExport(samplePlans.ownDomain, { formats: ['html', 'zone', 'json'], language: 'ja' })
    expect(names.map(({ name }) => name)).toEqual([
      'example.co.jp_0_はじめにお読みください.html',
      'example.co.jp_1_DNS設定手順書.html',
      'example.co.jp_2_Platon管理画面の手順書.html',
      'example.co.jp_3_ロゴスウェアへの依頼メール.html',
      'example.co.jp_4_DNSサービスへの依頼メール.html',
      'example.co.jp_5_受信者への案内文.html',
      'example.co.jp_6_受信側のメール管理者への依頼文.html',
      'example.co.jp_7_対応結果の報告書.html',
      'example.co.jp_8_DNSレコード一覧.html',
      'example.co.jp_DNSレコード.zone',
      'example.co.jp_設定計画.json',
    ])
  })

  it('leaves documents out, and keeps the numbers of the others', () => {
    const leaveOut = ['overview', 'recipient-guidance', 'receiver-request', 'report'] as const
    const files = renderExport(samplePlans.noReply, { formats: ['txt', 'json'], language: 'en', leaveOut })
    expect(files.map(({ name }) => name)).toEqual([
      'example.co.jp_2_platon-instructions.txt',
      'example.co.jp_plan.json',
    ])
  })

  it('has neither zone nor CSV where DNS is not changed, and always the plan', () => {
    const files = renderExport(samplePlans.noReply, { formats: ['zone', 'csv', 'json'], language: 'en' })
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['example.co.jp_plan.json', 'application/json'],
    ])
  })

  it('is pure', () => {
    const options = { formats: EXPORT_FORMATS, language: 'ja' } as const
    expect(renderExport(samplePlans.ownDomain, options)).toEqual(renderExport(samplePlans.ownDomain, options))
  })
})

describe('exportFileName', () => {
  it.each([
    ['con.jp', '_con.jp_plan.json'],
    ['NUL.example.jp', '_NUL.example.jp_plan.json'],
    ['com1.jp', '_com1.jp_plan.json'],
    ['console.jp', 'console.jp_plan.json'],
    ['日本語.jp', '日本語.jp_plan.json'],
    ['../../etc/passwd', '_.._.._etc_passwd_plan.json'],
    ['a b:c*d.jp', 'a_b_c_d.jp_plan.json'],
    ['a\u202eb.jp', 'a_b.jp_plan.json'],
  ])('%s', (domain, name) => {
    expect(exportFileName(domain, 'plan', 'json')).toBe(name)
  })

  it('cuts long domains and still tells them apart', () => {
    const long = `${'a'.repeat(60)}.${'b'.repeat(60)}`
    const names = [`${long}.jp`, `${long}.com`].map((domain) => exportFileName(domain, 'plan', 'json'))
    expect(names[0]).not.toBe(names[1])
    const japanese = exportFileName(`${'漢'.repeat(250)}.jp`, '3_ロゴスウェアへの依頼メール', 'html')
    expect(encodeURIComponent(japanese).match(/%..|./g)?.length).toBeLessThanOrEqual(255)
  })
})

describe('renderZone', () => {
  const recordsOf = (zone: string) => zone.split('\n').filter((line) => line !== '' && !line.startsWith(';'))

  it('holds the certain records, and what goes as a comment', () => {
    const zone = renderZone(samplePlans.ownDomain, 'ja')
    expect(recordsOf(zone)).toEqual([
      `s1._domainkey.example.co.jp. 3600 IN TXT "${DKIM_VALUE.slice(0, 255)}" "${DKIM_VALUE.slice(255)}"`,
      `example.co.jp. 1800 IN TXT "${NEW_SPF}"`,
      `_dmarc.example.co.jp. 3600 IN TXT "${NEW_DMARC}"`,
    ])
    expect(zone).toContain(`\n; 削除: example.co.jp. 1800 IN TXT "${PRESENT_SPF}"\nexample.co.jp. `)
    expect(renderZone(samplePlans.ownDomain, 'en')).toContain(`\n; remove: example.co.jp. 1800 IN TXT `)
  })

  it.each([
    ['offline', []],
    ['refused', []],
    ['ownDomainWaiting', [`_dmarc.example.co.jp. 3600 IN TXT "${NEW_DMARC}"`]],
  ] as const)('%s: what is not certain is a comment only', (name, records) => {
    for (const language of LANGUAGES)
      expect(recordsOf(renderZone(samplePlans[name], language))).toEqual(records)
  })

  it.each(Object.entries(hostileTexts))('hostile %s opens no line of its own', (_, text) => {
    const plan = withChange('spf', { before: [text], action: 'replace', notes: [] })
    expect(recordsOf(renderZone(plan, 'ja'))).toEqual(recordsOf(renderZone(samplePlans.ownDomain, 'ja')))
    const blocked = withChange('spf', { after: null, wanted: text, action: 'blocked' })
    expect(recordsOf(renderZone(blocked, 'ja'))).toHaveLength(2)
  })

  it('says above a record what must be known before it is added, in the zone and in the CSV', () => {
    const params = { domain: 'example.co.jp', wildcard: '*.co.jp' }
    const plan = withChange('spf', { notes: [say('plan.note-wildcard', params)] })
    expect(renderZone(plan, 'ja')).toMatch(
      /\n; 注意: [^\n]*ワイルドカード \*\.co\.jp [^\n]*\n(; 削除[^\n]*\n)?example/,
    )
    expect(renderCsv(plan, 'ja')).toContain('ワイルドカード *.co.jp が代わりに答えています')
    const blocked = withChange('spf', {
      action: 'blocked',
      after: null,
      notes: [say('plan.note-wildcard', params)],
    })
    expect(renderZone(blocked, 'ja')).toContain('ワイルドカード *.co.jp が代わりに答えています')
  })

  it('says that no record is needed where a policy from above suffices', () => {
    const plan = withChange('dmarc', { action: 'keep', after: null, strings: null, before: [] })
    expect(renderZone(plan, 'ja')).toContain('レコードは要りません')
    expect(renderZone(plan, 'ja')).not.toContain('すでに登録')
    expect(renderCsv(plan, 'ja')).toContain('レコードは要りません')
  })

  it('writes MX and CNAME with their final dots', () => {
    const mx = withChange('spf', {
      type: 'MX',
      after: '10 mx.vendor.example',
      strings: null,
      name: 'b.example.co.jp',
    })
    expect(renderZone(mx, 'en')).toContain('\nb.example.co.jp. 1800 IN MX 10 mx.vendor.example.\n')
    const cname = withChange('dkim-s1', { type: 'CNAME', after: 's1.vendor.example', strings: null })
    expect(renderZone(cname, 'en')).toContain(
      '\ns1._domainkey.example.co.jp. 3600 IN CNAME s1.vendor.example.\n',
    )
  })
})

describe('renderCsv', () => {
  it('opens in Excel: byte order mark, CRLF, one row a record', () => {
    const csv = renderCsv(samplePlans.ownDomain, 'ja')
    expect(csv.startsWith('\ufeff手順,操作,')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const rows = parseCsv(csv.slice(1))
    expect(
      rows.map(([step, action, name, host, type, ttl, value, before]) => [
        step,
        action,
        name,
        host,
        type,
        ttl,
        value,
        before,
      ]),
    ).toEqual([
      ['手順', '操作', '名前（完全な形）', '名前（画面で入れる部分）', '種別', 'TTL（秒）', '値', '今の値'],
      ['1', '追加', 's1._domainkey.example.co.jp', 's1._domainkey', 'TXT', '3600', DKIM_VALUE, ''],
      [
        '3',
        '書き換え',
        'example.co.jp',
        '（空欄、または @。画面の説明に合わせる）',
        'TXT',
        '1800',
        NEW_SPF,
        PRESENT_SPF,
      ],
      ['5', '追加', '_dmarc.example.co.jp', '_dmarc', 'TXT', '3600', NEW_DMARC, ''],
    ])
  })

  it.each([
    ['route53', 's1._domainkey', '（空欄）'],
    ['sakura', 's1._domainkey', '@'],
    ['iij-dpf', 's1._domainkey.example.co.jp.', 'example.co.jp.'],
    [OTHER_DNS_HOST, 's1._domainkey', '（空欄、または @。画面の説明に合わせる）'],
  ])('names go in as the form of %s takes them', (host, key, apex) => {
    const plan = { ...samplePlans.ownDomain, dnsHost: resolveDnsHost(null, host, builtInDnsCatalog) }
    const [, first, second] = parseCsv(renderCsv(plan, 'ja').slice(1))
    expect([first?.[3], second?.[3]]).toEqual([key, apex])
  })

  it.each(plans)('%s: no cell begins as a formula, in either language', (_, plan) => {
    for (const language of LANGUAGES) {
      for (const row of parseCsv(renderCsv(plan, language).slice(1))) {
        expect(row).toHaveLength(10)
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }
    }
  })

  it.each([
    '=cmd|" /C calc"!A0',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '＝１',
    '"=1"',
    ' =1',
    'a\r\n=1',
    'a\u202eb',
  ])('a published %j is written as a zone file writes it, and can be read back', (text) => {
    const plan = withChange('spf', { before: [text] })
    const [, , row] = parseCsv(renderCsv(plan, 'en').slice(1))
    const cell = row?.[7] ?? ''
    expect(cell).toMatch(/^"[\x20-\x7e]*"$/)
    expect(readZoneString(cell)).toBe(text)
    expect(row?.[9]).toContain('as in a zone file')
  })

  it('keeps commas, quotes and backslashes of a value', () => {
    const text = 'v=x; a="b", c\\d'
    const [, , row] = parseCsv(renderCsv(withChange('spf', { before: [text] }), 'ja').slice(1))
    expect(row?.[7]).toBe(text)
  })
})

function readZoneString(cell: string): string {
  const octets = cell
    .slice(1, -1)
    .replace(/\\(\d{3}|.)/g, (_, escaped: string) =>
      escaped.length === 3
        ? `%${Number(escaped).toString(16).padStart(2, '0')}`
        : encodeURIComponent(escaped),
    )
  return decodeURIComponent(octets.replace(/%(?![0-9a-f]{2})/gi, '%25'))
}

describe('presentPlan', () => {
  it.each(plans)('%s: adds texts and leaves everything else as it was', (_, plan) => {
    const presented: unknown = JSON.parse(JSON.stringify(presentPlan(plan, 'ja')))
    expect(withoutTexts(presented)).toEqual(JSON.parse(JSON.stringify(plan)))
  })

  it('puts a text beside every message', () => {
    const presented = presentPlan(samplePlans.refused, 'ja')
    expect(presented.cautions[0]?.message).toContain('bounce.vendor.example')
    expect(presented.changes[0]?.why.message).toContain('電子署名')
    const finding = presented.changes[2]?.notes[0]
    expect(finding).toMatchObject({ code: 'spf.missing', severity: 'error' })
    expect(finding?.message).toContain('example.co.jp')
    expect(finding).toHaveProperty('todo')
  })
})

describe('presentInspection', () => {
  it('has the names of the contract', () => {
    const { inspection } = samplePlans.ownDomain
    const json: Record<string, unknown> = JSON.parse(JSON.stringify(presentInspection(inspection, 'en')))
    expect(json).toMatchObject({
      schemaVersion: 1,
      subject: {
        address: 'info@example.co.jp',
        domain: 'example.co.jp',
        organizationalDomain: 'example.co.jp',
        kind: 'own-domain',
      },
      spf: {
        status: 'ok',
        record: PRESENT_SPF,
        records: [PRESENT_SPF],
        lookups: { count: 2, limit: 10, atLeast: false },
        voidLookups: { count: 0, limit: 2 },
        findings: [],
      },
      dkim: [
        {
          selector: 's1',
          name: 's1._domainkey.example.co.jp',
          status: 'missing',
          keyType: null,
          keyBits: null,
          via: [],
          findings: [],
        },
      ],
      dmarc: { status: 'missing', record: null, foundAt: null, policy: null, findings: [] },
      mx: { status: 'ok', hosts: [{ preference: 10, exchange: 'mx.example.co.jp' }], findings: [] },
      nameServers: { status: 'ok', zone: 'example.co.jp', hosts: ['01.dnsv.jp', '02.dnsv.jp'] },
      dnsProvider: { id: 'onamae', nameJa: 'お名前.com', alternatives: ['value-domain'] },
      findings: [],
      queries: { count: 9, distinct: 9, elapsedMs: 120 },
    })
  })
})

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts)
  if (typeof value !== 'object' || value === null) return value
  const isMessage = 'code' in value && 'params' in value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isMessage && (key === 'message' || key === 'todo')))
      .map(([key, item]) => [key, withoutTexts(item)]),
  )
}

describe('the sample plans', () => {
  it('reach every action', () => {
    const actions = new Set(plans.flatMap(([, plan]) => dnsChanges(plan).map(({ action }) => action)))
    expect([...actions].sort()).toEqual([
      'add',
      'add-if-absent',
      'blocked',
      'edit-present',
      'keep',
      'replace',
      'wait',
    ])
  })
})
