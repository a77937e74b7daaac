/** A mail service recognised by its MX hosts, with the SPF term that it tells its customers to set. */
export interface MailProvider {
  readonly nameJa: string
  readonly nameEn: string
  /** The MX host is one of these names or below it. */
  readonly mxDomains: readonly string[]
  /** null: it depends on the contract or the server, or is not confirmed. */
  readonly term: string | null
  /** Where MX or term were read. */
  readonly source: string
}

/** Suggested as a question where a first record is made, never added unasked. Checked 2026-11-24. */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    nameJa: 'Google Workspace',
    nameEn: 'Google Workspace',
    mxDomains: ['google.com', 'googlemail.com'],
    term: 'include:_spf.google.com',
    source: 'https://github.com/plesk/domain-connect-templates/blob/master/google.com.gsuite-shared.json',
  },
  {
    nameJa: 'Microsoft 365',
    nameEn: 'Microsoft 365',
    mxDomains: ['mail.protection.outlook.com', 'mx.microsoft'],
    term: 'include:spf.protection.outlook.com',
    source: 'https://zx3.freshdesk.com/support/solutions/articles/80000605777',
  },
  {
    nameJa: 'LINE WORKS',
    nameEn: 'LINE WORKS',
    mxDomains: ['worksmobile.com'],
    term: 'include:spf.worksmobile.com',
    source: 'https://help.worksmobile.com/jp/administrator/service/mail/what-is-spf-record/',
  },
  {
    nameJa: 'エックスサーバー',
    nameEn: 'Xserver',
    mxDomains: ['xserver.jp'],
    term: 'include:spf.sender.xserver.jp',
    source: 'https://www.xserver.ne.jp/manual/man_mail_spf.php',
  },
  {
    nameJa: 'ロリポップ',
    nameEn: 'Lolipop',
    mxDomains: ['lolipop.jp'],
    term: 'include:_spf.lolipop.jp',
    source: 'https://support.lolipop.jp/hc/ja/articles/54147182462099',
  },
  {
    nameJa: 'ヘテムル',
    nameEn: 'heteml',
    mxDomains: ['heteml.jp'],
    term: 'include:_spf.heteml.jp',
    source: 'https://support.heteml.jp/hc/ja/articles/360041679414',
  },
  {
    nameJa: 'ConoHa',
    nameEn: 'ConoHa',
    mxDomains: ['conoha.ne.jp'],
    term: null,
    source: 'https://support.conoha.jp/w/',
  },
  {
    nameJa: 'さくらインターネット',
    nameEn: 'Sakura Internet',
    mxDomains: ['sakura.ne.jp'],
    term: null,
    source: 'https://blog.scaredeer.com/2023/01/sakura-muumuu-mail-spf.html',
  },
]
