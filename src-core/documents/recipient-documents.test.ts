import { describe, expect, it } from 'vitest'
import { receiverDemands } from '../catalog/receiver-demands.ts'
import { receiverCatalog } from '../catalog/receivers.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { buildDocument } from './build-document.ts'
import type { DocumentId, MailLine } from './document.ts'
import { documentsFor } from './documents-for.ts'
import { renderText } from './render/render-text.ts'
import { samplePlans } from './testing/sample-plans.ts'

const { noReply, noReplyRegionUnknown, ownDomain } = samplePlans
const everybody = receiverCatalog.receivers.map(({ id }) => id)
const endUsers = receiverCatalog.receivers.filter(({ audience }) => audience === 'end-user')

/** Without the spaces and line ends of the layout. */
function textOf(id: DocumentId, plan: SetupPlan, language: Language = 'ja'): string {
  return squeeze(renderText(buildDocument(id, plan, language)))
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

function sendingFrom(region: 'oregon' | 'tokyo'): SetupPlan {
  const senders = noReplyRegionUnknown.vendor.senders.filter((sender) => sender.region === region)
  return { ...noReply, region, vendor: { ...noReply.vendor, senders } }
}

describe('what is said of the vendor’s authentication', () => {
  const CLAIM = /ロゴスウェアが実施|setupbythevendor/

  it('is what a notice of the vendor says of that very domain', () => {
    expect(textOf('receiver-request', sendingFrom('oregon'))).toContain(
      'SPF・DKIM（ロゴスウェアが実施。同社の案内2023-10-18による）',
    )
  })

  it.each([
    ['another domain of the vendor’s', sendingFrom('tokyo')],
    ['a domain that is not settled', noReplyRegionUnknown],
  ])('is 未確認 for %s, in every document', (_, plan) => {
    for (const id of documentsFor(plan))
      for (const language of ['ja', 'en'] as const) expect(textOf(id, plan, language), id).not.toMatch(CLAIM)
    expect(textOf('receiver-request', plan)).toContain('未確認（テストメールで確認:【確認日】）')
  })
})

/** The mail itself, without what stands around it for who sends it. */
function mailOf(plan: SetupPlan, language: Language = 'ja'): string[] {
  return buildDocument('recipient-guidance', plan, language)
    .blocks.flatMap((block): readonly MailLine[] => (block.kind === 'mail' ? block.body : []))
    .map(({ text }) => text)
}

describe('the mail to recipients', () => {
  it.each(endUsers.map(({ id }) => id))('has no unconditional allow of the own address for %s', (id) => {
    const plan = { ...ownDomain, recipients: [id] }
    const text = mailOf(plan).join('\n')
    expect(text).toContain('「迷惑メールではない」と報告')
    expect(text).not.toMatch(/「(?:登録する|追加する|設定を確定する)」|連絡先に入れ|だけを登録/)
    // Where the own domain can't be allowed safely, the plan's reader is told of option 1.
    expect(textOf('overview', plan)).toContain('方法1をおすすめします')
  })

  it('holds the steps and one link a service, and never a way around a spoofing check', () => {
    const lines = mailOf({ ...noReply, recipients: everybody })
    const services = lines.filter((line) => line.startsWith('● '))
    expect(services).toHaveLength(endUsers.length)
    expect(lines.filter((line) => line.includes('://')).length).toBeLessThanOrEqual(services.length)
    expect(lines.join('')).not.toMatch(/※|必ず受信|エンベロープ|ヘッダ|FAQ|第三者/)
  })

  it('says in English that the pages are in Japanese', () => {
    const lines = mailOf({ ...noReply, recipients: everybody }, 'en')
    for (const line of lines.filter((each) => each.includes('://')))
      expect(line).toMatch(/\(in Japanese\)|「/)
  })
})

describe('the request to mail administrators', () => {
  it('refers to nothing that its reader does not have, and names the products without an entry', () => {
    const text = textOf('receiver-request', { ...noReply, recipients: everybody })
    expect(text).not.toMatch(/この一覧|各項を参照|requirements/)
    for (const name of receiverCatalog.notCovered) expect(text).toContain(squeeze(name))
  })
})

describe('appendices', () => {
  it.each(['overview', 'platon-instructions'] as const)('%s names the vendor’s three notices', (id) => {
    for (const plan of [noReply, ownDomain]) {
      const text = textOf(id, plan)
      expect(text.match(/ロゴスウェア株式会社:[^（]+（[^）]*公式、2026-11-24確認/g)).toHaveLength(3)
      expect(text.match(/読めたのは冒頭だけ/g)).toHaveLength(2)
    }
  })

  it('the overview says since when each demand holds, and what the table has no room for', () => {
    const text = textOf('overview', ownDomain)
    for (const { inForce, notes } of receiverDemands.demands)
      for (const { ja } of [...(inForce === null ? [] : [inForce]), ...notes])
        expect(text).toContain(squeeze(ja))
  })
})
