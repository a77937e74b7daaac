import type { Localized } from '../text/message.ts'

/** Why something pasted was understood and still not taken over. */
export const pasteMessages = {
  'paste.too-long': {
    ja: '貼り付けた文章が長すぎるため、読み取りませんでした（上限 {limit} 文字）。設定値のある部分だけを貼り付けてください。',
    en: 'The pasted text is too long (limit: {limit} characters) and was not read. Paste the part with the values only.',
  },
  'paste.line-too-long': {
    ja: 'この行は長すぎるため、読み取りませんでした（上限 {limit} 文字）。値ごとに改行して貼り付けてください。',
    en: 'This line is too long (limit: {limit} characters) and was not read. Paste each value on a line of its own.',
  },
  'paste.value-not-read': {
    ja: 'この行には設定値と思われる文字がありますが、読み取れませんでした。値だけを1行にして貼り付けるか、ロゴスウェアに確認してください。',
    en: 'This line seems to hold a value, and could not be read. Paste the value alone on a line, or ask the vendor.',
  },
  'paste.too-many': {
    ja: '値が多すぎるため、{limit} 件を超えた分は取り込みませんでした。',
    en: 'There are too many values; those beyond {limit} were not taken.',
  },
  'paste.bad-name': {
    ja: '「{name}」はDNSの名前として正しくないため、取り込みませんでした。',
    en: '“{name}” is no valid DNS name, so it was not taken.',
  },
  'paste.other-domain': {
    ja: '{name} は {domain} の名前ではないため、取り込みませんでした。どのドメイン用の値かをロゴスウェアに確認してください。',
    en: '{name} is not a name of {domain}, so it was not taken. Ask the vendor which domain the value is for.',
  },
  'paste.dkim-other-name': {
    ja: 'DKIMの名前 {name} が、「セレクター._domainkey.{domain}」の形ではないため、取り込みませんでした。',
    en: 'The DKIM name {name} is not of the form selector._domainkey.{domain}, so it was not taken.',
  },
  'paste.bad-key': {
    ja: '{name} の公開鍵を最後まで読み取れませんでした。途中で切れているか、余分な文字が入っている可能性があります。ロゴスウェアから届いた値を、もう一度全部コピーしてください。',
    en: 'The public key of {name} could not be read to its end. It may have been cut, or has extra characters. Copy the whole value that the vendor sent once more.',
  },
  'paste.private-key': {
    ja: '貼り付けられた値は秘密鍵です。DNSに登録してはいけません。取り込みませんでした。ロゴスウェアに連絡してください。',
    en: 'The pasted value is a private key, which must never go into DNS. It was not taken. Contact the vendor.',
  },
  'paste.key-without-selector': {
    ja: 'DKIMの公開鍵がありますが、どのセレクターの鍵かがわからないため、取り込みませんでした。',
    en: 'There is a DKIM public key, but which selector it belongs to is not clear, so it was not taken.',
  },
  'paste.selector-without-key': {
    ja: 'セレクター {selector} に対応する公開鍵（または参照先）が見つかりませんでした。',
    en: 'No public key (or target) was found for the selector {selector}.',
  },
  'paste.several-keys': {
    ja: 'セレクター {selector} に異なる値が2つ以上あるため、どちらも取り込みませんでした。正しい値をロゴスウェアに確認してください。',
    en: 'There are different values for the selector {selector}, so none was taken. Ask the vendor which is right.',
  },
  'paste.not-a-key': {
    ja: '{name} の値はDKIMの公開鍵ではないため、取り込みませんでした。',
    en: 'The value of {name} is no DKIM public key, so it was not taken.',
  },
  'paste.bad-target': {
    ja: '{name} の参照先「{target}」はドメイン名として正しくないため、取り込みませんでした。',
    en: 'The target “{target}” of {name} is no valid domain name, so it was not taken.',
  },
  'paste.target-in-own-domain': {
    ja: '{name} の参照先 {target} がお客様のドメインの中にあるため、取り込みませんでした。末尾に {domain} が余分に付いていないかを確認してください。',
    en: 'The target {target} of {name} lies in your own domain, so it was not taken. See whether {domain} was added to its end by mistake.',
  },
  'paste.broken-line': {
    ja: 'SPFの値が行の途中で切れているように見えるため、取り込みませんでした。改行のない形で貼り付けてください。',
    en: 'The SPF value seems to be broken in the middle of a line, so it was not taken. Paste it without the line break.',
  },
  'paste.bad-spf-term': {
    ja: 'SPFの「{term}」は正しい書き方ではないため、取り込みませんでした。',
    en: '“{term}” is no valid SPF term, so it was not taken.',
  },
  'paste.spf-not-the-vendors': {
    ja: 'SPFの「{term}」は、Platonの送信元だけを表す項目ではないため、取り込みませんでした。',
    en: '“{term}” of the SPF record does not name Platon’s senders alone, so it was not taken.',
  },
  'paste.spf-after-all': {
    ja: 'SPFの「{term}」は all より後ろにあるため、取り込みませんでした。all より後ろは、受信側で無視されます。',
    en: '“{term}” stands behind “all” in the SPF record, where receivers ignore it, so it was not taken.',
  },
  'paste.spf-sample': {
    ja: '例として書かれたSPFに項目が2つ以上あり（{terms}）、どれがPlatonの分かわからないため、取り込みませんでした。ロゴスウェアに確認してください。',
    en: 'The SPF record given as an example has more than one term ({terms}), and which are Platon’s is not clear, so none was taken. Ask the vendor.',
  },
  'paste.to-remove': {
    ja: '「削除」と書かれているため、取り込みませんでした。この行の内容は、ご自身で確認してください。',
    en: 'The line speaks of removing something, so nothing was taken from it. Read it yourself.',
  },
  'paste.spf-elsewhere': {
    ja: '{name} 用のSPFは、エンベロープFromのドメイン（{envelope}）と異なるため、取り込みませんでした。SPFはエンベロープFromのドメインで判定されます。',
    en: 'The SPF record for {name} was not taken: it is not at the envelope sender’s domain ({envelope}), where SPF is judged.',
  },
  'paste.several-envelopes': {
    ja: 'エンベロープFrom（Return-Path）のドメインが2つ以上書かれているため、決められませんでした。正しいドメインをロゴスウェアに確認してください。',
    en: 'More than one envelope sender domain (Return-Path) is named, so none was taken. Ask the vendor which is right.',
  },
  'paste.mx-at-domain': {
    ja: '{name} のMXレコードを変えると、今届いているメールが届かなくなるおそれがあるため、取り込みませんでした。',
    en: 'Changing the MX record of {name} would stop the mail that arrives now. It was not taken.',
  },
  'paste.mx-without-envelope': {
    ja: '{name} のMXレコードは、エンベロープFromのドメイン（{envelope}）と異なるため、取り込みませんでした。',
    en: 'The MX record of {name} was not taken: it is not at the envelope sender’s domain ({envelope}).',
  },
  'paste.mx-without-preference': {
    ja: '{name} のMXレコードに優先度（10など）がないため、取り込みませんでした。',
    en: 'The MX record of {name} has no preference (such as 10), so it was not taken.',
  },
  'paste.several-mx': {
    ja: '{name} に異なるMXレコードが2つ以上あるため、どれも取り込みませんでした。',
    en: 'There are different MX records for {name}, so none was taken.',
  },
  'paste.several-dmarc': {
    ja: '異なるDMARCレコードが2つ以上あるため、どれも取り込みませんでした。',
    en: 'There are different DMARC records, so none was taken.',
  },
  'paste.bad-dmarc': {
    ja: 'DMARCレコード「{value}」は正しい書き方ではないため、取り込みませんでした。',
    en: 'The DMARC record “{value}” is not valid, so it was not taken.',
  },
  'paste.dmarc-other-name': {
    ja: 'DMARCの名前 {name} が _dmarc.{domain} ではないため、取り込みませんでした。',
    en: 'The DMARC name {name} is not _dmarc.{domain}, so it was not taken.',
  },
  'paste.other-record': {
    ja: '{name} の {type} レコードは、SPF・DKIM・DMARCのどれにも当たらないため、取り込みませんでした。必要なものかをロゴスウェアに確認してください。',
    en: 'The {type} record of {name} is neither SPF nor DKIM nor DMARC, so it was not taken. Ask the vendor whether it is needed.',
  },
} as const satisfies Record<string, Localized>

export type PasteMessageCode = keyof typeof pasteMessages
