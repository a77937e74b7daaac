import { describe, expect, it } from 'vitest'
import { builtInDnsCatalog } from '../catalog/dns-catalog.ts'
import { makeFinding } from '../findings/finding.ts'
import { OTHER_DNS_HOST, resolveDnsHost } from '../plan/dns-host.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { say } from '../plan/say.ts'
import type { Language } from '../text/message.ts'
import { buildDocument } from './build-document.ts'
import type { CompletedChange, Completion } from './completion.ts'
import type { Block, DocumentId, DocumentModel } from './document.ts'
import { documentsFor } from './documents-for.ts'
import { renderExport } from './export/render-export.ts'
import { dnsChanges } from './plan-facts.ts'
import { renderHtml } from './render/render-html.ts'
import { renderMarkdown } from './render/render-markdown.ts'
import { renderText } from './render/render-text.ts'
import { codeOfMarkdown, exactTextsOfHtml, findHtmlFaults } from './testing/read-back.ts'
import { samplePlans } from './testing/sample-plans.ts'

const LANGUAGES: readonly Language[] = ['ja', 'en']
const plans = Object.entries(samplePlans) as [keyof typeof samplePlans, SetupPlan][]
const everyDocument = plans.flatMap(([name, plan]) =>
  LANGUAGES.flatMap((language) =>
    documentsFor(plan).map(
      (id) => [`${name} ${id} ${language}`, plan, buildDocument(id, plan, language)] as const,
    ),
  ),
)

const flatten = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'card' ? [block, ...flatten(block.blocks)] : [block]))

function valuesOf(model: DocumentModel): string[] {
  return flatten(model.blocks).flatMap((block) => {
    if (block.kind === 'value') return [block.text]
    if (block.kind === 'fields') return block.rows.filter(({ isExact }) => isExact).map(({ value }) => value)
    return block.kind === 'mail'
      ? block.body.filter(({ kind }) => kind === 'value').map(({ text }) => text)
      : []
  })
}

const textOf = (id: DocumentId, plan: SetupPlan, language: Language = 'ja') => {
  const text = renderText(buildDocument(id, plan, language))
  // Line ends of the layout are taken out: Japanese has no spaces to break at.
  return language === 'ja' ? text.replaceAll(/\n */g, '') : text.replaceAll(/\s+/g, ' ')
}

describe('documentsFor', () => {
  it.each([
    ['noReply', ['overview', 'platon-instructions', 'recipient-guidance', 'receiver-request', 'report']],
    [
      'noReplyRegionUnknown',
      [
        'overview',
        'platon-instructions',
        'vendor-request',
        'recipient-guidance',
        'receiver-request',
        'report',
      ],
    ],
    [
      'ownDomain',
      [
        'overview',
        'dns-instructions',
        'platon-instructions',
        'vendor-request',
        'dns-host-request',
        'recipient-guidance',
        'receiver-request',
        'report',
        'records',
      ],
    ],
    [
      'ownDomainWaiting',
      [
        'overview',
        'dns-instructions',
        'platon-instructions',
        'vendor-request',
        'recipient-guidance',
        'receiver-request',
        'report',
        'records',
      ],
    ],
    [
      'offline',
      [
        'overview',
        'dns-instructions',
        'platon-instructions',
        'vendor-request',
        'dns-host-request',
        'recipient-guidance',
        'receiver-request',
        'report',
      ],
    ],
    [
      'refused',
      [
        'overview',
        'dns-instructions',
        'platon-instructions',
        'vendor-request',
        'recipient-guidance',
        'receiver-request',
        'report',
      ],
    ],
  ] as const)('%s', (name, ids) => {
    expect(documentsFor(samplePlans[name])).toEqual(ids)
  })

  it('writes no DNS instructions where every record is there already', () => {
    const changes = samplePlans.refused.changes.filter(({ id }) => id === 'dmarc')
    expect(documentsFor({ ...samplePlans.refused, changes })).toEqual(['overview', 'report'])
  })

  it('asks the vendor whether a site may use the other region’s domain, where a notice names it', () => {
    const { noReplyRegionUnknown: plan } = samplePlans
    const senders = plan.vendor.senders.filter(({ region }) => region === 'tokyo')
    const vendor = { ...plan.vendor, senders }
    expect(textOf('vendor-request', { ...plan, region: 'oregon', vendor })).toContain('アドレスを使えるか')
    expect(textOf('vendor-request', { ...plan, region: 'tokyo', vendor })).not.toContain('アドレスを使えるか')
  })

  it('claims of a merge no result that stayed the same', () => {
    const { ownDomain: plan } = samplePlans
    const merged = { ...plan.spfEdit, outcome: 'merged' as const }
    const text = textOf('dns-instructions', { ...plan, spfEdit: merged })
    expect(text).toContain('単独で認めている送信元だけ')
    expect(text).not.toContain('判定が変わらない')
  })

  it('gives nobody a task in the DNS of another', () => {
    const { noReply: plan } = samplePlans
    const subject = { ...plan.subject, kind: 'mailbox-provider' as const }
    const dmarc = {
      ...plan.inspection.dmarc,
      findings: [
        makeFinding('dmarc.missing', '_dmarc.example.co.jp', {
          name: '_dmarc.example.co.jp',
          domain: 'example.co.jp',
        }),
      ],
    }
    const other = { ...plan, subject, inspection: { ...plan.inspection, subject, dmarc } }
    expect(textOf('overview', other)).toContain('お客様がすることはありません')
    expect(textOf('overview', other)).not.toContain('で始めてください')
    expect(textOf('overview', { ...other, subject: plan.subject })).toContain('で始めてください')
  })

  it('tells the DNS host what a record switches off', () => {
    const note = say('plan.note-wildcard', { domain: 'a.example.co.jp', wildcard: '*.example.co.jp' })
    const changes = samplePlans.ownDomain.changes.map((change) =>
      change.id === 'spf' ? { ...change, notes: [note] } : change,
    )
    expect(textOf('dns-host-request', { ...samplePlans.ownDomain, changes })).toContain('ワイルドカード')
  })

  it.each([
    ['relaxed', 'example.co.jp か、そのサブドメイン'],
    ['strict', 'smtp.mailfrom のドメインが example.co.jp のときだけ'],
  ] as const)('reads a test mail by %s alignment', (spf, text) => {
    const { inspection } = samplePlans.ownDomain
    const dmarc = { ...inspection.dmarc, alignment: { spf, dkim: spf } }
    const plan = { ...samplePlans.ownDomain, inspection: { ...inspection, dmarc } }
    expect(textOf('platon-instructions', plan)).toContain(text)
  })

  it('asks no DNS host on behalf of who edits DNS himself', () => {
    const plan = samplePlans.ownDomain
    expect(documentsFor(plan)).toContain('dns-host-request')
    expect(documentsFor({ ...plan, dnsEditor: 'self' })).not.toContain('dns-host-request')
  })
})

describe.each(everyDocument)('%s', (_, plan, model) => {
  it('gives every value back exactly, from each format', () => {
    const values = valuesOf(model)
    const isLetter = model.blocks.some(({ kind }) => kind === 'mail')
    const lines = renderText(model).split('\n')
    const html = renderHtml(model)
    const markdown = codeOfMarkdown(renderMarkdown(model))
    const letters = html.match(/<pre class="letter">[^<]*<\/pre>/g)?.join('\n') ?? ''
    for (const value of values) {
      expect(lines).toContain(value)
      expect(markdown.flatMap((code) => code.split('\n'))).toContain(value)
      if (!isLetter) expect(exactTextsOfHtml(html)).toContain(value)
      else
        expect(
          [...exactTextsOfHtml(html), letters].some(
            (text) => text.includes(escapeLikeHtml(value)) || text === value,
          ),
        ).toBe(true)
    }
  })

  it('has a title, a lead, texts for every code and no hole', () => {
    const text = renderText(model)
    expect(model.title).not.toBe('')
    expect(model.lead.length).toBeGreaterThan(0)
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    expect(text).not.toMatch(/\{[a-zA-Z0-9]+\}/)
    expect(text).not.toMatch(/\b(plan|pending|caution|spf-edit|dmarc-edit|advice)\.[a-z-]+/)
    expect(findHtmlFaults(renderHtml(model))).toEqual([])
  })

  it('is in its own language', () => {
    const own = flatten(model.blocks).flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    )
    for (const text of [model.title, ...own]) {
      expect(/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)).toBe(model.language === 'ja')
    }
    // The one name that has such a mark.
    expect(renderText(model).replaceAll('Yahoo!', 'Yahoo')).not.toMatch(/！|!(?=\s|$)/m)
  })

  it('says what this plan is not enough for, to those who act on it', () => {
    if (!['overview', 'dns-instructions', 'platon-instructions'].includes(model.id)) return
    const notes = model.blocks.filter(({ kind }) => kind === 'note')
    expect(notes.length).toBeGreaterThanOrEqual(plan.cautions.length)
  })
})

function escapeLikeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

describe('the rules of truthfulness', () => {
  it('what could not be told is never called missing, and nothing is created from it', () => {
    for (const language of LANGUAGES) {
      const overview = renderText(buildDocument('overview', samplePlans.noReplyRegionUnknown, language))
      expect(overview).not.toMatch(language === 'ja' ? /状態: 未設定/ : /State: missing/)
      expect(overview).toMatch(language === 'ja' ? /確認できませんでした/ : /could not tell/)
      expect(overview).toMatch(language === 'ja' ? /時間内に応答がありませんでした/ : /no answer in time/)
    }
    expect(textOf('overview', samplePlans.offline)).toContain('DNSに問い合わせていないため')
    expect(textOf('dns-instructions', samplePlans.offline)).toContain('新しい行は作らないでください')
    expect(textOf('dns-instructions', samplePlans.offline)).not.toContain('新しいレコードを1つ追加します')
    expect(textOf('dns-host-request', samplePlans.offline)).toContain('新しい行は作らないでください')
  })

  it('no document asks for a second SPF record', () => {
    for (const [, plan] of plans) {
      for (const change of dnsChanges(plan).filter(({ id }) => id === 'spf')) {
        const text = textOf('dns-instructions', plan)
        expect(text).toContain('行を足さず、今ある行を書き換えてください')
        if (change.action === 'replace') expect(text).toContain('レコードは追加しません')
      }
    }
  })

  it('a policy that could not be seen is only looked at and reported', () => {
    const instructions = textOf('dns-instructions', samplePlans.offline)
    expect(instructions).toContain('_dmarc.example.co.jp に今ある TXT レコードを確かめて連絡する')
    expect(textOf('dns-host-request', samplePlans.offline)).toContain(
      '変更せずに、この名前に今ある値をお知らせください',
    )
    expect(valuesOf(buildDocument('dns-host-request', samplePlans.offline, 'ja'))).not.toContain(
      'v=DMARC1; p=none',
    )
  })

  it('a merge says that one is edited and the others go', () => {
    const plan = withSpf({ before: ['v=spf1 mx -all', 'v=spf1 a -all'] })
    expect(textOf('dns-instructions', plan)).toContain('今ある2つの値を、新しい1つの値にまとめます')
  })

  it('what waits says so, and the request for it is written', () => {
    const text = textOf('dns-instructions', samplePlans.ownDomainWaiting)
    expect(text).toContain('値が届くまで、何もしないでください')
    expect(text).not.toContain('(selector)')
    const request = textOf('vendor-request', samplePlans.ownDomainWaiting)
    for (const wanted of ['SPFに加える値', 'セレクター', 'Return-Path', 'DMARCについて'])
      expect(request).toContain(wanted)
    expect(request).not.toContain('DKIM署名の開始を依頼するメール')
  })

  it('only what is not known is asked of the vendor', () => {
    const request = textOf('vendor-request', samplePlans.ownDomain)
    expect(request).toContain('DKIM署名の開始を依頼するメール')
    for (const known of ['SPFに加える値', 'Return-Path', 'リージョン（']) expect(request).not.toContain(known)
  })

  it('another value at a wanted name is shown, and the vendor is asked before it is touched', () => {
    expect(textOf('dns-instructions', samplePlans.refused)).toContain('まだ変更しないでください')
    const request = textOf('vendor-request', samplePlans.refused)
    expect(request).toContain('old.other.example')
    expect(request).toContain('s1.dkim.vendor.example')
    expect(request).not.toContain('公開しました')
  })

  it('the vendor’s address whose local part is not confirmed is never printed as one', () => {
    for (const id of documentsFor(samplePlans.noReplyRegionUnknown)) {
      for (const language of LANGUAGES) {
        const text = renderText(buildDocument(id, samplePlans.noReplyRegionUnknown, language))
        expect(text).not.toMatch(/[\w.-]@lw-cloud\.jp/)
      }
    }
    expect(textOf('platon-instructions', samplePlans.noReplyRegionUnknown)).toContain('@より前の部分は未確認')
    expect(textOf('recipient-guidance', samplePlans.noReplyRegionUnknown)).toContain(
      '【新しい差出人のドメイン】',
    )
  })
})

function withSpf(parts: Partial<SetupPlan['changes'][number]>): SetupPlan {
  const { changes } = samplePlans.ownDomain as SetupPlan
  return {
    ...samplePlans.ownDomain,
    changes: changes.map((change) => (change.id === 'spf' ? { ...change, ...parts } : change)),
  }
}

describe('the instructions for the Platon operator', () => {
  it('say that replies are not read only of an address that is known', () => {
    expect(textOf('platon-instructions', samplePlans.noReply)).toContain('返信しても、読むことはできません')
    const unknown = textOf('platon-instructions', samplePlans.noReplyRegionUnknown)
    expect(unknown).toContain('受け取れるかは未確認です')
    expect(unknown).not.toContain('読むことはできません')
  })

  it('speak of several templates on the screen of templates alone', () => {
    const text = textOf('platon-instructions', samplePlans.noReply)
    const [, templates = '', announcements = ''] = text.split('● Platonの管理画面')
    expect(templates).toContain('テンプレートが複数ある場合は、すべて')
    expect(announcements).toContain('お知らせ > メール作成・送信')
    expect(announcements).not.toContain('テンプレートが複数')
  })
})

describe('the guidance for recipients', () => {
  const every = [
    'docomo',
    'softbank',
    'gmail',
    'google-workspace',
    'm365-tabl',
    'm365-mailflow-rule',
    'fortimail',
    'hennge',
    'icloud',
  ]

  it('comes before the switch in option 1, with the domain really used', () => {
    const plan = { ...samplePlans.noReply, recipients: every }
    expect(textOf('recipient-guidance', plan)).toContain('差出人を切り替える前に送ってください')
    expect(textOf('recipient-guidance', plan)).toContain('ドメイン「platon.jpn.com」を入力')
    for (const id of ['recipient-guidance', 'receiver-request'] as const)
      expect(textOf(id, plan)).not.toContain('lw-cloud.jp')
  })

  it('never allows the customer’s own domain unconditionally in option 2', () => {
    const plan = { ...samplePlans.ownDomain, recipients: every }
    const [people, admins] = [textOf('recipient-guidance', plan), textOf('receiver-request', plan)]
    // An address that is listed lets in whoever writes it as the sender: not even that.
    expect(people).toContain('登録せずに、下の連絡先にお知らせください')
    expect(people).not.toMatch(/だけを登録|受信リスト設定|フィルタを作成」/)
    expect(admins).toContain('example.co.jp を無条件で許可しないでください')
    for (const text of [people, admins])
      expect(text).not.toMatch(
        /ドメイン「example\.co\.jp」を入力|「@?\*?@?example\.co\.jp」(を1行に|と入力|などの形で追加|を追加)/,
      )
    expect(admins).toContain('dmarc=pass')
    expect(admins).toContain('「なりすましの送信者」タブ')
    expect(admins).toContain('info@example.co.jp, 【送信元】')
    expect(textOf('overview', plan)).toMatch(/方法1をおすすめします: NTTドコモ.*、FortiMail.*、HENNGE/)
    expect(textOf('overview', { ...plan, recipients: ['google-workspace', 'm365-tabl'] })).not.toContain(
      '方法1をおすすめします',
    )
  })

  it('speaks to recipients and to administrators in documents of their own', () => {
    const plan = { ...samplePlans.noReply, recipients: every }
    expect(textOf('recipient-guidance', plan)).not.toMatch(/FortiMail|管理コンソール/)
    expect(textOf('receiver-request', plan)).not.toMatch(/ドコモ|配る方へ|方法[12]/)
  })

  it('shows what is unconfirmed as such', () => {
    expect(textOf('recipient-guidance', samplePlans.noReply)).toContain('手順は未確認です')
    const unknown = { ...samplePlans.noReply, recipients: ['no-such-service'] }
    expect(textOf('receiver-request', unknown)).toContain('手順は、用意がありません: no-such-service')
  })

  it('ends in its sources', () => {
    const plan = { ...samplePlans.noReply, recipients: every }
    for (const id of ['recipient-guidance', 'receiver-request'] as const)
      expect(textOf(id, plan)).toMatch(/付録: 出典-*・.*2026-11-24 確認）: *https?:\/\/[^ ]+/)
  })
})

describe('the report', () => {
  it('says in plain words what was looked at, and that a domain is no address yet', () => {
    expect(textOf('report', samplePlans.ownDomain)).toContain('受信側が確かめられるように')
    const { noReplyRegionUnknown: plan } = samplePlans
    const senders = plan.vendor.senders.filter(({ address }) => address === null)
    expect(textOf('report', { ...plan, vendor: { ...plan.vendor, senders } })).toContain(
      '「lw-cloud.jp のアドレス（@より前は確認中）」',
    )
  })

  const AT = '2026-11-24T10:30:00.000Z'
  const seen = (id: string, state: CompletedChange['state']): CompletedChange => ({
    id,
    state,
    seenAt: state === 'published' ? AT : null,
    servers: state === 'published' ? ['01.dnsv.jp'] : [],
  })
  const report = (
    plan: SetupPlan,
    changes: readonly CompletedChange[] | null,
    notes: Completion['notes'] = [],
  ) =>
    renderText(
      buildDocument('report', plan, 'ja', { completion: changes && { at: AT, changes, notes } }),
    ).replaceAll(/\n */g, '')

  it('claims nothing that nobody looked at', () => {
    const text = report(samplePlans.ownDomain, null)
    expect(text).toContain('【済・未】')
    expect(text).not.toMatch(/反映を確認|ありません。$/)
  })

  it('says whose word it rests on', () => {
    const unreached = { code: 'verify.authoritative-unreached', params: {} }
    expect(report(samplePlans.ownDomain, [seen('spf', 'published')], [unreached])).toContain(
      '権威DNSサーバーには、この環境から問い合わせできませんでした。',
    )
  })

  it('counts what was seen, and keeps what could not be told apart from what is not there', () => {
    const text = report(samplePlans.ownDomain, [
      seen('dkim-s1', 'published'),
      seen('spf', 'unknown'),
      seen('dmarc', 'absent'),
    ])
    expect(text).toContain('DNSの変更3件のうち、1件の反映を確認しました')
    expect(text).toMatch(/SPF: [^・]*状態: 確認できませんでした/)
    expect(text).toMatch(/DMARC: [^・]*状態: 未反映/)
    expect(text).toMatch(/状態: 反映を確認（2026-11-2[45]、01\.dnsv\.jp）/)
    expect(text.split('残っていること')[1]).toMatch(/手順3.*手順5/)
  })

  it('says that all is published only where all was seen', () => {
    const all = ['dkim-s1', 'spf', 'dmarc'].map((id) => seen(id, 'published'))
    expect(report(samplePlans.ownDomain, all)).toContain('DNSの変更3件は、すべて反映を確認しました')
    expect(report(samplePlans.ownDomain, [])).toContain('0件の反映を確認')
  })

  it('names what refuses the present mail, and gives no reason that is not there', () => {
    const { inspection } = samplePlans.refused as SetupPlan
    const dmarc = { ...inspection.dmarc, policy: 'reject' as const, foundAt: '_dmarc.example.co.jp' }
    const plan = { ...samplePlans.noReply, inspection: { ...inspection, dmarc } }
    expect(report(plan, null)).toContain('p=reject）により')
    expect(report({ ...samplePlans.noReply, option: 'own-domain' }, null)).toContain('選んだ理由: 【理由】')
  })
})

describe('the index', () => {
  it('names the files that are really written, and no others', () => {
    const formats = ['html', 'txt', 'zone', 'json'] as const
    const files = renderExport(samplePlans.ownDomain, { formats, language: 'ja', leaveOut: ['records'] })
    const index = files.find(({ name }) => name.endsWith('はじめにお読みください.html'))?.content ?? ''
    const others = files
      .map(({ name }) => name)
      .filter((name) => !name.includes('はじめに') && !name.endsWith('.txt'))
    for (const name of others) expect(index).toContain(name)
    expect(index).not.toMatch(/DNSレコード一覧|\.csv|\.md/)
  })
})

describe('the DNS instructions', () => {
  it('ask the zone’s own server, and name what to expect', () => {
    const values = valuesOf(buildDocument('dns-instructions', samplePlans.ownDomain, 'ja'))
    expect(values).toContain('nslookup -type=TXT example.co.jp. 01.dnsv.jp')
    expect(values).toContain('dig +short @01.dnsv.jp _dmarc.example.co.jp TXT')
    expect(values).toContain('"v=DMARC1; p=none"')
  })

  it('look the zone’s own servers up first where none is known, and ask nobody else', () => {
    for (const [language, server] of [
      ['ja', '【権威DNSサーバー】'],
      ['en', '【name server】'],
    ] as const) {
      const values = valuesOf(buildDocument('dns-instructions', samplePlans.offline, language))
      expect(values).toContain('nslookup -type=NS example.co.jp.')
      expect(values).toContain('dig +short example.co.jp NS')
      const commands = values.filter((value) => /^(nslookup -type|dig \+short).*TXT/.test(value))
      expect(commands).toHaveLength(6)
      for (const command of commands) expect(command).toContain(server)
    }
  })

  it('say where a subdomain’s own servers are found', () => {
    const subject = { ...samplePlans.offline.subject, domain: 'mail.example.co.jp' }
    const plan = { ...samplePlans.offline, subject }
    expect(textOf('dns-instructions', plan)).toContain(
      'example.co.jp の代わりに mail.example.co.jp で調べます',
    )
    expect(textOf('dns-instructions', samplePlans.offline)).not.toContain('の代わりに')
  })

  it('name every server once it is known, and none to fill in', () => {
    expect(textOf('dns-instructions', samplePlans.ownDomain)).not.toContain('【権威DNSサーバー】')
  })

  it('go back from the last step to the first', () => {
    for (const id of ['overview', 'dns-instructions'] as const)
      expect(textOf(id, samplePlans.ownDomain)).toContain('番号の大きい手順から順に戻してください')
    expect(textOf('overview', samplePlans.noReply)).not.toContain('番号の大きい手順から')
  })

  it('have the present value noted before an edit that nobody could show', () => {
    expect(textOf('dns-instructions', samplePlans.offline)).toContain(
      '編集する前に、今の値を控えておいてください',
    )
    expect(textOf('dns-instructions', samplePlans.ownDomain)).not.toContain('控えて')
  })

  it('give no command for a name that a shell would read as more than a name', () => {
    for (const name of [
      'a;reboot.example.co.jp',
      '$(x).example.co.jp',
      '-f.example.co.jp',
      '`x`.jp',
      'a b.jp',
    ]) {
      const values = valuesOf(buildDocument('dns-instructions', withSpf({ name }), 'ja'))
      expect(values.filter((value) => value.includes(name))).toEqual([])
    }
  })

  it.each([
    [3600, '3600秒（1時間）'],
    [1800, '1800秒（30分）'],
    [172_800, '172800秒（2日）'],
    [90, '90秒'],
  ])('show a TTL of %i s as %s', (ttl, text) => {
    expect(textOf('dns-instructions', withSpf({ ttl }))).toContain(`最長で ${text}`)
  })

  it('show the way back', () => {
    const values = valuesOf(buildDocument('dns-instructions', samplePlans.ownDomain, 'ja'))
    expect(values).toContain('v=spf1 mx include:_spf.example.net -all')
    expect(textOf('dns-instructions', samplePlans.ownDomain)).toContain('変更前の値に戻します')
  })

  it.each([
    ['sakura', '@'],
    ['route53', '（空欄）'],
    ['iij-dpf', 'example.co.jp.'],
    [null, '（空欄、または @'],
  ])('write the zone’s own name as the form of %s wants it', (id, text) => {
    const plan = {
      ...samplePlans.ownDomain,
      dnsHost: resolveDnsHost(null, id ?? OTHER_DNS_HOST, builtInDnsCatalog),
    }
    const model = buildDocument('dns-instructions', plan, 'ja')
    const rows = flatten(model.blocks).flatMap((block) => (block.kind === 'fields' ? block.rows : []))
    expect(
      rows.filter(({ label }) => label.startsWith('名前（ゾーン')).map(({ value }) => value)[1],
    ).toContain(text)
  })
})
