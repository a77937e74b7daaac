import type { Localized } from '../text/message.ts'

/** A rule that holds at every DNS host, and where it was read. */
export interface GeneralRule {
  readonly says: Localized
  /** Addresses; empty beside an RFC. */
  readonly urls: readonly string[]
  readonly rfc: string | null
  readonly checkedOn: string
}

const checkedOn = '2026-11-24'

export const generalRules: readonly GeneralRule[] = [
  {
    says: {
      ja: 'レコードはネームサーバーを運用している会社の画面で編集する',
      en: 'Records are edited at the company that runs the name servers',
    },
    urls: ['https://help.utage-system.com/archives/9085'],
    rfc: null,
    checkedOn,
  },
  {
    says: {
      ja: 'ゾーン名が自動で付く画面に完全な名前を入れると、名前が二重になる',
      en: 'Where a form adds the zone name, a full name is doubled',
    },
    urls: ['https://support.easydmarc.com/'],
    rfc: null,
    checkedOn,
  },
  {
    says: {
      ja: 'TXTの1つの文字列は255オクテットまでで、読む側は空白を入れずにつなぐ',
      en: 'One string of a TXT record holds 255 octets; readers join the strings without a space',
    },
    urls: [],
    rfc: 'RFC 1035 3.3.14, RFC 7208 3.3, RFC 6376 3.6.2.2',
    checkedOn,
  },
  {
    says: {
      ja: 'v=spf1 で始まるTXTは、1つの名前に1つだけ',
      en: 'There is one TXT that starts with v=spf1 at a name',
    },
    urls: [
      'https://www.xserver.ne.jp/manual/man_mail_spf.php',
      'https://support.heteml.jp/hc/ja/articles/360041679414',
    ],
    rfc: 'RFC 7208 3.2, 4.5',
    checkedOn,
  },
  {
    says: {
      ja: 'v=DMARC1 で始まるTXTは、1つの名前に1つだけ',
      en: 'There is one TXT that starts with v=DMARC1 at a name',
    },
    urls: [],
    rfc: 'RFC 9989 4.10',
    checkedOn,
  },
  {
    says: {
      ja: 'CNAMEは、ほかのレコードと同じ名前に置けない',
      en: 'A CNAME cannot share its name with another record',
    },
    urls: [
      'https://learn.microsoft.com/azure/dns/dns-zones-records',
      'https://www.xserver.ne.jp/manual/man_domain_dns_setting.php',
    ],
    rfc: null,
    checkedOn,
  },
  {
    says: {
      ja: '下線を含む名前のCNAMEを受け付けないDNSサービスがある',
      en: 'Some DNS hosts refuse a CNAME at a name with an underscore',
    },
    urls: ['https://help.makeshop.jp/hc/ja/articles/28556764934681'],
    rfc: null,
    checkedOn,
  },
  {
    says: { ja: '種別「SPF」は廃止されている', en: 'The record type SPF is obsolete' },
    urls: [],
    rfc: 'RFC 7208 3.1, 14.1',
    checkedOn,
  },
  {
    says: {
      ja: 'DKIMのRSA鍵は1024ビット以上が必須、2048ビット以上が推奨',
      en: 'An RSA key of DKIM has at least 1024 bits; 2048 or more are advised',
    },
    urls: [],
    rfc: 'RFC 8301 3.2',
    checkedOn,
  },
]
