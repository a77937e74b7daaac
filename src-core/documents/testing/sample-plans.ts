import { builtInDnsCatalog } from '../../catalog/dns-catalog.ts'
import { makeFinding } from '../../findings/finding.ts'
import { resolveDnsHost } from '../../plan/dns-host.ts'
import type { SetupPlan } from '../../plan/plan.ts'
import { say } from '../../plan/say.ts'
import type { VendorValues } from '../../vendor-values/vendor-values.ts'
import { dnsChange, guidance, request, screens, testMail } from './sample-changes.ts'
import { INSPECTED, PRESENT_SPF, SUBJECT, untold } from './sample-inspection.ts'

/** As long as a real 2048-bit key: two character-strings. */
export const DKIM_VALUE = `v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${'b9Xz+q/7'.repeat(43)}IDAQAB`
export const NEW_SPF = 'v=spf1 mx include:_spf.example.net include:spf.vendor.example -all'
export const NEW_DMARC = 'v=DMARC1; p=none'

const NO_VALUES: VendorValues = {
  spfTerms: [],
  dkim: [],
  envelopeDomain: null,
  envelopeMx: null,
  dmarcRecord: null,
}

const VALUES: VendorValues = {
  spfTerms: [{ value: 'include:spf.vendor.example', source: 'pasted' }],
  dkim: [{ value: { selector: 's1', type: 'TXT', value: DKIM_VALUE }, source: 'pasted' }],
  envelopeDomain: { value: 'example.co.jp', source: 'pasted' },
  envelopeMx: null,
  dmarcRecord: null,
}

const OREGON = {
  region: 'oregon',
  domain: 'platon.jpn.com',
  address: 'no-reply@platon.jpn.com',
  authenticatedBy: '2023-10-18',
} as const
const TOKYO = { region: 'tokyo', domain: 'lw-cloud.jp', address: null, authenticatedBy: null } as const

const DNS_HOST = resolveDnsHost(INSPECTED.dnsProvider, null, builtInDnsCatalog)
const NO_DNS_HOST = resolveDnsHost(null, null, builtInDnsCatalog)

const BASE: SetupPlan = {
  schemaVersion: 1,
  subject: SUBJECT,
  option: 'own-domain',
  region: 'oregon',
  vendor: {
    senders: [OREGON],
    values: VALUES,
    supportAddress: 'support@logosware.com',
    checkedOn: '2026-11-24',
  },
  dnsEditor: 'unknown',
  dnsHost: DNS_HOST,
  recipients: ['docomo', 'uqmobile', 'gmail', 'm365-tabl'],
  advice: { recommends: 'own-domain', reasons: [], blockers: [], meanwhile: null, senderRegion: 'oregon' },
  pending: [],
  changes: [],
  spfEdit: null,
  proof: null,
  cautions: [],
  inspection: INSPECTED,
  vendorInspection: null,
}

const SPF = { id: 'spf', name: 'example.co.jp', type: 'TXT' } as const
const DKIM = { id: 'dkim-s1', name: 's1._domainkey.example.co.jp', type: 'TXT' } as const
const DMARC = {
  id: 'dmarc',
  name: '_dmarc.example.co.jp',
  type: 'TXT',
  why: say('plan.why-dmarc'),
  blockedBy: ['test-mail'],
} as const
const ownGuidance = { ...guidance, why: say('plan.why-guidance-own'), blockedBy: ['test-mail'] }
const signing = request('request-signing', { blockedBy: ['dkim-s1'] })
const ownTest = testMail('own', 'example.co.jp', ['request-signing', 'spf'])

export const samplePlans = {
  noReply: {
    ...BASE,
    option: 'no-reply',
    advice: { recommends: 'no-reply', reasons: [], blockers: [], meanwhile: null, senderRegion: 'oregon' },
    changes: [
      guidance,
      ...screens(OREGON.address, [say('plan.note-enter-address', { address: OREGON.address })], ['guidance']),
      testMail('no-reply', 'platon.jpn.com', ['screen-1', 'screen-2']),
    ],
    cautions: [say('caution.jpn-com'), say('caution.no-replies', { address: OREGON.address })],
  },
  noReplyRegionUnknown: {
    ...BASE,
    option: 'no-reply',
    region: null,
    vendor: { ...BASE.vendor, senders: [OREGON, TOKYO] },
    recipients: [],
    pending: [say('pending.region'), say('pending.sender-address', { domain: 'lw-cloud.jp' })],
    changes: [
      request('request-sender'),
      { ...guidance, blockedBy: ['request-sender'] },
      ...screens(
        null,
        [say('plan.note-enter-by-region', { oregon: OREGON.address, tokyo: TOKYO.domain })],
        ['guidance', 'pending.region', 'pending.sender-address'],
      ),
      testMail('no-reply', 'platon.jpn.com / lw-cloud.jp', ['screen-1', 'screen-2']),
    ],
    cautions: [say('caution.jpn-com')],
    inspection: untold('timeout'),
    dnsHost: NO_DNS_HOST,
  },
  ownDomain: {
    ...BASE,
    changes: [
      dnsChange({ ...DKIM, action: 'add', after: DKIM_VALUE }),
      signing,
      dnsChange({ ...SPF, action: 'replace', before: [PRESENT_SPF], after: NEW_SPF, ttl: 1800 }),
      ownTest,
      dnsChange({ ...DMARC, action: 'add', after: NEW_DMARC }),
      ownGuidance,
    ],
    spfEdit: {
      outcome: 'edited',
      wouldBe: null,
      difference: [
        { term: 'mx', change: 'kept' },
        { term: 'include:_spf.example.net', change: 'kept' },
        { term: 'include:spf.vendor.example', change: 'added' },
        { term: '-all', change: 'kept' },
      ],
      lookups: { count: 3, limit: 10, atLeast: false },
      voidLookups: { count: 0, limit: 2 },
    },
    proof: { status: 'proven', reasons: [], sameResults: 12, vendorPasses: 4, samples: [] },
    cautions: [say('caution.not-enough')],
  },
  /** The vendor has sent nothing yet. */
  ownDomainWaiting: {
    ...BASE,
    region: null,
    vendor: { ...BASE.vendor, senders: [OREGON, TOKYO], values: NO_VALUES },
    pending: [say('pending.vendor-dkim'), say('pending.vendor-spf'), say('pending.vendor-envelope')],
    changes: [
      request('request-values', { notes: [say('plan.note-envelope-support', { domain: 'example.co.jp' })] }),
      dnsChange({
        id: 'dkim',
        name: '(selector)._domainkey.example.co.jp',
        type: 'TXT',
        action: 'wait',
        blockedBy: ['pending.vendor-dkim'],
      }),
      request('request-signing', { blockedBy: ['dkim'] }),
      dnsChange({ ...SPF, action: 'wait', before: [PRESENT_SPF], blockedBy: ['pending.vendor-spf'] }),
      ownTest,
      dnsChange({ ...DMARC, action: 'add', after: NEW_DMARC }),
      ownGuidance,
    ],
    cautions: [
      say('caution.envelope-unknown', { domain: 'example.co.jp' }),
      say('caution.waits-for-values'),
      say('caution.not-enough'),
    ],
  },
  /** `--offline`: values are there, what stands in DNS is not known. */
  offline: {
    ...BASE,
    inspection: untold('offline'),
    dnsHost: NO_DNS_HOST,
    changes: [
      dnsChange({
        ...DKIM,
        action: 'add-if-absent',
        before: null,
        after: DKIM_VALUE,
        notes: [say('plan.note-could-not-tell', { name: DKIM.name })],
      }),
      signing,
      dnsChange({
        ...SPF,
        action: 'edit-present',
        before: null,
        wanted: 'include:spf.vendor.example',
        ttl: null,
      }),
      ownTest,
      dnsChange({ ...DMARC, action: 'edit-present', before: null, wanted: NEW_DMARC }),
      ownGuidance,
    ],
    cautions: [say('caution.offline'), say('caution.not-enough')],
  },
  /** The present SPF record can't be edited safely, and another CNAME stands at the selector. */
  refused: {
    ...BASE,
    vendor: {
      ...BASE.vendor,
      values: { ...VALUES, envelopeDomain: { value: 'bounce.vendor.example', source: 'pasted' } },
    },
    changes: [
      dnsChange({
        ...DKIM,
        type: 'CNAME',
        action: 'blocked',
        before: ['old.other.example'],
        wanted: 's1.dkim.vendor.example',
        notes: [say('plan.note-conflict', { name: DKIM.name, present: 'old.other.example' })],
      }),
      signing,
      dnsChange({
        ...SPF,
        action: 'blocked',
        before: ['v=spf1 inculde:_spf.example.net -all'],
        wanted: 'include:spf.vendor.example',
        notes: [makeFinding('spf.missing', 'example.co.jp', { name: 'example.co.jp' })],
      }),
      ownTest,
      dnsChange({
        ...DMARC,
        action: 'keep',
        before: ['v=DMARC1; p=reject'],
        after: 'v=DMARC1; p=reject',
        blockedBy: [],
      }),
      ownGuidance,
    ],
    cautions: [
      say('caution.envelope-vendor', { domain: 'example.co.jp', envelope: 'bounce.vendor.example' }),
      say('caution.policy-in-force', { foundAt: '_dmarc.example.co.jp', policy: 'reject', tag: 'p' }),
    ],
  },
} as const satisfies Record<string, SetupPlan>
