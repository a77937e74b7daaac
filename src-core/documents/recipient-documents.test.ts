import { describe, expect, it } from 'vitest'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { buildDocument } from './build-document.ts'
import type { DocumentId } from './document.ts'
import { documentsFor } from './documents-for.ts'
import { renderText } from './render/render-text.ts'
import { samplePlans } from './testing/sample-plans.ts'

const { noReply, noReplyRegionUnknown } = samplePlans

/** Without the line ends of the layout. */
function textOf(id: DocumentId, plan: SetupPlan, language: Language = 'ja'): string {
  const text = renderText(buildDocument(id, plan, language))
  return language === 'ja' ? text.replaceAll(/\n */g, '') : text.replaceAll(/\s+/g, ' ')
}

function sendingFrom(region: 'oregon' | 'tokyo'): SetupPlan {
  const senders = noReplyRegionUnknown.vendor.senders.filter((sender) => sender.region === region)
  return { ...noReply, region, vendor: { ...noReply.vendor, senders } }
}

describe('what is said of the vendor’s authentication', () => {
  const CLAIM = /ロゴスウェアが実施|set up by the vendor/

  it('is what a notice of the vendor says of that very domain', () => {
    expect(textOf('receiver-request', sendingFrom('oregon'))).toContain(
      'SPF・DKIM（ロゴスウェアが実施。同社の案内 2023-10-18 による）',
    )
  })

  it.each([
    ['another domain of the vendor’s', sendingFrom('tokyo')],
    ['a domain that is not settled', noReplyRegionUnknown],
  ])('is 未確認 for %s, in every document', (_, plan) => {
    for (const id of documentsFor(plan))
      for (const language of ['ja', 'en'] as const) expect(textOf(id, plan, language), id).not.toMatch(CLAIM)
    expect(textOf('receiver-request', plan)).toContain('未確認（テストメールで確認: 【確認日】）')
  })
})
