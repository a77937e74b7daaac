import type { Localized } from '../text/message.ts'

/** Why a vendor profile file cannot be used: one line each, naming the place in the file. */
export const profileMessages = {
  'profile.too-large': {
    ja: '設定情報ファイルが大きすぎます（上限 {limit} 文字）。',
    en: 'The vendor profile is too large (limit: {limit} characters).',
  },
  'profile.not-json': {
    ja: '設定情報ファイルをJSONとして読み取れません。',
    en: 'The vendor profile is not valid JSON.',
  },
  'profile.schema-version': {
    ja: '設定情報ファイルの schemaVersion が 1 ではありません。',
    en: 'The vendor profile’s schemaVersion is not 1.',
  },
  'profile.missing': {
    ja: '設定情報ファイルに {path} がありません。わからない値は null と書きます。',
    en: 'The vendor profile lacks {path}. Write null for what is not known.',
  },
  'profile.unknown-key': {
    ja: '設定情報ファイルの {path} に、知らない項目「{key}」があります。',
    en: 'The vendor profile has an unknown key “{key}” at {path}.',
  },
  'profile.wrong-type': {
    ja: '設定情報ファイルの {path} の形式が違います（{expected} が必要です）。',
    en: 'The vendor profile has the wrong kind of value at {path} ({expected} is needed).',
  },
  'profile.wrong-value': {
    ja: '設定情報ファイルの {path} の値は、決められた値のどれにも当たりません。',
    en: 'The vendor profile has a value at {path} that is none of those allowed.',
  },
  'profile.too-long': {
    ja: '設定情報ファイルの {path} が長すぎるか、数が多すぎます（上限 {limit}）。',
    en: 'The vendor profile has too long a text, too large a number or too many entries at {path} (limit: {limit}).',
  },
  'profile.too-short': {
    ja: '設定情報ファイルの {path} が空か、小さすぎます（下限 {limit}）。',
    en: 'The vendor profile has nothing, or too small a number, at {path} (at least {limit}).',
  },
  'profile.control-character': {
    ja: '設定情報ファイルの {path} に、改行などの制御文字または見えない文字が入っています。',
    en: 'The vendor profile has a control character or an invisible one at {path}.',
  },
  'profile.bad-domain': {
    ja: '設定情報ファイルの {path} は、ドメイン名として正しくありません（日本語ドメインは xn-- の形で書きます）。',
    en: 'The vendor profile has no valid domain name at {path} (write an internationalised one in its xn-- form).',
  },
  'profile.bad-address': {
    ja: '設定情報ファイルの {path} は、メールアドレスとして正しくありません。',
    en: 'The vendor profile has no valid mail address at {path}.',
  },
  'profile.address-elsewhere': {
    ja: '設定情報ファイルの {path} のアドレスが、同じ場所の domain のものではありません。',
    en: 'The vendor profile has an address at {path} that is not at the domain beside it.',
  },
  'profile.bad-date': {
    ja: '設定情報ファイルの {path} は、2026-11-24 のような日付で書きます。',
    en: 'The vendor profile needs a date like 2026-11-24 at {path}.',
  },
  'profile.bad-url': {
    ja: '設定情報ファイルの {path} は、http:// または https:// で始まるURLではありません。',
    en: 'The vendor profile has no http:// or https:// address at {path}.',
  },
  'profile.bad-selector': {
    ja: '設定情報ファイルの {path} は、DKIMのセレクターとして正しくありません。',
    en: 'The vendor profile has no valid DKIM selector at {path}.',
  },
  'profile.bad-spf-term': {
    ja: '設定情報ファイルの {path} は、追加できるSPFの項目（include:… や ip4:… など）を1つだけ書いたものではありません。',
    en: 'The vendor profile has at {path} what is not one SPF term to add (include:…, ip4:… and the like).',
  },
  'profile.bad-key': {
    ja: '設定情報ファイルの {path} は、DKIMの公開鍵レコードとして正しくありません（途中で切れている可能性があります）。',
    en: 'The vendor profile has no valid DKIM key record at {path} (it may have been cut).',
  },
  'profile.bad-dmarc': {
    ja: '設定情報ファイルの {path} は、v=DMARC1; で始まるDMARCレコードではありません。',
    en: 'The vendor profile has no DMARC record (v=DMARC1; …) at {path}.',
  },
  'profile.repeated': {
    ja: '設定情報ファイルの {path} に、同じものが2回書かれています。',
    en: 'The vendor profile names the same thing twice at {path}.',
  },
  'profile.bad-reference': {
    ja: '設定情報ファイルの {path} が指すものが、ファイルの中にありません。',
    en: 'The vendor profile refers at {path} to what is not in the file.',
  },
} as const satisfies Record<string, Localized>

export type ProfileMessageCode = keyof typeof profileMessages
