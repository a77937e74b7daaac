import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralRecords, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { samplePlans } from '../documents/testing/sample-plans.ts'
import type { PlanChange } from '../plan/plan.ts'
import { lookAt } from './compare-published.ts'
import { compareSpf, isExactlySpf } from './compare-spf.ts'
import { wantedRecords, type WantedRecord } from './wanted-record.ts'

const SPF = 'v=spf1 mx include:_spf.example.net include:spf.vendor.example -all'
const domain = 'example.co.jp'

const said = ({ differences }: ReturnType<typeof compareSpf>) =>
  differences.map(({ code, params }) =>
    [code.replace('verify.differs-', ''), ...Object.values(params)].join(' '),
  )

describe('compareSpf', () => {
  it.each([
    [[SPF], 'published'],
    [['text', SPF.toUpperCase().replace('V=SPF1', 'v=spf1')], 'published'],
    [['v=spf1 +mx  include:_spf.example.net. include:spf.vendor.example -all'], 'published'],
    [[], 'absent'],
    [['v=spf2 mx'], 'absent'],
  ] as const)('%j is %s', (texts, state) => {
    expect(compareSpf(texts, SPF, domain)).toEqual({ state, differences: [] })
  })

  it('mentions what was added beside the plan', () => {
    const text = SPF.replace('mx', 'mx ip4:0.0.0.0/0 include:new.example')
    const comparison = compareSpf([text], SPF, domain)
    expect(comparison.state).toBe('published')
    expect(said(comparison)).toEqual(['term-added ip4:0.0.0.0/0', 'term-added include:new.example'])
  })

  // What receivers read as no record is mended, and not added a second time.
  it.each([
    'v=spf1\tmx -all',
    ' v=spf1 mx',
    'v=spf1mx -all',
    '"v=spf1 mx -all"',
    'v=spf1　mx',
    'v = spf1 mx',
  ])('says that %j is read as no SPF record', (text) => {
    const comparison = compareSpf(['other', text], SPF, domain)
    expect(comparison.state).toBe('different')
    expect(said(comparison)).toEqual([`not-spf ${text}`])
  })

  it.each([
    [SPF.replace(' -all', '  -ALL'), true],
    [SPF.replace('mx', 'mx mx'), false],
    [SPF.replace('mx ', ''), false],
    [`${SPF} nonsense`, false],
  ])('%s is exactly the wanted one: %s', (text, isExact) => {
    expect(isExactlySpf(text, SPF, domain)).toBe(isExact)
  })

  it.each([
    [[SPF, SPF], ['several 2']],
    [['v=spf1 mx include:_spf.example.net -all'], ['term-missing include:spf.vendor.example']],
    [
      ['v=spf1 mx include:_spf.example.net include:spf.vendor.example ~all'],
      ['term-missing -all', 'term-extra ~all'],
    ],
    [
      ['v=spf1 mx include:_spf.example.net -all include:spf.vendor.example'],
      ['term-after-all include:spf.vendor.example'],
    ],
    [['v=spf1 include:_spf.example.net mx include:spf.vendor.example -all'], ['term-order']],
    [
      ['v=spf1 -ip4:198.51.100.0/24 mx include:_spf.example.net include:spf.vendor.example -all'],
      ['term-extra -ip4:198.51.100.0/24'],
    ],
    [['v=spf1 mx include:_spf.example.net include:spf.vendor.example -all nonsense'], ['spf-fault nonsense']],
  ] as const)('tells what differs in %j', (texts, parts) => {
    const comparison = compareSpf(texts, SPF, domain)
    expect(comparison.state).toBe('different')
    expect(said(comparison)).toEqual(parts)
  })

  it.each([
    ['v=spf1 a include:spf.vendor.example ~all', 'published'],
    ['v=spf1 a ~all include:spf.vendor.example', 'different'],
    ['v=spf1 a ~all', 'different'],
  ])('of terms alone, %s is %s', (text, state) => {
    expect(compareSpf([text], 'include:spf.vendor.example', domain).state).toBe(state)
  })
})

const KEY_NAME = `pl1._domainkey.${domain}`
const KEY = `v=DKIM1; k=ed25519; p=${'A'.repeat(43)}=`

function recordOf(change: Partial<PlanChange>): WantedRecord {
  const [base] = samplePlans.ownDomain.changes.filter(({ kind }) => kind === 'dns-record')
  if (base === undefined) throw new Error('the sample has a record')
  const plain = { ...base, after: null, strings: null, wanted: null, action: 'add' as const }
  const [record] = wantedRecords({ ...samplePlans.ownDomain, changes: [{ ...plain, ...change }] })
  if (record === undefined) throw new Error('no record')
  return record
}

async function look(change: Partial<PlanChange>, records: LiteralRecords | 'servfail' | null) {
  const { wanted, ...record } = recordOf(change)
  const dns = createLiteralDns(records === null ? {} : { [record.name]: records })
  return lookAt({ ...record, wanted: wanted ?? '' }, domain, dns)
}

describe('lookAt', () => {
  const key = { id: 'dkim-pl1', name: KEY_NAME, type: 'TXT' as const, after: KEY }
  const cname = { id: 'dkim-pl1', name: KEY_NAME, type: 'CNAME' as const, after: 'pl1.vendor.example' }
  const dmarc = {
    id: 'dmarc',
    name: `_dmarc.${domain}`,
    type: 'TXT' as const,
    after: 'v=DMARC1; p=none; rua=mailto:a@b.jp,mailto:c@d.jp',
  }
  const mx = {
    id: 'envelope-mx',
    name: `bounce.${domain}`,
    type: 'MX' as const,
    after: '10 mx.vendor.example',
  }

  it.each<[string, Partial<PlanChange>, LiteralRecords | null, string, string[]]>([
    ['the same key in other words', key, { TXT: [`k=ed25519;p=${'A'.repeat(43)}`] }, 'published', []],
    ['another key', key, { TXT: [`k=ed25519; p=${'B'.repeat(42)}A=`] }, 'different', ['verify.differs-key']],
    [
      'a key that was cut',
      key,
      { TXT: [`k=ed25519; p=${'A'.repeat(20)}`] },
      'different',
      ['verify.differs-key-cut'],
    ],
    ['a key that was revoked', key, { TXT: ['k=ed25519; p='] }, 'different', ['verify.differs-key-revoked']],
    ['no key', key, null, 'absent', []],
    ['another target', cname, { CNAME: 'other.example' }, 'different', ['verify.differs-target']],
    ['no target', cname, null, 'absent', []],
    [
      'the same tags in another order, with white space where it may be',
      dmarc,
      { TXT: ['v=DMARC1;rua=mailto:a@b.jp , mailto:c@d.jp; p=NONE;'] },
      'published',
      [],
    ],
    [
      'other tags',
      dmarc,
      { TXT: ['v=DMARC1; p=reject; sp=none'] },
      'different',
      ['verify.differs-tag', 'verify.differs-tag-missing', 'verify.differs-tag-extra'],
    ],
    [
      'white space in a value',
      dmarc,
      { TXT: [dmarc.after.replace('none', 'no ne')] },
      'different',
      ['verify.differs-tag'],
    ],
    [
      'two records',
      dmarc,
      { TXT: [dmarc.after, 'v=DMARC1; p=none'] },
      'different',
      ['verify.differs-several'],
    ],
    ['a text that is none', dmarc, { TXT: ['hello'] }, 'absent', []],
    [
      'v= in another case',
      dmarc,
      { TXT: [dmarc.after.replace('DMARC1', 'dmarc1')] },
      'different',
      ['verify.differs-not-dmarc'],
    ],
    ['v= in another place', dmarc, { TXT: ['p=none; v=DMARC1'] }, 'different', ['verify.differs-not-dmarc']],
    ['no semicolon', dmarc, { TXT: ['v=DMARC1 p=none'] }, 'different', ['verify.differs-not-dmarc']],
    [
      'a scheme and hosts in another case',
      dmarc,
      { TXT: ['v=DMARC1; p=none; rua=MAILTO:a@B.jp,mailto:c@d.JP'] },
      'published',
      [],
    ],
    [
      'a local part in another case',
      dmarc,
      { TXT: ['v=DMARC1; p=none; rua=mailto:A@b.jp,mailto:c@d.jp'] },
      'different',
      ['verify.differs-tag'],
    ],
    ['the mail host with another preference', mx, { MX: [[20, 'mx.vendor.example']] }, 'published', []],
    ['another mail host', mx, { MX: [[10, 'mx.example.net']] }, 'different', ['verify.differs-target']],
  ])('%s', async (_, change, records, state, codes) => {
    const found = await look(change, records)
    expect(found).toMatchObject({ state, reason: null })
    expect(found.differences.map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['dkim1 in small letters', 'v=dkim1; k=ed25519', ['dkim.bad-version']],
    ['v= that is not first', 'k=ed25519; v=DKIM1', ['dkim.bad-version']],
    ['a hash that nobody signs with', 'v=DKIM1; k=ed25519; h=sha1', ['dkim.hash-unusable']],
    ['another service', 'v=DKIM1; k=ed25519; s=other', ['dkim.not-for-mail']],
    ['a tag twice', 'v=DKIM1; k=ed25519; k=ed25519', ['dkim.syntax']],
    ['nothing but the right key', 'v=DKIM1; n=note; k=ed25519', []],
  ])('does not take the right key for published with %s', async (_, tags, codes) => {
    const found = await look(key, { TXT: [`${tags}; p=${'A'.repeat(43)}=`] })
    expect(found.state).toBe(codes.length === 0 ? 'published' : 'different')
    expect(found.findings.map(({ code }) => code)).toEqual(codes)
  })

  it('takes no DMARC record for published that has a tag twice, in whichever order', async () => {
    for (const tags of ['p=reject; p=none', 'p=none; p=reject', 'p=none; p=none', 'P=reject; p=none']) {
      const found = await look({ ...dmarc, after: 'v=DMARC1; p=none' }, { TXT: [`v=DMARC1; ${tags}`] })
      expect(found.state, tags).toBe('different')
    }
  })

  it('says where two keys begin to differ', async () => {
    const { differences } = await look(key, { TXT: [`k=ed25519; p=${'A'.repeat(20)}B${'A'.repeat(22)}=`] })
    expect(differences[0]?.params).toMatchObject({ foundLength: 43, wantedLength: 43, at: 21 })
  })

  it.each<[string, LiteralZone, string, string[]]>([
    ['a key at its end', { 'pl1.vendor.example': { TXT: [KEY] } }, 'published', []],
    ['nothing at its end', {}, 'different', ['dkim.dangling-cname']],
    ['no usable key', { 'pl1.vendor.example': { TXT: ['v=DKIM1; p='] } }, 'different', ['dkim.revoked']],
    ['an end that fails', { 'pl1.vendor.example': 'servfail' }, 'unknown', []],
  ])('a CNAME for a key with %s', async (_, zone, state, codes) => {
    const { wanted, ...record } = recordOf(cname)
    const dns = createLiteralDns({ ...zone, [record.name]: { CNAME: 'PL1.vendor.example.' } })
    const found = await lookAt({ ...record, wanted: wanted ?? '' }, domain, dns)
    expect(found.state).toBe(state)
    expect(found.findings.map(({ code }) => code)).toEqual(codes)
  })

  it('names a lost space between the strings of what would be an SPF record', async () => {
    const record = recordOf({ id: 'spf', name: domain, type: 'TXT', after: SPF })
    const dns = createLiteralDns({ [domain]: { TXT: [['v=spf1', 'mx -all']] } })
    const found = await lookAt({ ...record, wanted: SPF }, domain, dns)
    expect(found).toMatchObject({ state: 'different', findings: [{ code: 'spf.strings-joined' }] })
  })

  it.each([key, cname, dmarc, mx])('keeps could-not-tell apart: $id $type', async (change) => {
    expect(await look(change, 'servfail')).toMatchObject({ state: 'unknown', reason: 'servfail', values: [] })
  })

  it('shows what is there of its kind, bounded', async () => {
    const texts = Array.from({ length: 60 }, (_, at) => `v=DMARC1; p=none; x=${at}${'x'.repeat(9000)}`)
    const { values } = await look(dmarc, { TXT: ['other', ...texts] })
    expect(values).toHaveLength(20)
    expect(Math.max(...values.map((text) => text.length))).toBe(4000)
    expect(values).not.toContain('other')
  })
})

describe('wantedRecords', () => {
  it.each([
    { id: 'spf', action: 'wait' as const },
    { id: 'spf', action: 'blocked' as const, wanted: SPF },
    { id: 'dmarc', action: 'edit-present' as const, wanted: 'v=DMARC1; p=none' },
  ])('looks for nothing in %j', (change) => {
    expect(recordOf(change).wanted).toBeNull()
  })

  it('looks for the terms of an SPF record that is there, and takes a record that is kept for no old value', () => {
    const change = { id: 'spf', type: 'TXT' as const, name: domain, wanted: 'include:spf.vendor.example' }
    expect(recordOf({ ...change, action: 'edit-present' })).toMatchObject({
      kind: 'spf',
      wanted: change.wanted,
    })
    expect(recordOf({ ...change, action: 'keep', after: SPF, before: [SPF] }).before).toEqual([])
  })
})
