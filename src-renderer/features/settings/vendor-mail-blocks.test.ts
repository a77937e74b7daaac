import { expect, test } from 'vitest'
import { buildDocument } from '../../../src-core/documents/build-document.ts'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import { mailBlocksFor } from './vendor-mail-blocks.ts'

function subjects(plan: SetupPlan) {
  const request = buildDocument('vendor-request', plan, 'ja')
  return plan.changes.flatMap((change) =>
    mailBlocksFor(change, plan, request).flatMap((block) =>
      block.kind === 'mail' ? [[change.id, block.subject.split(': ')[1] ?? '']] : [],
    ),
  )
}

test.each<[keyof typeof samplePlans, string[][]]>([
  ['ownDomain', [['request-signing', 'example.co.jp でのDKIM署名の開始について']]],
  ['ownDomainWaiting', [['request-values', '自社ドメイン（example.co.jp）での送信に必要な設定値について']]],
  ['refused', [['dkim-s1', 'example.co.jp のDKIMのレコードについて']]],
  ['noReplyRegionUnknown', [['request-sender', '送信者メールアドレスについて']]],
  ['noReply', []],
])('%s: each mail stands at its own step', (name, mails) => {
  expect(subjects(samplePlans[name])).toEqual(mails)
})

test('no mail before the documents are there', () => {
  const { changes } = samplePlans.ownDomainWaiting
  expect(changes.flatMap((change) => mailBlocksFor(change, samplePlans.ownDomainWaiting, null))).toEqual([])
})
