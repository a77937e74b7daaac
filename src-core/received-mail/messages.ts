import type { Localized } from '../text/message.ts'

/** Why what was handed in can't be looked at, and what to do. */
export const mailFaultMessages = {
  'mail.empty': {
    ja: 'メールが空です。受信したメールのファイル（.eml）を選ぶか、ヘッダーを貼り付けてください。',
    en: 'There is nothing in it. Choose the file of a received mail (.eml), or paste its headers.',
  },
  'mail.too-large': {
    ja: 'メールが大きすぎます（上限 {limit} MB）。添付ファイルのないテストメールで確認してください。',
    en: 'The mail is too large (limit: {limit} MB). Check a test mail without attachments.',
  },
  'mail.headers-too-long': {
    ja: 'ヘッダーが長すぎます（上限 {limit} KB）。メールのファイルかどうかを確かめてください。',
    en: 'The header is too long (limit: {limit} KB). Make sure that this is a mail.',
  },
  'mail.too-many-fields': {
    ja: 'ヘッダーの項目が多すぎます（上限 {limit} 件）。メールのファイルかどうかを確かめてください。',
    en: 'There are too many header fields (limit: {limit}). Make sure that this is a mail.',
  },
  'mail.is-msg': {
    ja: 'Outlookの独自形式（.msg）は読み取れません。ヘッダー（［ファイル］＞［プロパティ］の「インターネット ヘッダー」）を貼り付けるか、.emlで保存してください。',
    en: 'Outlook’s own format (.msg) can’t be read. Paste the headers (File > Properties, “Internet headers”), or save the mail as .eml.',
  },
  'mail.not-a-mail': {
    ja: 'メールとして読み取れません。受信したメールを.emlで保存するか、ヘッダー全体を貼り付けてください。',
    en: 'This can’t be read as a mail. Save a received mail as .eml, or paste its whole header.',
  },
  'mail.no-from': {
    ja: '差出人（From）が見つかりません。ヘッダー全体を貼り付けてください。',
    en: 'There is no author (From). Paste the whole header.',
  },
  'mail.bad-from': {
    ja: '差出人（From）をメールアドレスとして読み取れません（{from}）。',
    en: 'The author (From) can’t be read as a mail address ({from}).',
  },
} as const satisfies Record<string, Localized>

export const mailVerdictMessages = {
  'mail.proves-own-domain-verified': {
    ja: '方法2の設定ができています。{from} からのこのメールは{method}に合格し、差出人のドメインと一致しています（ここで検証しました）。',
    en: 'Option 2 is in place: this mail from {from} passes {method}, aligned with the From domain (verified here).',
  },
  'mail.proves-own-domain-word': {
    ja: '方法2の設定ができています。受信側の記録では、{from} からのこのメールは{method}に合格し、差出人のドメインと一致しています。',
    en: 'Option 2 is in place: by the receiver’s word, this mail from {from} passes {method}, aligned with the From domain.',
  },
  'mail.proves-own-domain-inferred': {
    ja: '方法2の設定ができていると推定できます。{from} からのこのメールは、ヘッダーの送信元アドレスから計算すると{method}に合格し、差出人のドメインと一致します。',
    en: 'Option 2 seems to be in place: worked out from the sending address in its header, this mail from {from} passes {method}, aligned with the From domain.',
  },
  'mail.proves-own-domain-verified-if': {
    ja: 'Platonから送ったメールであれば、方法2の設定ができています。{from} からのこのメールは{method}に合格し、差出人のドメインと一致しています（ここで検証しました）。',
    en: 'If Platon sent it, option 2 is in place: this mail from {from} passes {method}, aligned with the From domain (verified here).',
  },
  'mail.proves-own-domain-word-if': {
    ja: 'Platonから送ったメールであれば、方法2の設定ができています。受信側の記録では、{from} からのこのメールは{method}に合格し、差出人のドメインと一致しています。',
    en: 'If Platon sent it, option 2 is in place: by the receiver’s word, this mail from {from} passes {method}, aligned with the From domain.',
  },
  'mail.proves-own-domain-inferred-if': {
    ja: 'Platonから送ったメールであれば、方法2の設定ができていると推定できます。{from} からのこのメールは、ヘッダーの送信元アドレスから計算すると{method}に合格し、差出人のドメインと一致します。',
    en: 'If Platon sent it, option 2 seems to be in place: worked out from the sending address in its header, this mail from {from} passes {method}, aligned with the From domain.',
  },
  'mail.proves-no-reply-verified': {
    ja: '方法1の設定ができています。このメールはロゴスウェアのドメイン {from} から送られ、{method}に合格しています（ここで検証しました）。',
    en: 'Option 1 is in place: this mail comes from the vendor’s domain {from} and passes {method} (verified here).',
  },
  'mail.proves-no-reply-word': {
    ja: '方法1の設定ができています。受信側の記録では、このメールはロゴスウェアのドメイン {from} から送られ、{method}に合格しています。',
    en: 'Option 1 is in place: by the receiver’s word, this mail comes from the vendor’s domain {from} and passes {method}.',
  },
  'mail.proves-no-reply-inferred': {
    ja: '方法1の設定ができていると推定できます。このメールはロゴスウェアのドメイン {from} から送られ、ヘッダーの送信元アドレスから計算すると{method}に合格します。',
    en: 'Option 1 seems to be in place: this mail comes from the vendor’s domain {from} and, worked out from the sending address in its header, passes {method}.',
  },
  'mail.proves-neither': {
    ja: 'このメールは、方法1・方法2のどちらの設定ができていることも示していません。差出人のドメイン {from} と一致するSPFもDKIMも、合格していません。',
    en: 'This mail proves neither option: neither SPF nor DKIM passes aligned with the From domain {from}.',
  },
  'mail.proves-neither-vendor': {
    ja: 'ロゴスウェアのドメイン {from} から送られていますが、SPFもDKIMも合格していません。方法1の設定ができているとは言えません。',
    en: 'The mail comes from the vendor’s domain {from}, but neither SPF nor DKIM passes, so it does not prove option 1.',
  },
  'mail.proves-neither-provider': {
    ja: '差出人のドメイン {from} は自社のものでもロゴスウェアのものでもないため、このメールは、どちらの方法の設定ができていることも示していません。',
    en: 'The From domain {from} is neither your own nor the vendor’s, so this mail proves neither option.',
  },
  'mail.proves-neither-other': {
    ja: 'このメールの差出人 {from} は、計画のドメイン {wanted} ではありません。計画した設定ができているとは言えません。',
    en: 'The author of this mail, {from}, is not at {wanted}, which the plan is about: it does not prove that the plan is carried out.',
  },
  'mail.proves-unknown': {
    ja: 'このメールからは、設定ができているかどうかを判断できませんでした。理由は下の説明をご覧ください。',
    en: 'Whether the set-up is done could not be told from this mail. The reasons are given below.',
  },
  'mail.proves-unknown-origin': {
    ja: 'このメールは差出人のドメイン {from} と一致して合格していますが、Platonから送られたことを確認できないため、方法2の設定ができているとは判断できません。',
    en: 'This mail passes aligned with the From domain {from}, but it can’t be told that Platon sent it, so it does not prove option 2.',
  },
} as const satisfies Record<string, Localized>

/** What is missing; where a plan is given, each belongs to a step of it. */
export const mailMissingMessages = {
  'mail.missing-switch': {
    ja: '差出人がロゴスウェアのアドレスになっていません。Platonの管理画面で送信者メールアドレスを変更してください。',
    en: 'The sender is not the vendor’s address yet. Change the sender address in Platon’s admin screens.',
  },
  'mail.missing-vendor': {
    ja: 'ロゴスウェアのドメインのSPFとDKIMが合格していません。ロゴスウェアにお問い合わせください。',
    en: 'SPF and DKIM of the vendor’s domain do not pass. Ask the vendor.',
  },
  'mail.missing-own-sender': {
    ja: '差出人が {domain} のアドレスになっていません。Platonの送信者メールアドレスを確認してください。',
    en: 'The sender is not an address at {domain}. Check the sender address in Platon.',
  },
  'mail.missing-signing': {
    ja: '{domain} のDKIM署名がありません。署名を始めたかをロゴスウェアに確認してください。',
    en: 'There is no DKIM signature of {domain}. Ask the vendor whether it has begun to sign.',
  },
  'mail.missing-selector': {
    ja: '計画のセレクター（{wanted}）による {domain} のDKIM署名がありません（ほかのセレクターの署名はあります）。署名を始めたかをロゴスウェアに確認してください。',
    en: 'There is no DKIM signature of {domain} by the plan’s selector ({wanted}), only by another. Ask the vendor whether it has begun to sign.',
  },
  'mail.missing-key': {
    ja: '署名の公開鍵 {name} を使えません。DNSに正しく登録してください。',
    en: 'The signature’s public key {name} can’t be used. Register it correctly in DNS.',
  },
  'mail.missing-spf': {
    ja: '{domain} のSPFが、送信元のサーバーを許可していません。',
    en: 'SPF of {domain} does not permit the sending server.',
  },
  'mail.missing-spf-inferred': {
    ja: 'ヘッダーの送信元アドレスから計算すると、{domain} のSPFが、送信元のサーバーを許可していません（推定）。',
    en: 'Worked out from the sending address in the header, SPF of {domain} does not permit the sending server (an inference).',
  },
  'mail.missing-dmarc': {
    ja: '{domain} に適用されるDMARCレコードがありません。',
    en: 'There is no DMARC record that applies to {domain}.',
  },
} as const satisfies Record<string, Localized>

export type MailFaultCode = keyof typeof mailFaultMessages
export type MailVerdictCode = keyof typeof mailVerdictMessages
export type MailMissingCode = keyof typeof mailMissingMessages
