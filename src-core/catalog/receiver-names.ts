import type { ReceiverCategory } from './receivers.ts'

/** The catalog's receivers by name, for lists: the whole catalog is not needed to choose from it. A test holds both together. */
export interface ReceiverName {
  readonly id: string
  readonly category: ReceiverCategory
  readonly nameJa: string
  readonly nameEn: string
}

export const receiverNames: readonly ReceiverName[] = [
  {
    id: 'docomo',
    category: 'mobile-carrier',
    nameJa: 'NTTドコモ（ドコモメール @docomo.ne.jp）',
    nameEn: 'NTT docomo (docomo mail)',
  },
  { id: 'au', category: 'mobile-carrier', nameJa: 'au（@au.com / @ezweb.ne.jp）', nameEn: 'au (KDDI)' },
  { id: 'uqmobile', category: 'mobile-carrier', nameJa: 'UQ mobile', nameEn: 'UQ mobile (KDDI)' },
  {
    id: 'softbank',
    category: 'mobile-carrier',
    nameJa: 'ソフトバンク（@softbank.ne.jp / @i.softbank.jp）',
    nameEn: 'SoftBank',
  },
  {
    id: 'ymobile',
    category: 'mobile-carrier',
    nameJa: 'ワイモバイル（MMS @ymobile.ne.jp）',
    nameEn: 'Y!mobile',
  },
  {
    id: 'rakuten-mobile',
    category: 'mobile-carrier',
    nameJa: '楽天モバイル（楽メール）',
    nameEn: 'Rakuten Mobile (Raku Mail)',
  },
  { id: 'gmail', category: 'webmail', nameJa: 'Gmail（個人）', nameEn: 'Gmail (personal)' },
  {
    id: 'google-workspace',
    category: 'corporate-suite',
    nameJa: 'Google Workspace（管理者）',
    nameEn: 'Google Workspace admin — approved senders',
  },
  {
    id: 'm365-tabl',
    category: 'corporate-suite',
    nameJa: 'Microsoft 365（テナントの許可/ブロック リスト）',
    nameEn: 'Microsoft 365 — Tenant Allow/Block List',
  },
  {
    id: 'm365-mailflow-rule',
    category: 'corporate-suite',
    nameJa: 'Exchange Online（メール フロー ルール）',
    nameEn: 'Exchange Online — mail flow (transport) rule',
  },
  {
    id: 'm365-antispam-allowed-domains',
    category: 'corporate-suite',
    nameJa: 'Microsoft 365（スパム対策ポリシーの許可ドメイン）',
    nameEn: 'Microsoft 365 — allowed domains in an anti-spam policy',
  },
  {
    id: 'outlook-com',
    category: 'webmail',
    nameJa: 'Outlook.com（@outlook.jp / @hotmail.com など）',
    nameEn: 'Outlook.com / Outlook on the web',
  },
  {
    id: 'outlook-classic',
    category: 'mail-client',
    nameJa: 'Outlook（従来のデスクトップ版）',
    nameEn: 'Classic Outlook for Windows',
  },
  {
    id: 'yahoo-japan',
    category: 'webmail',
    nameJa: 'Yahoo!メール（Yahoo! JAPAN）',
    nameEn: 'Yahoo! JAPAN Mail',
  },
  { id: 'icloud', category: 'webmail', nameJa: 'iCloudメール', nameEn: 'iCloud Mail' },
  { id: 'ocn', category: 'isp', nameJa: 'OCNメール', nameEn: 'OCN (NTT)' },
  { id: 'nifty', category: 'isp', nameJa: '@niftyメール', nameEn: '@nifty' },
  { id: 'biglobe', category: 'isp', nameJa: 'BIGLOBEメール', nameEn: 'BIGLOBE' },
  { id: 'so-net', category: 'isp', nameJa: 'So-netメール', nameEn: 'So-net' },
  { id: 'au-one-net', category: 'isp', nameJa: 'au one net メール', nameEn: 'au one net (ISP mail)' },
  { id: 'thunderbird', category: 'mail-client', nameJa: 'Thunderbird', nameEn: 'Mozilla Thunderbird' },
  { id: 'fortimail', category: 'gateway', nameJa: 'FortiMail', nameEn: 'Fortinet FortiMail' },
  {
    id: 'proofpoint',
    category: 'gateway',
    nameJa: 'Proofpoint（Protection Server / Essentials）',
    nameEn: 'Proofpoint (PPS / Essentials)',
  },
  {
    id: 'barracuda-egd',
    category: 'gateway',
    nameJa: 'Barracuda Email Gateway Defense',
    nameEn: 'Barracuda Email Gateway Defense',
  },
  {
    id: 'm-filter',
    category: 'gateway',
    nameJa: 'm-FILTER / m-FILTER@Cloud（デジタルアーツ）',
    nameEn: 'm-FILTER (Digital Arts)',
  },
  {
    id: 'hennge',
    category: 'gateway',
    nameJa: 'HENNGE One（HENNGE Cloud Protection）',
    nameEn: 'HENNGE Cloud Protection',
  },
  {
    id: 'generic-gateway',
    category: 'gateway',
    nameJa: 'そのほかのメールゲートウェイ・迷惑メール対策製品',
    nameEn: 'Other gateways (general)',
  },
]

/** Products of the market without an entry: whoever has one picks the general one. */
export const uncoveredProducts: readonly string[] = [
  'IIJセキュアMX',
  'Trend Micro Email Security',
  'Active! zone',
  'GUARDIANWALL',
]
