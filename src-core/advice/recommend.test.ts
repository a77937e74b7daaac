import { describe, expect, test } from 'vitest'
import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import { builtInDnsCatalog } from '../catalog/dns-catalog.ts'
import type { VendorProfile } from '../catalog/vendor-profile.ts'
import type { DmarcInspection } from '../dmarc/inspection.ts'
import type { Finding } from '../findings/finding.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { SpfInspection } from '../spf/inspection.ts'
import type { Subject } from '../subject/subject.ts'
import type { VendorValues } from '../vendor-values/vendor-values.ts'
import { NO_ANSWERS, type Answers } from './advice.ts'
import { adviceMessages } from './messages.ts'
import { recommend } from './recommend.ts'

const SUBJECT: Subject = {
  address: 'info@example.co.jp',
  domain: 'example.co.jp',
  domainUnicode: 'example.co.jp',
  organizationalDomain: 'example.co.jp',
  kind: 'own-domain',
}

const SPF = {
  status: 'ok',
  reason: null,
  record: 'v=spf1 include:_spf.example.net ~all',
  records: ['v=spf1 include:_spf.example.net ~all'],
  lookups: { count: 3, limit: 10, atLeast: false },
  voidLookups: { count: 0, limit: 2 },
  countedInWays: null,
  tree: null,
  via: [],
  ttl: 300,
  negativeTtl: null,
  findings: [],
} satisfies SpfInspection

const DMARC = {
  status: 'missing',
  reason: null,
  record: null,
  records: [],
  foundAt: null,
  ownName: '_dmarc.example.co.jp',
  isInherited: false,
  policy: null,
  policyTag: null,
  isTesting: false,
  alignment: { spf: 'relaxed', dkim: 'relaxed' },
  reportAddresses: [],
  via: [],
  organizationalDomain: { byTreeWalk: null, byPublicSuffixList: 'example.co.jp' },
  ttl: null,
  negativeTtl: 300,
  findings: [],
} satisfies Partial<DmarcInspection>

interface Case {
  readonly subject?: Partial<Subject>
  readonly spf?: Partial<SpfInspection>
  readonly dmarc?: Partial<DmarcInspection>
  readonly ns?: readonly string[]
}

function inspectionOf({ subject, spf, dmarc, ns = ['ns1.xserver.jp'] }: Case = {}): Inspection {
  return {
    schemaVersion: 1,
    subject: { ...SUBJECT, ...subject },
    spf: { ...SPF, ...spf },
    dkim: [],
    dmarc: { ...DMARC, ...dmarc } as DmarcInspection,
    mx: { status: 'ok', reason: null, hosts: [], isNullMx: false, findings: [] },
    nameServers: { status: 'ok', reason: null, zone: 'example.co.jp', hosts: ns, findings: [] },
    dnsProvider: builtInDnsCatalog.match(ns),
    findings: [],
    queries: { count: 0, distinct: 0, elapsedMs: 0 },
  } as Inspection
}

const DKIM_KNOWN: VendorValues = {
  spfTerms: [],
  dkim: [{ value: { selector: 's1', type: 'CNAME', value: 's1.dkim.example.net' }, source: 'pasted' }],
  envelopeDomain: null,
  envelopeMx: null,
  dmarcRecord: null,
}

const KEEP: Partial<Answers> = { mustKeepAddress: true, dnsEditor: 'self', region: 'tokyo' }

function adviseOn(
  inspection: Case,
  answers: Partial<Answers>,
  values: VendorValues | null = null,
  profile: VendorProfile = builtInVendorProfile,
) {
  const advice = recommend(inspectionOf(inspection), { ...NO_ANSWERS, ...answers }, profile, values)
  const codes = (messages: readonly { code: string }[]) =>
    messages.map(({ code }) => code.replace('advice.', ''))
  return { ...advice, reasons: codes(advice.reasons), blockers: codes(advice.blockers) }
}

const error = (code: string) => ({ code, severity: 'error' }) as unknown as Finding

describe('an address at a vendor domain', () => {
  const atOregon = { address: 'no-reply@platon.jpn.com', domain: 'platon.jpn.com', kind: 'vendor' } as const
  const atTokyo = { address: 'no-reply@lw-cloud.jp', domain: 'lw-cloud.jp', kind: 'vendor' } as const

  test.each<[string, Partial<Subject>, Partial<Answers>, string, string | null, string[]]>([
    [
      'recipients unknown: stays, and the later notice is shown',
      atOregon,
      {},
      'keep',
      'oregon',
      ['vendor-address', 'vendor-standard-address', 'trouble-possible', 'recipients-unknown'],
    ],
    [
      'recipients elsewhere: stays, both notices are shown',
      atOregon,
      { recipients: ['docomo'] },
      'keep',
      'oregon',
      ['vendor-address', 'vendor-standard-address', 'trouble-possible'],
    ],
    ...['gmail', 'yahoo-japan', 'outlook-com', 'google-workspace'].map(
      (receiver): [string, Partial<Subject>, Partial<Answers>, string, string, string[]] => [
        `${receiver}: the later notice wins, and what is not confirmed is said`,
        atOregon,
        { recipients: ['docomo', receiver] },
        'no-reply',
        'tokyo',
        ['vendor-address', 'vendor-standard-address', 'trouble-applies', 'sender-address-unknown'],
      ],
    ),
    [
      'at lw-cloud.jp: nothing to do',
      atTokyo,
      { recipients: ['gmail'] },
      'keep',
      'tokyo',
      ['vendor-address'],
    ],
    [
      'at lw-cloud.jp with an Oregon site: what the later notice advises',
      atTokyo,
      { region: 'oregon' },
      'keep',
      'tokyo',
      ['vendor-address'],
    ],
    [
      'at platon.jpn.com with a Tokyo site: the vendor is asked, and option 1 names Tokyo’s',
      atOregon,
      { region: 'tokyo', recipients: ['docomo'] },
      'ask-vendor',
      'tokyo',
      ['vendor-address', 'vendor-standard-address', 'vendor-other-region', 'trouble-possible'],
    ],
    [
      'another local part',
      { ...atOregon, address: 'info@platon.jpn.com' },
      { recipients: ['docomo'] },
      'ask-vendor',
      'oregon',
      ['vendor-address', 'vendor-other-address', 'trouble-possible'],
    ],
    [
      'under the vendor’s domain',
      { ...atOregon, address: 'no-reply@t.platon.jpn.com', domain: 't.platon.jpn.com' },
      { recipients: ['docomo'] },
      'ask-vendor',
      'oregon',
      ['vendor-address', 'vendor-other-address', 'trouble-possible'],
    ],
    [
      'under the domain that is named without an address',
      { ...atTokyo, address: 'x@foo.lw-cloud.jp', domain: 'foo.lw-cloud.jp' },
      {},
      'ask-vendor',
      'tokyo',
      ['vendor-address', 'vendor-other-domain'],
    ],
    [
      'the domain alone, without an address',
      { ...atOregon, address: null },
      { recipients: ['docomo'] },
      'keep',
      'oregon',
      ['vendor-address', 'trouble-possible'],
    ],
    [
      'even where a mail passes and nobody edits DNS',
      atTokyo,
      { receivedMailAligned: true, dnsEditor: 'none' },
      'keep',
      'tokyo',
      ['vendor-address'],
    ],
  ])('%s', (_, subject, answers, recommends, senderRegion, reasons) => {
    expect(adviseOn({ subject }, answers)).toEqual({
      recommends,
      reasons,
      blockers: [],
      meanwhile: null,
      senderRegion,
    })
  })
})

describe('first match wins', () => {
  const freeMail = { address: 'a@gmail.com', domain: 'gmail.com', kind: 'mailbox-provider' } as const

  test.each<[string, Case, Partial<Answers>, string, string]>([
    [
      'a mail passes aligned',
      {},
      { receivedMailAligned: true, mustKeepAddress: true, dnsEditor: 'none' },
      'keep',
      'already-aligned',
    ],
    ['free mail', { subject: freeMail }, {}, 'no-reply', 'free-mail'],
    ['carrier', { subject: { ...freeMail, domain: 'docomo.ne.jp' } }, {}, 'no-reply', 'carrier'],
    ['provider', { subject: { ...freeMail, domain: 'x.ocn.ne.jp' } }, {}, 'no-reply', 'provider'],
    [
      'a kind that the list no longer knows',
      { subject: { ...freeMail, domain: 'example.jp' } },
      {},
      'no-reply',
      'provider',
    ],
    ['nobody edits DNS', {}, { dnsEditor: 'none', mustKeepAddress: true }, 'no-reply', 'no-dns-editor'],
    [
      'the host forbids free TXT',
      { ns: ['uns01.lolipop.jp'] },
      { mustKeepAddress: true, dnsEditor: 'self' },
      'no-reply',
      'no-free-txt',
    ],
    ['must keep', {}, KEEP, 'own-domain', 'must-keep'],
    ['may change', {}, { mustKeepAddress: false }, 'no-reply', 'vendor-recommends'],
    ['not said', {}, {}, 'no-reply', 'vendor-recommends'],
  ])('%s', (_, inspection, answers, recommends, reason) => {
    const advice = adviseOn(inspection, answers)
    expect([advice.recommends, advice.reasons[0]]).toEqual([recommends, reason])
  })

  test('where the way is closed, a wish to keep the address is answered', () => {
    expect(adviseOn({ subject: freeMail }, { mustKeepAddress: true }).reasons).toContain('cannot-keep')
    expect(adviseOn({}, { mustKeepAddress: true, dnsEditor: 'none' }).reasons).toContain('cannot-keep-yet')
    expect(adviseOn({ subject: freeMail }, { mustKeepAddress: null }).reasons).not.toContain('cannot-keep')
  })

  test('a received mail that does not pass is a reason, one not checked is none', () => {
    expect(adviseOn({}, { receivedMailAligned: false }).reasons).toContain('not-aligned')
    expect(adviseOn({}, KEEP).reasons).not.toContain('not-aligned')
  })
})

describe('the sender of option 1', () => {
  test.each<[string, Partial<Answers>, string | null, string[]]>([
    [
      'nothing known: both, and the question',
      {},
      null,
      ['trouble-possible', 'recipients-unknown', 'region-unknown'],
    ],
    [
      'Oregon, recipients unknown',
      { region: 'oregon' },
      'oregon',
      ['trouble-possible', 'recipients-unknown'],
    ],
    ['Oregon, other recipients', { region: 'oregon', recipients: ['au'] }, 'oregon', ['trouble-possible']],
    [
      'Oregon, Gmail',
      { region: 'oregon', recipients: ['gmail'] },
      'tokyo',
      ['trouble-applies', 'sender-address-unknown'],
    ],
    [
      'region unknown, Gmail: the same for both',
      { recipients: ['gmail'] },
      'tokyo',
      ['trouble-applies', 'sender-address-unknown'],
    ],
    ['Tokyo', { region: 'tokyo' }, 'tokyo', ['sender-address-unknown']],
  ])('%s', (_, answers, region, reasons) => {
    const advice = adviseOn({}, { mustKeepAddress: false, ...answers })
    expect([advice.senderRegion, advice.reasons.slice(2)]).toEqual([region, reasons])
  })

  test('the reason names both domains and the notice', () => {
    const answers = { ...NO_ANSWERS, recipients: ['gmail'] }
    expect(recommend(inspectionOf(), answers).reasons).toContainEqual({
      code: 'advice.trouble-applies',
      params: {
        domain: 'platon.jpn.com',
        instead: 'lw-cloud.jp',
        source: 'https://learning.logosware.com/archives/23859',
      },
    })
  })

  test('wanted replies are answered', () => {
    expect(adviseOn({}, { wantsReplies: true }).reasons).toContain('replies-no-reply')
    expect(adviseOn({}, { ...KEEP, wantsReplies: true }).reasons).toContain('replies-own')
  })
})

describe('blockers of the own domain', () => {
  test('none: no meanwhile', () => {
    expect(adviseOn({}, KEEP, DKIM_KNOWN)).toEqual({
      recommends: 'own-domain',
      reasons: ['must-keep'],
      blockers: [],
      meanwhile: null,
      senderRegion: 'tokyo',
    })
  })

  test.each<[string, Case, string[]]>([
    ['budget left', { spf: { lookups: { count: 9, limit: 10, atLeast: false } } }, []],
    ['at the limit', { spf: { lookups: { count: 10, limit: 10, atLeast: false } } }, ['spf-at-limit']],
    [
      'over the limit, said once',
      {
        spf: {
          status: 'error',
          lookups: { count: 11, limit: 10, atLeast: false },
          findings: [error('spf.too-many-lookups')],
        },
      },
      ['spf-over-limit'],
    ],
    [
      'over the limit, and a fault besides',
      {
        spf: {
          status: 'error',
          lookups: { count: 11, limit: 10, atLeast: true },
          findings: [error('spf.too-many-lookups'), error('spf.syntax')],
        },
      },
      ['spf-over-limit', 'spf-error'],
    ],
    [
      'a broken record',
      { spf: { status: 'error', lookups: null, findings: [error('spf.multiple-records')] } },
      ['spf-error'],
    ],
    [
      'no record: nothing in the way',
      { spf: { status: 'missing', record: null, records: [], lookups: null } },
      [],
    ],
    ['an alias at the name', { spf: { via: ['cdn.example.net'] } }, ['cname-at-domain']],
    [
      'p=quarantine',
      { dmarc: { status: 'ok', policy: 'quarantine', foundAt: '_dmarc.example.co.jp' } },
      ['dmarc-enforced'],
    ],
    [
      'p=reject, inherited',
      { dmarc: { status: 'ok', policy: 'reject', foundAt: '_dmarc.co.jp' } },
      ['dmarc-enforced'],
    ],
    ['p=none', { dmarc: { status: 'ok', policy: 'none', foundAt: '_dmarc.example.co.jp' } }, []],
  ])('%s', (_, inspection, blockers) => {
    const advice = adviseOn(inspection, KEEP, DKIM_KNOWN)
    expect(advice.blockers).toEqual(blockers)
    expect(advice.meanwhile).toBe(blockers.length > 0 ? 'no-reply' : null)
    expect(advice.recommends).toBe('own-domain')
  })

  test('DKIM values: unknown, pasted, or from a profile', () => {
    expect(adviseOn({}, KEEP).blockers).toEqual(['dkim-values-unknown'])
    expect(adviseOn({}, KEEP, DKIM_KNOWN).blockers).toEqual([])
    const dkim = DKIM_KNOWN.dkim.map(({ value }) => value)
    const profile = { ...builtInVendorProfile, ownDomain: { ...builtInVendorProfile.ownDomain, dkim } }
    expect(adviseOn({}, KEEP, null, profile).blockers).toEqual([])
  })

  test.each<[string, Case, Partial<Answers>, string[]]>([
    [
      'SPF',
      { spf: { status: 'unknown', reason: 'timeout', record: null, records: [], lookups: null } },
      {},
      ['spf-unknown'],
    ],
    [
      'SPF under an include',
      { spf: { status: 'unknown', reason: 'servfail', lookups: null } },
      {},
      ['spf-count-unknown'],
    ],
    [
      'the count, where a part depends on the message',
      { spf: { lookups: { count: 4, limit: 10, atLeast: true } } },
      {},
      ['spf-count-unknown'],
    ],
    ['DMARC', { dmarc: { status: 'unknown', reason: 'timeout' } }, {}, ['dmarc-unknown']],
    ['the DNS host', { ns: [] }, {}, ['dns-host-unknown']],
    ['free TXT', { ns: ['ns3.sphere.ad.jp'] }, {}, ['free-txt-unknown']],
    ['who edits DNS', {}, { dnsEditor: 'unknown' }, ['dns-editor-unknown']],
  ])('%s could not be told: a reason, and neither for nor against', (_, inspection, answers, open) => {
    const advice = adviseOn(inspection, { ...KEEP, ...answers }, DKIM_KNOWN)
    expect(advice).toMatchObject({ recommends: 'own-domain', blockers: [], meanwhile: null })
    expect(advice.reasons).toEqual(['must-keep', ...open])
  })
})

test('every text exists in both languages with the same placeholders, polite and without shouting', () => {
  const names = (template: string) =>
    [...new Set([...template.matchAll(/\{(\w+?)(?:Ja|En)?\}/g)].map((match) => match[1]))].sort()
  for (const [code, text] of Object.entries(adviceMessages)) {
    expect(names(text.ja), code).toEqual(names(text.en))
    expect(text.ja + text.en, code).not.toMatch(/[!！]/)
    expect(text.ja, code).toMatch(
      /(?:ます|です|ません|せん|ください|でした|ました)(?:。|（出典: \{source\}）。)$/,
    )
    expect(text.ja + text.en, code).not.toContain('no-reply@lw-cloud.jp')
  }
})
