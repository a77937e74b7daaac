import { describe, expect, it } from 'vitest'
import { documentsFor } from '../../../src-core/documents/documents-for.ts'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import {
  changeFormats,
  changeLeftOut,
  documentChoices,
  offeredFormats,
  wantedAddressees,
  whyNotSave,
} from './document-choices.ts'

describe('documentChoices', () => {
  it('names the documents of a plan and their readers, in the order they are read', () => {
    expect(documentChoices(samplePlans.noReply, 'ja')).toEqual([
      { id: 'overview', name: 'はじめにお読みください', reader: '設定を進める方' },
      {
        id: 'platon-instructions',
        name: 'Platon管理画面の手順書',
        reader: 'Platonの管理画面を操作する方',
      },
      { id: 'recipient-guidance', name: '受信者への案内文', reader: '受信者（メールで送る）' },
      {
        id: 'receiver-request',
        name: '受信側のメール管理者への依頼文',
        reader: '受信側のメール管理者（受信者の会社や学校）',
      },
      { id: 'report', name: '対応結果の報告書', reader: '上司への報告、社内の記録' },
    ])
  })
})

describe('names', () => {
  it('are words in both languages, not file names', () => {
    for (const { name } of documentChoices(samplePlans.ownDomain, 'en'))
      expect(name).not.toMatch(/^[a-z]|-[a-z]+-|_/)
  })
})

describe('wantedAddressees', () => {
  it('has whoever a document of the plan is written to, the report’s reader too', () => {
    expect(wantedAddressees(samplePlans.noReply)).toEqual(['boss'])
    expect(wantedAddressees(samplePlans.ownDomain)).toEqual(['dnsHost', 'vendor', 'boss'])
  })
})

describe('offeredFormats', () => {
  it('has zone and CSV only where DNS is changed', () => {
    expect(offeredFormats(samplePlans.noReply)).toEqual(['html', 'txt', 'md', 'json', 'platonplan'])
    expect(offeredFormats(samplePlans.ownDomain)).toEqual([
      'html',
      'txt',
      'md',
      'zone',
      'csv',
      'json',
      'platonplan',
    ])
  })
})

describe('changeFormats', () => {
  it.each([
    ['adds', ['html'], ['html', 'csv'], ['html', 'csv']],
    ['takes away', ['html', 'txt'], ['txt'], ['txt']],
    ['takes the last away', ['html'], [], []],
  ] as const)('%s', (_, before, chosen, after) => {
    const offered = offeredFormats(samplePlans.ownDomain)
    expect([...changeFormats(before, offered, chosen)].sort()).toEqual([...after].sort())
  })

  it('keeps what is not offered now', () => {
    expect(changeFormats(['zone', 'txt'], offeredFormats(samplePlans.noReply), ['html'])).toEqual([
      'html',
      'zone',
    ])
  })
})

describe('changeLeftOut', () => {
  it('remembers each once', () => {
    expect(changeLeftOut(['overview'], 'overview', false)).toEqual(['overview'])
    expect(changeLeftOut(['overview'], 'records', false)).toEqual(['overview', 'records'])
    expect(changeLeftOut(['overview', 'records'], 'overview', true)).toEqual(['records'])
  })
})

describe('whyNotSave', () => {
  const none = documentsFor(samplePlans.noReply)
  it.each([
    ['something of everything', ['html'], [], null],
    ['no format', [], [], 'documents.blocked.format'],
    ['a format that this plan has not', ['zone', 'csv'], [], 'documents.blocked.format'],
    ['no document', ['html', 'txt'], none, 'documents.blocked.document'],
    ['no document, but the plan itself', ['html', 'json'], none, null],
  ] as const)('%s', (_, formats, leftOut, reason) => {
    expect(whyNotSave(samplePlans.noReply, formats, leftOut)).toBe(reason)
  })
})
