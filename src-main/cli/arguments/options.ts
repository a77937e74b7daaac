import { dnsProviders } from '../../../src-core/catalog/dns-providers.ts'
import { OTHER_DNS_HOST } from '../../../src-core/plan/dns-host.ts'
import type { Localized } from '../../../src-core/text/message.ts'

const DNS_HOST_IDS = [...dnsProviders.map(({ id }) => id), OTHER_DNS_HOST].join(', ')

/** One option of the command line; the parser, the check and the help read this table and nothing else. */
export interface OptionRow {
  /** What stands for the value in the help; null where the option takes none. */
  readonly value: string | null
  readonly short?: string
  readonly isRepeatable?: true
  /** `--no-x` says the opposite. */
  readonly isNegatable?: true
  readonly help: Localized
}

export const OPTIONS = {
  selector: {
    value: 's',
    isRepeatable: true,
    help: {
      ja: '調べるDKIMセレクター（繰り返し指定できます）',
      en: 'a DKIM selector to look at (repeatable)',
    },
  },
  option: {
    value: 'no-reply|own-domain',
    help: {
      ja: '方法1（no-reply: Platonの推奨アドレス）か方法2（own-domain: 今のアドレスのまま）',
      en: 'option 1 (no-reply: the address that Platon recommends) or 2 (own-domain: keep the address)',
    },
  },
  region: {
    value: 'oregon|tokyo',
    help: { ja: 'Platonのリージョン（わかる場合）', en: 'the region of your Platon, where known' },
  },
  values: {
    value: 'file|-',
    help: {
      ja: 'ロゴスウェアから届いた設定値（メールや表をそのまま。- は標準入力）',
      en: 'what the vendor sent, as it came (a mail, a table; - is standard input)',
    },
  },
  vendor: {
    value: 'file',
    help: {
      ja: 'ベンダープロファイル（JSON。内蔵のものの代わり）',
      en: 'a vendor profile (JSON) in place of the built-in one',
    },
  },
  'keep-address': {
    value: null,
    isNegatable: true,
    help: { ja: '今の差出人アドレスを変えられない', en: 'the present sender address must stay' },
  },
  'wants-replies': {
    value: null,
    isNegatable: true,
    help: { ja: '受信者からの返信を受け取りたい', en: 'replies from recipients are wanted' },
  },
  'dns-editor': {
    value: 'self|other|none',
    help: {
      ja: 'DNSを編集する人（自分・ほかの人・編集できる人がいない）',
      en: 'who edits DNS: yourself, somebody else, nobody can',
    },
  },
  'dns-provider': {
    value: 'id',
    help: {
      ja: `DNSサービスの契約先（ネームサーバーからの判定より優先します）: ${DNS_HOST_IDS}`,
      en: `the company that hosts the DNS, in place of what the name servers show: ${DNS_HOST_IDS}`,
    },
  },
  providers: {
    value: 'file',
    help: {
      ja: 'DNSサービスの追加・訂正ファイル（JSON。内蔵の一覧に加わります）',
      en: 'a file (JSON) that adds to the built-in DNS hosts, or corrects them',
    },
  },
  recipients: {
    value: 'id,id…',
    help: {
      ja: '受信者が使うメールサービス（gmail,docomo など）',
      en: "the recipients' mail services (gmail,docomo …)",
    },
  },
  'received-mail': {
    value: 'aligned|not-aligned',
    help: {
      ja: '受信したメールの確認（check-message）で、差出人のドメインと一致して合格したか',
      en: 'whether a received mail passed aligned with From (see check-message)',
    },
  },
  out: {
    value: 'dir',
    help: { ja: '書き出すフォルダー', en: 'the folder to write to' },
  },
  format: {
    value: 'txt,md,html,zone,csv,json,platonplan',
    help: {
      ja: '書き出す形式（省略時は platonplan 以外のすべて）',
      en: 'the formats to write (default: all but platonplan)',
    },
  },
  letter: {
    value: 'file',
    help: {
      ja: '依頼メールの署名と宛名（JSON。省略時は【　】のまま）',
      en: 'who signs the mails and who they are written to (JSON; default: blanks to fill in)',
    },
  },
  force: {
    value: null,
    help: { ja: '同じ名前のファイルを上書きする', en: 'overwrite existing files' },
  },
  watch: {
    value: null,
    help: {
      ja: '公開されるまで見守る（終了: Ctrl-C。--deadline は見守りの期限になります。既定は48時間）',
      en: 'watch until it is published (Ctrl-C ends it; --deadline limits the watch, 48 hours by default)',
    },
  },
  ip: {
    value: 'a',
    help: { ja: '送信サーバーのIPアドレス', en: 'the address of the sending server' },
  },
  sender: {
    value: 's',
    help: {
      ja: 'エンベロープFrom（Return-Path）のアドレスまたはドメイン',
      en: 'the envelope sender (Return-Path), an address or a domain',
    },
  },
  helo: {
    value: 'h',
    help: { ja: 'HELO／EHLOで名乗る名前', en: 'the name given in HELO or EHLO' },
  },
  plan: {
    value: 'plan.json',
    help: {
      ja: '計画（plan --json の出力）。足りない手順を示します',
      en: 'a plan (what plan --json gave): says which of its steps is missing',
    },
  },
  headers: {
    value: null,
    help: {
      ja: 'ファイルは、メールソフトからコピーしたヘッダーだけのテキスト',
      en: 'the file holds headers alone, copied from a mail program',
    },
  },
  port: {
    value: 'n',
    help: {
      ja: '使うポート番号（省略時は空いているもの）',
      en: 'the port to use (default: one that is free)',
    },
  },
  open: {
    value: null,
    isNegatable: true,
    help: { ja: 'ブラウザーを自動で開く（既定）', en: 'open the browser by itself (default)' },
  },
  dns: {
    value: 'ip[:port]',
    isRepeatable: true,
    help: {
      ja: 'この再帰リゾルバーだけに尋ねる（繰り返し可。IPv6は [::1]:5300）',
      en: 'ask these recursive resolvers and no other server (repeatable; IPv6 as [::1]:5300)',
    },
  },
  doh: {
    value: null,
    isNegatable: true,
    help: {
      ja: 'はじめからDNS over HTTPSで尋ねる（--no-doh: 使わない。既定: ポート53が社外に通じないときだけ、Google・Cloudflare・IIJに尋ねる）',
      en: 'ask over HTTPS from the start (--no-doh: never; default: only where port 53 does not lead outside; Google, Cloudflare and IIJ are asked)',
    },
  },
  timeout: {
    value: 'ms',
    help: {
      ja: '1つのサーバーの1つの応答を待つ時間（既定 2000）',
      en: 'the longest wait for one answer (default 2000)',
    },
  },
  deadline: {
    value: 'ms',
    help: {
      ja: 'コマンド全体の制限時間（既定 20000。間に合わなかった項目は「確認できず」）',
      en: 'the longest the whole command may take (default 20000); the rest is "could not tell"',
    },
  },
  offline: {
    value: null,
    help: { ja: 'DNSに問い合わせない', en: 'no DNS at all' },
  },
  json: {
    value: null,
    help: {
      ja: '標準出力にJSONを1つだけ出す',
      en: 'one JSON object on standard output and nothing else there',
    },
  },
  lang: {
    value: 'ja|en',
    help: { ja: '表示する言語', en: 'language of the text' },
  },
  help: {
    value: null,
    short: 'h',
    help: { ja: 'この説明', en: 'this help' },
  },
  version: {
    value: null,
    help: { ja: 'バージョン', en: 'the version' },
  },
} as const satisfies Record<string, OptionRow>

export type OptionName = keyof typeof OPTIONS

export function findOption(name: string): OptionRow | null {
  return Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : null
}
