import type { Localized } from '../../text/message.ts'
import type { DocumentId } from '../document.ts'

interface DocumentName {
  readonly name: Localized
  /** In a file name: no character that Windows refuses. */
  readonly file: Localized
  readonly reader: Localized
}

export const documentNames: Readonly<Record<DocumentId, DocumentName>> = {
  overview: {
    name: { ja: 'はじめにお読みください', en: 'Read this first' },
    file: { ja: 'はじめにお読みください', en: 'read-this-first' },
    reader: { ja: '設定を進める方', en: 'the person who carries the set-up through' },
  },
  'dns-instructions': {
    name: { ja: 'DNS設定手順書', en: 'DNS instructions' },
    file: { ja: 'DNS設定手順書', en: 'dns-instructions' },
    reader: { ja: 'DNS管理者（DNSを編集する方）', en: 'the DNS administrator' },
  },
  'platon-instructions': {
    name: { ja: 'Platon管理画面の手順書', en: 'Instructions for Platon’s admin screen' },
    file: { ja: 'Platon管理画面の手順書', en: 'platon-instructions' },
    reader: { ja: 'Platonの管理画面を操作する方', en: 'the operator of Platon’s admin screen' },
  },
  'vendor-request': {
    name: { ja: 'ロゴスウェアへの依頼メール', en: 'Request to the vendor' },
    file: { ja: 'ロゴスウェアへの依頼メール', en: 'request-to-vendor' },
    reader: { ja: 'ロゴスウェア（または販売代理店）', en: 'the vendor (or your reseller)' },
  },
  'dns-host-request': {
    name: { ja: 'DNSサービスへの依頼メール', en: 'Request to the DNS host' },
    file: { ja: 'DNSサービスへの依頼メール', en: 'request-to-dns-host' },
    reader: {
      ja: 'DNSサービスの契約先（自分で編集できない場合）',
      en: 'the DNS host (where you cannot edit DNS yourself)',
    },
  },
  'recipient-guidance': {
    name: { ja: '受信者への案内文', en: 'Guidance for recipients' },
    file: { ja: '受信者への案内文', en: 'guidance-for-recipients' },
    reader: { ja: '受信者（メールで送る）', en: 'recipients (sent as a mail)' },
  },
  'receiver-request': {
    name: { ja: '受信側のメール管理者への依頼文', en: 'Request to mail administrators' },
    file: { ja: '受信側のメール管理者への依頼文', en: 'request-to-mail-administrators' },
    reader: {
      ja: '受信側のメール管理者（受信者の会社や学校）',
      en: 'mail administrators of the recipients’ organisations',
    },
  },
  report: {
    name: { ja: '対応結果の報告書', en: 'Report' },
    file: { ja: '対応結果の報告書', en: 'report' },
    reader: { ja: '上司への報告、社内の記録', en: 'your superior, and your own files' },
  },
  records: {
    name: { ja: 'DNSレコード一覧', en: 'List of DNS records' },
    file: { ja: 'DNSレコード一覧', en: 'dns-record-list' },
    reader: { ja: 'DNS管理者', en: 'the DNS administrator' },
  },
}
