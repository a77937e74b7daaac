import { describe, expect, it } from 'vitest'
import type { PlanChange, SetupPlan } from '../plan/plan.ts'
import { say } from '../plan/say.ts'
import { planSpfChange } from '../spf/edit/plan-spf-change.ts'
import type { Language } from '../text/message.ts'
import { buildDocument } from './build-document.ts'
import type { DocumentId, DocumentModel } from './document.ts'
import { renderText } from './render/render-text.ts'
import { dnsChange } from './testing/sample-changes.ts'
import { samplePlans } from './testing/sample-plans.ts'

/** No SPF record, and a mail server of the company's own: it would softfail once the record is there. */
const CREATED = planSpfChange({
  domain: 'example.co.jp',
  organizationalDomain: 'example.co.jp',
  present: { kind: 'absent' },
  wanted: [{ term: 'include:spf.vendor.example', walked: null }],
  cnameTarget: null,
  mx: { hosts: ['mail.example.co.jp'], isNullMx: false },
  txtTexts: [],
})

function planWith(spf: PlanChange): SetupPlan {
  const { changes } = samplePlans.ownDomain as SetupPlan
  return { ...samplePlans.ownDomain, changes: changes.map((one) => (one.id === 'spf' ? spf : one)) }
}

const plan = planWith(
  dnsChange({
    id: 'spf',
    name: 'example.co.jp',
    type: 'TXT',
    action: 'add',
    after: CREATED.after,
    notes: CREATED.reasons,
  }),
)

const textOf = (model: DocumentModel) =>
  renderText(model).replaceAll(model.language === 'ja' ? /\n */g : /\s+/g, model.language === 'ja' ? '' : ' ')
const documentOf = (id: DocumentId, language: Language = 'ja', of = plan) => buildDocument(id, of, language)

describe('a first SPF record', () => {
  it.each(['overview', 'dns-instructions', 'dns-host-request', 'records'] as const)(
    'asks in %s what else sends',
    (id) => {
      const [ja, en] = [textOf(documentOf(id)), textOf(documentOf(id, 'en'))]
      expect(ja).toContain('ほかに送るものがないか確認してください')
      expect(ja).toContain('このサーバーからもメールを送っている場合は、~all の前に mx も加えてください')
      expect(en).toContain('A new one must list every service that sends as example.co.jp')
      expect(en).toContain('put “mx” before “~all” as well')
    },
  )

  it('is not asked of the DNS host before that is answered', () => {
    const { blocks } = documentOf('dns-host-request')
    const at = blocks.findIndex(({ kind }) => kind === 'mail')
    expect(blocks.slice(0, at).some(({ kind }) => kind === 'note')).toBe(true)
    const mails = blocks.flatMap((block) => (block.kind === 'mail' ? [block] : []))
    const lines = mails[0]?.body.map(({ text }) => text) ?? []
    const value = lines.indexOf('v=spf1 include:spf.vendor.example ~all')
    expect(lines[value + 1]).toMatch(/^ほかの送信元: 【.*】$/)
    expect(lines[value + 2]).toContain('~all の前に')
    // What only the customer can know is no question to the DNS host.
    expect(lines.join('\n')).not.toContain('確認してください。')
    expect(mails[1]?.body.some(({ text }) => text.includes('ほかの送信元'))).toBe(false)
  })

  it('leaves no blank where a record is edited', () => {
    expect(textOf(documentOf('dns-host-request', 'ja', samplePlans.ownDomain))).not.toContain('ほかの送信元')
    expect(textOf(documentOf('overview', 'ja', samplePlans.ownDomain))).not.toContain('登録する前に知って')
  })
})

it('what a record switches off is told to the DNS host, once', () => {
  const note = say('plan.note-wildcard', { domain: 'a.example.co.jp', wildcard: '*.example.co.jp' })
  const { blocks } = documentOf(
    'dns-host-request',
    'ja',
    planWith(
      dnsChange({
        id: 'spf',
        name: 'a.example.co.jp',
        type: 'TXT',
        action: 'add',
        after: 'v=spf1 a ~all',
        notes: [note],
      }),
    ),
  )
  expect(blocks.filter(({ kind }) => kind === 'note')).toEqual([])
  const mail = blocks.find((block) => block.kind === 'mail')
  expect(mail?.body.filter(({ text }) => text.includes('ワイルドカード'))).toHaveLength(1)
})
