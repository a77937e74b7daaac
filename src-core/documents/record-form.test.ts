import { describe, expect, it } from 'vitest'
import { builtInDnsCatalog } from '../catalog/dns-catalog.ts'
import { quoteStrings } from '../dns/zone-text.ts'
import { OTHER_DNS_HOST, resolveDnsHost } from '../plan/dns-host.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import type { Block } from './document.ts'
import { dnsChanges, type DnsChange } from './plan-facts.ts'
import { buildRecordCard } from './record-card.ts'
import { describeForms } from './record-form.ts'
import { DKIM_VALUE, samplePlans } from './testing/sample-plans.ts'

const at = (plan: SetupPlan, host: string): SetupPlan => ({
  ...plan,
  dnsHost: resolveDnsHost(null, host, builtInDnsCatalog),
})

function changeOf(plan: SetupPlan, id: string): DnsChange {
  const change = dnsChanges(plan).find((one) => one.id === id)
  if (change === undefined) throw new Error(`no ${id}`)
  return change
}

const formsOf = (plan: SetupPlan, id: string, language: Language = 'ja') =>
  describeForms(plan, changeOf(plan, id), language)
const rowsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))
const hostOf = (plan: SetupPlan, id: string) => rowsOf(formsOf(plan, id))[0]?.value

describe('the name in the form of a known host, where the zone is not known', () => {
  it.each(['onamae', 'sakura', 'route53', 'kddi', OTHER_DNS_HOST])(
    '%s: the key is never sent to the zone’s own name',
    (host) => {
      expect(hostOf(at(samplePlans.offline, host), 'dkim-s1')).toBe(
        '未確認（s1._domainkey.example.co.jp のうち、画面のゾーン名より前の部分）',
      )
    },
  )

  it.each([
    ['onamae', '空欄'],
    ['sakura', '@'],
    ['kddi', '空欄か @'],
    [OTHER_DNS_HOST, '空欄か @'],
  ])('%s: a domain that may be the zone itself is told what the zone itself takes', (host, apex) => {
    expect(hostOf(at(samplePlans.offline, host), 'spf')).toBe(
      `未確認（example.co.jp のうち、画面のゾーン名より前の部分。画面のゾーン名が example.co.jp なら、${apex}）`,
    )
  })

  it('does not matter where the form takes whole names', () => {
    expect(hostOf(at(samplePlans.offline, 'iij-dpf'), 'dkim-s1')).toBe('s1._domainkey.example.co.jp.')
  })
})

it('says “empty or @” of the zone’s own name alone, where its form is not confirmed', () => {
  const plan = at(samplePlans.ownDomain, OTHER_DNS_HOST)
  expect(hostOf(plan, 'spf')).toBe('未確認（空欄、または @。画面の説明に合わせる）')
  expect(hostOf(plan, 'dkim-s1')).toBe('s1._domainkey')
})

describe('the form of a host that is not known', () => {
  const plan = at(samplePlans.ownDomain, OTHER_DNS_HOST)

  it.each([
    ['ja', /未確認/],
    ['en', /not confirmed/],
  ] as const)('has every field unconfirmed, beside the general form: %s', (language, unconfirmed) => {
    for (const { id } of dnsChanges(plan)) {
      const rows = rowsOf(formsOf(plan, id, language))
      expect(rows).toHaveLength(4)
      for (const { label, value } of rows) expect(`${label}: ${value}`).toMatch(unconfirmed)
    }
    const card = buildRecordCard(plan, changeOf(plan, 'dkim-s1'), 'ja')
    const titles =
      card.kind === 'card' ? card.blocks.flatMap((b) => (b.kind === 'fields' ? [b.title] : [])) : []
    expect(titles[0]).toBe('一般の形')
  })

  it('warns of quotes and of a long value', () => {
    const notes = formsOf(plan, 'dkim-s1').flatMap((block) => (block.kind === 'note' ? [block.text] : []))
    expect(notes.join()).toMatch(/255文字を超える値の入れ方は未確認.*引用符（"）が要るかは未確認/)
  })
})

describe('a long value', () => {
  const parts = quoteStrings(changeOf(samplePlans.ownDomain, 'dkim-s1').strings ?? [])
  const shown = (host: string) => {
    const plan = at(samplePlans.ownDomain, host)
    const card = buildRecordCard(plan, changeOf(plan, 'dkim-s1'), 'ja')
    const blocks = card.kind === 'card' ? card.blocks : []
    const texts = [
      ...rowsOf(blocks).map(({ value }) => value),
      ...blocks.flatMap((block) => (block.kind === 'value' ? [block.text] : [])),
    ]
    const count = (text: string) => texts.filter((one) => one === text).length
    return { whole: count(DKIM_VALUE), inParts: count(parts) }
  }

  it.each([
    ['onamae', 0],
    ['sakura', 0],
    ['azure-dns', 0],
    ['route53', 1],
    ['kddi', 1],
    [OTHER_DNS_HOST, 1],
  ])('%s: stands there once, and cut only where the form may want it so', (host, inParts) => {
    expect(shown(host)).toEqual({ whole: 1, inParts })
  })
})
