import { describe, expect, it } from 'vitest'
import { builtInDnsCatalog } from '../catalog/dns-catalog.ts'
import { dnsProviders } from '../catalog/dns-providers.ts'
import { isNameOnly } from '../catalog/provider-rules.ts'
import { receiverCatalog } from '../catalog/receivers.ts'
import { OTHER_DNS_HOST, resolveDnsHost } from '../plan/dns-host.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { buildDocument } from './build-document.ts'
import type { Block, DocumentModel } from './document.ts'
import { documentsFor } from './documents-for.ts'
import { renderCsv } from './export/render-csv.ts'
import { renderZone } from './export/render-zone.ts'
import { renderText } from './render/render-text.ts'
import { dnsChange } from './testing/sample-changes.ts'
import { samplePlans } from './testing/sample-plans.ts'

/** Every kind of record that a plan writes, each as an addition. */
const RECORDS: SetupPlan = {
  ...samplePlans.ownDomain,
  recipients: receiverCatalog.receivers.map(({ id }) => id),
  changes: [
    ...samplePlans.ownDomain.changes,
    dnsChange({
      id: 'dkim-s2',
      name: 's2._domainkey.example.co.jp',
      type: 'CNAME',
      action: 'add',
      after: 's2.dkim.vendor.example',
    }),
    dnsChange({
      id: 'envelope-mx',
      name: 'bounce.example.co.jp',
      type: 'MX',
      action: 'add-if-absent',
      after: '10 mx.vendor.example',
      ttl: null,
    }),
  ],
}

const planAt = (id: string): SetupPlan => ({
  ...RECORDS,
  dnsHost: resolveDnsHost(null, id, builtInDnsCatalog),
})

const leaves = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'card' ? leaves(block.blocks) : [block]))

/** What a reader would see as a hole. */
function holesOf({ blocks }: DocumentModel): string[] {
  return leaves(blocks).flatMap((block) => {
    if (block.kind === 'fields')
      return block.rows.filter(({ label, value }) => label === '' || value === '').map(({ label }) => label)
    if (block.kind === 'list') return block.items.filter((item) => item.trim() === '')
    if (block.kind === 'value') return block.text === '' ? [block.label] : []
    return 'text' in block && block.text === '' ? [block.kind] : []
  })
}

describe.each([...dnsProviders.map(({ id }) => id), OTHER_DNS_HOST])('records at %s', (id) => {
  const plan = planAt(id)

  it('no null of the catalog reaches a document as anything but 未確認', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const document of documentsFor(plan)) {
        const model = buildDocument(document, plan, language)
        expect(renderText(model)).not.toMatch(/\bnull\b|undefined|NaN|\[object/)
        expect(holesOf(model)).toEqual([])
      }
      for (const text of [renderZone(plan, language), renderCsv(plan, language)])
        expect(text).not.toMatch(/\bnull\b|undefined|NaN|\[object/)
    }
  })

  it('what is not confirmed reads so, beside the general form; a name alone shows no rule', () => {
    const [provider] = plan.dnsHost.providers
    if (provider === undefined) return
    const rows = leaves(buildDocument('dns-instructions', plan, 'ja').blocks).flatMap((block) =>
      block.kind === 'fields' ? block.rows : [],
    )
    const rule = (label: string) => rows.find((row) => row.label === label)?.value
    if (isNameOnly(provider)) {
      expect(rule('名前の欄')).toBeUndefined()
    } else {
      for (const [label, fact] of [
        ['名前の欄', provider.hostField],
        ['TXTの引用符（"）', provider.txtQuotes],
        ['TXTの長さの上限', provider.txtMaxLength],
        ['255文字を超えるTXT', provider.txtOver255],
        ['CNAMEの参照先の末尾のドット', provider.cnameTargetTrailingDot],
        ['下線（_）を含む名前', provider.supportsUnderscoreNames],
      ] as const)
        expect([label, rule(label)?.startsWith('未確認')]).toEqual([label, fact === null])
    }
    // The general form stands beside it whatever is known.
    expect(rows.filter(({ value }) => value === '_dmarc.example.co.jp')).not.toEqual([])
    if (provider.hostField === null)
      expect(
        rows.some(({ label, value }) => label === '名前（未確認。一般の形を示します）' && value === '_dmarc'),
      ).toBe(true)
  })
})
