import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralRecords, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { samplePlans } from '../documents/testing/sample-plans.ts'
import type { PlanChange, SetupPlan } from '../plan/plan.ts'
import { compareSpf } from './compare-spf.ts'
import { recheckPlan } from './recheck-plan.ts'

const SPF = 'v=spf1 mx include:_spf.example.net include:spf.vendor.example -all'

describe('compareSpf', () => {
  it.each([
    [[SPF], 'published'],
    [['text', SPF.toUpperCase().replace('V=SPF1', 'v=spf1')], 'published'],
    [['v=spf1 +mx  include:_spf.example.net. include:spf.vendor.example -all'], 'published'],
    [['v=spf1 mx include:new.example include:_spf.example.net include:spf.vendor.example -all'], 'published'],
    [[], 'absent'],
    [['v=spf2 mx'], 'absent'],
    [[SPF, SPF], 'different'],
    [['v=spf1 mx include:_spf.example.net -all'], 'different'],
    [['v=spf1 mx include:_spf.example.net include:spf.vendor.example ~all'], 'different'],
    [['v=spf1 mx include:_spf.example.net -all include:spf.vendor.example'], 'different'],
    [['v=spf1 +all mx include:_spf.example.net include:spf.vendor.example -all'], 'different'],
    [
      ['v=spf1 -ip4:198.51.100.0/24 mx include:_spf.example.net include:spf.vendor.example -all'],
      'different',
    ],
    [['v=spf1 mx include:_spf.example.net include:spf.vendor.example -all nonsense'], 'different'],
  ] as const)('%j is %s', (texts, state) => {
    expect(compareSpf(texts, SPF, 'example.co.jp')).toBe(state)
  })

  it.each([
    ['v=spf1 a include:spf.vendor.example ~all', 'published'],
    ['v=spf1 a ~all include:spf.vendor.example', 'different'],
    ['v=spf1 a ~all', 'different'],
  ])('of terms alone, %s is %s', (text, state) => {
    expect(compareSpf([text], 'include:spf.vendor.example', 'example.co.jp')).toBe(state)
  })
})

const [base] = samplePlans.ownDomain.changes.filter(({ kind }) => kind === 'dns-record')

function planWith(change: Partial<PlanChange>): SetupPlan {
  if (base === undefined) throw new Error('the sample has a record')
  const plain = { after: null, strings: null, wanted: null, action: 'add' as const }
  return { ...samplePlans.ownDomain, changes: [{ ...base, ...plain, ...change }] }
}

async function look(change: Partial<PlanChange>, zone: LiteralZone) {
  const [found] = await recheckPlan(planWith(change), createLiteralDns(zone))
  return found
}

const { domain } = samplePlans.ownDomain.subject
const KEY_NAME = `pl1._domainkey.${domain}`
const KEY = `v=DKIM1; k=ed25519; p=${'A'.repeat(43)}=`
const OTHER_KEY = `v=DKIM1; k=ed25519; p=${'B'.repeat(42)}A=`

describe('recheckPlan', () => {
  const key = { id: 'dkim-pl1', name: KEY_NAME, type: 'TXT' as const, after: KEY }
  const cname = { id: 'dkim-pl1', name: KEY_NAME, type: 'CNAME' as const, after: 'pl1.vendor.example' }
  const dmarc = {
    id: 'dmarc',
    name: `_dmarc.${domain}`,
    type: 'TXT' as const,
    after: 'v=DMARC1; p=none; rua=mailto:a@b.jp',
  }
  const mx = {
    id: 'envelope-mx',
    name: `bounce.${domain}`,
    type: 'MX' as const,
    after: '10 mx.vendor.example',
  }

  it.each<[string, Partial<PlanChange>, LiteralRecords | null, string]>([
    ['the same key in other words', key, { TXT: [`k=ed25519;p=${'A'.repeat(43)}`] }, 'published'],
    ['another key', key, { TXT: [OTHER_KEY] }, 'different'],
    ['no key', key, null, 'absent'],
    ['the target', cname, { CNAME: 'PL1.vendor.example.' }, 'published'],
    ['another target', cname, { CNAME: 'other.example' }, 'different'],
    ['no target', cname, null, 'absent'],
    ['the same tags in another order', dmarc, { TXT: ['v=DMARC1;rua=mailto:a@b.jp; p=none;'] }, 'published'],
    ['another policy', dmarc, { TXT: ['v=DMARC1; p=reject; rua=mailto:a@b.jp'] }, 'different'],
    ['two records', dmarc, { TXT: ['v=DMARC1; p=none; rua=mailto:a@b.jp', 'v=DMARC1; p=none'] }, 'different'],
    ['a text that is none', dmarc, { TXT: ['hello'] }, 'absent'],
    ['the mail host with another preference', mx, { MX: [[20, 'mx.vendor.example']] }, 'published'],
    ['another mail host', mx, { MX: [[10, 'mx.example.net']] }, 'different'],
  ])('%s', async (_, change, records, state) => {
    const found = await look(change, records === null ? {} : { [change.name ?? '']: records })
    expect(found).toMatchObject({ id: change.id, state, reason: null })
  })

  it.each([key, cname, dmarc, mx])('keeps could-not-tell apart: $id $type', async (change) => {
    expect(await look(change, { [change.name]: 'servfail' })).toMatchObject({
      state: 'unknown',
      reason: 'servfail',
      found: [],
    })
  })

  it.each([
    { id: 'spf', action: 'wait' as const },
    { id: 'spf', action: 'blocked' as const, wanted: SPF },
    { id: 'dmarc', action: 'edit-present' as const, wanted: 'v=DMARC1; p=none' },
  ])('asks nothing for %j', async (change) => {
    const dns = createLiteralDns({})
    expect(await recheckPlan(planWith(change), dns)).toMatchObject([{ state: 'waiting', found: [] }])
    expect(dns.asked).toEqual([])
  })

  it('shows what is there, bounded', async () => {
    const texts = Array.from({ length: 60 }, (_, at) => `${at} ${'x'.repeat(9000)}`)
    const found = await look(dmarc, { [dmarc.name]: { TXT: texts } })
    expect(found?.found).toHaveLength(20)
    expect(Math.max(...(found?.found ?? []).map((text) => text.length))).toBe(4000)
  })
})
