import type { UnknownReason } from '../../dns/answer.ts'
import type { Inspection } from '../../inspection/inspection.ts'
import type { Subject } from '../../subject/subject.ts'

export const SUBJECT: Subject = {
  address: 'info@example.co.jp',
  domain: 'example.co.jp',
  domainUnicode: 'example.co.jp',
  organizationalDomain: 'example.co.jp',
  kind: 'own-domain',
}

export const PRESENT_SPF = 'v=spf1 mx include:_spf.example.net -all'

/** A domain with SPF for its own mail, no DKIM at `s1`, no DMARC: what most customers have. */
export const INSPECTED: Inspection = {
  schemaVersion: 1,
  subject: SUBJECT,
  spf: {
    status: 'ok',
    reason: null,
    record: PRESENT_SPF,
    records: [PRESENT_SPF],
    lookups: { count: 2, limit: 10, atLeast: false },
    voidLookups: { count: 0, limit: 2 },
    countedInWays: null,
    tree: null,
    via: [],
    ttl: 1800,
    negativeTtl: null,
    findings: [],
  },
  dkim: [
    {
      selector: 's1',
      name: 's1._domainkey.example.co.jp',
      status: 'missing',
      reason: null,
      record: null,
      records: [],
      keyType: null,
      keyBits: null,
      isWildcard: false,
      via: [],
      ttl: null,
      negativeTtl: 600,
      findings: [],
    },
  ],
  dmarc: {
    status: 'missing',
    reason: null,
    record: null,
    records: [],
    foundAt: null,
    ownName: '_dmarc.example.co.jp',
    ownTexts: [],
    isWildcard: false,
    isInherited: false,
    policy: null,
    policyTag: null,
    isTesting: false,
    alignment: { spf: 'relaxed', dkim: 'relaxed' },
    reportAddresses: [],
    via: [],
    organizationalDomain: { byTreeWalk: 'example.co.jp', byPublicSuffixList: 'example.co.jp' },
    ttl: null,
    negativeTtl: 600,
    findings: [],
  },
  mx: {
    status: 'ok',
    reason: null,
    hosts: [{ preference: 10, exchange: 'mx.example.co.jp' }],
    isNullMx: false,
    findings: [],
  },
  nameServers: {
    status: 'ok',
    reason: null,
    zone: 'example.co.jp',
    hosts: ['01.dnsv.jp', '02.dnsv.jp'],
    findings: [],
  },
  dnsProvider: {
    id: 'onamae',
    nameJa: 'お名前.com',
    nameEn: 'Onamae.com',
    alternatives: ['value-domain'],
    note: null,
  },
  findings: [],
  queries: { count: 9, distinct: 9, elapsedMs: 120 },
}

/** Nothing could be told, for one reason. */
export function untold(reason: UnknownReason): Inspection {
  const unknown = { status: 'unknown', reason } as const
  return {
    ...INSPECTED,
    spf: {
      ...INSPECTED.spf,
      ...unknown,
      record: null,
      records: [],
      lookups: null,
      voidLookups: null,
      countedInWays: null,
      ttl: null,
    },
    dkim: INSPECTED.dkim.map((part) => ({ ...part, ...unknown, negativeTtl: null })),
    dmarc: { ...INSPECTED.dmarc, ...unknown, negativeTtl: null },
    mx: { ...INSPECTED.mx, ...unknown, hosts: [] },
    nameServers: { ...INSPECTED.nameServers, ...unknown, zone: null, hosts: [] },
    dnsProvider: null,
    queries: { count: 0, distinct: 0, elapsedMs: 0 },
  }
}
