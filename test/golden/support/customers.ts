import { NO_ANSWERS, type Answers, type SetupOption } from '../../../src-core/advice/advice.ts'
import type { LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import type { Completion } from '../../../src-core/documents/completion.ts'
import {
  EMPTY_DOCUMENT_SETTINGS,
  type DocumentSettings,
} from '../../../src-core/documents/document-settings.ts'

/** A realistic customer: what stands in DNS, what was answered, and what the vendor sent. */
export interface GoldenCustomer {
  readonly address: string
  readonly option: SetupOption
  readonly zone: LiteralZone | 'offline'
  readonly answers: Answers
  /** As pasted; null where the vendor has sent nothing. */
  readonly valuesText: string | null
  readonly settings: DocumentSettings
  readonly completion: Completion | null
}

/** 2,048 bits: its record takes two character-strings. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1ErgG/U1kgddWtFJe4gJqNsTICUs4dflXS9+lgqv+Rhd6f/5ZF4TIsoE56yxm1zt6HzRuEYyJPRPacLaO92bKkf1m1OYROVFK8EkNGXVpgmqmm9zw5LtS5a/3d7rGDNJOr5aU6xke/D6gGAqMJ5zi7Xt13+e9bJNm4pDjjT511BP9UYil9UPEJ2w6XBtuDES7ej2prJtJ5TJEtOxdDSfZ9d+iX8Va7K2gJXAo4kIyXiectE3rlBXstM4iYxiIqWIQPRXdAj/uGRX90K/1LYvHKqZVzYu/kDJA7w3wuajrS/VMcsMbS1j1nF2i0VjsaAbqsRSbEz42R5wMqjYdnp+QQIDAQAB'

const answers = (given: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...given })

const signedBy = (organization: string, mail: string): DocumentSettings => ({
  signature: { organization, department: '情報システム部', name: '山田 太郎', mail, phone: '03-0000-0000' },
  addressees: { dnsHost: '', vendor: '', boss: '鈴木部長' },
})

/** The vendor's zones, which every customer's inspection may ask. */
const VENDOR_ZONES: LiteralZone = {
  'spf.platon.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  'platon.jpn.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'], NS: ['ns1.platon.example'] },
  '_dmarc.platon.jpn.com': { TXT: ['v=DMARC1; p=none'] },
  'lw-cloud.jp': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'], NS: ['ns1.platon.example'] },
  '_dmarc.lw-cloud.jp': { TXT: ['v=DMARC1; p=none'] },
}

const GOOGLE_SPF: LiteralZone = {
  '_spf.google.com': {
    TXT: [
      'v=spf1 include:_netblocks.google.com include:_netblocks2.google.com include:_netblocks3.google.com ~all',
    ],
  },
  '_netblocks.google.com': { TXT: ['v=spf1 ip4:203.0.113.0/26 ~all'] },
  '_netblocks2.google.com': { TXT: ['v=spf1 ip4:203.0.113.64/26 ~all'] },
  '_netblocks3.google.com': { TXT: ['v=spf1 ip4:203.0.113.128/26 ~all'] },
}

export const goldenCustomers = {
  /** SPF at 8 look-ups of 10: the vendor's include still fits. */
  'onamae-google-workspace': {
    address: 'e-learning@example.co.jp',
    option: 'own-domain',
    zone: {
      ...VENDOR_ZONES,
      ...GOOGLE_SPF,
      'example.co.jp': {
        TXT: [
          'v=spf1 include:_spf.google.com include:spf.crm.example a mx ~all',
          'google-site-verification=abcdefghijklmnopqrstuvwxyz0123456789abcdefg',
        ],
        MX: [[1, 'smtp.google.com']],
        NS: ['01.dnsv.jp', '02.dnsv.jp', '03.dnsv.jp', '04.dnsv.jp'],
        A: ['192.0.2.10'],
      },
      'smtp.google.com': { A: ['203.0.113.25'] },
      'spf.crm.example': { TXT: ['v=spf1 include:spf2.crm.example ~all'] },
      'spf2.crm.example': { TXT: ['v=spf1 ip4:192.0.2.128/27 ~all'] },
    },
    answers: answers({
      region: 'oregon',
      recipients: ['gmail', 'google-workspace', 'docomo'],
      mustKeepAddress: true,
      wantsReplies: true,
      dnsEditor: 'self',
      dnsProviderId: 'onamae',
    }),
    valuesText: `SPF: include:spf.platon.example
Return-Path: example.co.jp
pl1._domainkey.example.co.jp. IN TXT "v=DKIM1; k=rsa; p=${KEY}"`,
    settings: signedBy('株式会社サンプル', 'yamada@example.co.jp'),
    completion: null,
  },
  /** The vendor has sent nothing yet, and a partner company edits DNS. */
  'sakura-microsoft-365': {
    address: 'kenshu@example.or.jp',
    option: 'own-domain',
    zone: {
      ...VENDOR_ZONES,
      'example.or.jp': {
        TXT: ['v=spf1 include:spf.protection.outlook.com -all', 'MS=ms12345678'],
        MX: [[0, 'example-or-jp.mail.protection.outlook.com']],
        NS: ['ns1.dns.ne.jp', 'ns2.dns.ne.jp'],
      },
      'example-or-jp.mail.protection.outlook.com': { A: ['203.0.113.30'] },
      'spf.protection.outlook.com': { TXT: ['v=spf1 ip4:203.0.113.0/25 -all'] },
    },
    answers: answers({
      recipients: ['m365-tabl', 'outlook-com'],
      mustKeepAddress: true,
      wantsReplies: true,
      dnsEditor: 'other',
    }),
    valuesText: null,
    settings: signedBy('一般財団法人サンプル', 'yamada@example.or.jp'),
    completion: null,
  },
  /** Nothing in DNS but mail: option 1 with the vendor's address, and no signature filled in. */
  'muumuu-nothing': {
    address: 'info@example.jp',
    option: 'no-reply',
    zone: {
      ...VENDOR_ZONES,
      'example.jp': {
        MX: [[10, 'mx01.example.jp']],
        NS: ['dns01.muumuu-domain.com', 'dns02.muumuu-domain.com'],
      },
      'mx01.example.jp': { A: ['192.0.2.40'] },
    },
    answers: answers({
      region: 'oregon',
      recipients: ['docomo', 'au', 'softbank', 'icloud'],
      mustKeepAddress: false,
      wantsReplies: false,
      dnsEditor: 'none',
    }),
    valuesText: null,
    settings: EMPTY_DOCUMENT_SETTINGS,
    completion: null,
  },
  /** Their own policy refuses the mail that Platon sends now; the region is not known. */
  'route53-reject': {
    address: 'lms@learning.example.com',
    option: 'no-reply',
    zone: {
      ...VENDOR_ZONES,
      'example.com': {
        TXT: ['v=spf1 include:amazonses.example -all'],
        NS: [
          'ns-100.awsdns-12.com',
          'ns-1200.awsdns-22.org',
          'ns-1700.awsdns-20.co.uk',
          'ns-700.awsdns-23.net',
        ],
      },
      'learning.example.com': {
        TXT: ['v=spf1 include:amazonses.example -all'],
        MX: [[10, 'in.example.com']],
      },
      'in.example.com': { A: ['192.0.2.50'] },
      'amazonses.example': { TXT: ['v=spf1 ip4:203.0.113.0/24 -all'] },
      '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject; rua=mailto:dmarc@example.com'] },
    },
    answers: answers({
      recipients: ['gmail', 'yahoo-japan', 'm365-tabl'],
      mustKeepAddress: false,
      wantsReplies: false,
      dnsEditor: 'self',
    }),
    valuesText: null,
    settings: signedBy('サンプル株式会社', 'yamada@example.com'),
    completion: null,
  },
  /** A DNS host that no catalog knows, which a partner edits; the records are being published. */
  'provider-unknown': {
    address: 'school@example.ac.jp',
    option: 'own-domain',
    zone: {
      ...VENDOR_ZONES,
      'example.ac.jp': {
        MX: [[10, 'mail.example.ac.jp']],
        NS: ['ns1.dns-company.example', 'ns2.dns-company.example'],
      },
      'mail.example.ac.jp': { A: ['192.0.2.60'] },
    },
    answers: answers({
      region: 'tokyo',
      recipients: ['generic-gateway', 'docomo'],
      mustKeepAddress: true,
      wantsReplies: true,
      dnsEditor: 'other',
    }),
    valuesText: `SPF: include:spf.platon.example
Return-Path: bounce.platon.example
pl1._domainkey.example.ac.jp CNAME pl1.dkim.platon.example`,
    settings: signedBy('サンプル学園', 'yamada@example.ac.jp'),
    completion: {
      at: '2026-11-24T10:30:00.000Z',
      changes: [
        {
          id: 'dkim-pl1',
          state: 'published',
          seenAt: '2026-11-24T10:30:00.000Z',
          servers: ['ns1.dns-company.example', 'ns2.dns-company.example'],
        },
        { id: 'spf', state: 'absent', seenAt: null, servers: [] },
        { id: 'dmarc', state: 'unknown', seenAt: null, servers: [] },
      ],
      notes: [],
    },
  },
  /** DNS was not asked: what is there now is not known, and nothing may sound as if it were missing. */
  offline: {
    address: 'info@example.ne.jp',
    option: 'own-domain',
    zone: 'offline',
    answers: answers({ region: 'oregon', recipients: ['softbank', 'hennge'], dnsEditor: 'self' }),
    valuesText: `SPF: include:spf.platon.example
Return-Path: example.ne.jp
pl1._domainkey.example.ne.jp. IN TXT "v=DKIM1; k=rsa; p=${KEY}"`,
    settings: signedBy('サンプル商事株式会社', 'yamada@example.ne.jp'),
    completion: null,
  },
} as const satisfies Record<string, GoldenCustomer>

export type GoldenCustomerName = keyof typeof goldenCustomers
