import type { Localized } from '../text/message.ts'

/** Why what was typed is no sender address, and how to type it. */
export const inputMessages = {
  'input.empty': {
    ja: '差出人アドレスが入力されていません。info@example.co.jp のように入力してください。',
    en: 'No sender address was given. Type one like info@example.co.jp.',
  },
  'input.too-long': {
    ja: '入力が長すぎます（上限 {limit} 文字）。差出人アドレスだけを入力してください。',
    en: 'The input is too long (limit: {limit} characters). Type the sender address only.',
  },
  'input.too-many': {
    ja: 'アドレスが多すぎます（上限 {limit} 件）。いくつかに分けて入力してください。',
    en: 'There are too many addresses (limit: {limit}). Enter them in several parts.',
  },
  'input.several': {
    ja: 'アドレスが {count} 件あります（{first}、{second} など）。1件ずつ入力してください。',
    en: 'There are {count} addresses ({first}, {second} …). Enter one at a time.',
  },
  'input.no-at': {
    ja: '「{text}」には @ がありません。info@example.co.jp のように、@ を含むメールアドレスを入力してください。',
    en: '“{text}” has no @. Type a mail address like info@example.co.jp.',
  },
  'input.several-at': {
    ja: '「{text}」には @ が2つ以上あります。メールアドレスの @ は1つだけです。',
    en: '“{text}” has more than one @. A mail address has exactly one.',
  },
  'input.url': {
    ja: '「{text}」はWebサイトのアドレス（URL）です。差出人のメールアドレスを入力してください。',
    en: '“{text}” is the address of a web site. Type the sender’s mail address.',
  },
  'input.local-too-long': {
    ja: '@ より前の部分が長すぎます（{length} 文字。上限は {limit} 文字です）。',
    en: 'The part before the @ is too long ({length} characters; the limit is {limit}).',
  },
  'input.local-not-ascii': {
    ja: '@ より前の「{local}」に、日本語などの文字があります。半角の英数字で入力してください。',
    en: 'The part before the @, “{local}”, has characters other than plain letters, digits and symbols.',
  },
  'input.local-bad-character': {
    ja: '@ より前の「{local}」に、使えない文字 {character} があります。',
    en: 'The part before the @, “{local}”, has a character that cannot be used: {character}.',
  },
  'input.space': {
    ja: '「{text}」の途中に空白があります。空白を消すか、名前とアドレスを 名前 <info@example.co.jp> の形で入力してください。',
    en: 'There is a space inside “{text}”. Remove it, or write name and address as Name <info@example.co.jp>.',
  },
  'input.no-domain': {
    ja: '「{text}」には @ より後ろ（ドメイン）がありません。',
    en: '“{text}” has nothing after the @ (no domain).',
  },
  'input.no-dot': {
    ja: '「{domain}」にはドット（.）がありません。example.co.jp のように、ドメインを最後まで入力してください。',
    en: '“{domain}” has no dot. Type the domain to its end, like example.co.jp.',
  },
  'input.ip-address': {
    ja: '「{domain}」はIPアドレスです。ドメイン（example.co.jp など）のメールアドレスを入力してください。',
    en: '“{domain}” is an IP address. Type a mail address at a domain, like example.co.jp.',
  },
  'input.empty-label': {
    ja: '「{domain}」には、続いたドットまたは先頭のドットがあります。',
    en: '“{domain}” has two dots in a row, or one at its beginning.',
  },
  'input.label-too-long': {
    ja: '「{domain}」の、ドットで区切られた1つの部分が長すぎます（上限 {limit} 文字）。',
    en: 'One part between the dots of “{domain}” is too long (limit: {limit} characters).',
  },
  'input.name-too-long': {
    ja: 'ドメイン「{domain}」が長すぎます（上限 {limit} 文字）。',
    en: 'The domain “{domain}” is too long (limit: {limit} characters).',
  },
  'input.bad-character': {
    ja: 'ドメイン「{domain}」に、使えない文字 {character} があります。',
    en: 'The domain “{domain}” has a character that cannot be used: {character}.',
  },
  'input.bad-hyphen': {
    ja: 'ドメイン「{domain}」では、ハイフン（-）がドットの隣か端にあります。',
    en: 'The domain “{domain}” has a hyphen beside a dot or at an end.',
  },
  'input.bad-domain': {
    ja: '「{domain}」はドメイン名として正しくありません。',
    en: '“{domain}” is not a valid domain name.',
  },
  'input.public-suffix': {
    ja: '「{domain}」は、多くの組織が共通で使うドメインの末尾です。example.{domain} のように、組織の名前まで入力してください。',
    en: '“{domain}” is an ending that many organisations share. Type the organisation’s own name too, like example.{domain}.',
  },
} as const satisfies Record<string, Localized>

export type InputMessageCode = keyof typeof inputMessages
