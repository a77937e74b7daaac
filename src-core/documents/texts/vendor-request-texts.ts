import type { Localized } from '../../text/message.ts'

export const vendorRequestTexts = {
  title: { ja: 'ロゴスウェアへの依頼メール', en: 'Request to the vendor' },
  lead: {
    ja: 'ロゴスウェア（または販売代理店）に送るメールの文面です。',
    en: 'A mail to the vendor (or your reseller), ready to send.',
  },
  to: { ja: '{address}（または販売代理店のご担当者）', en: '{address} (or your reseller)' },
  'to-unknown': {
    ja: '【販売代理店またはロゴスウェアの窓口】',
    en: '【your reseller or the vendor’s support】',
  },
  'send-when-published': {
    ja: 'DKIMのレコードが公開されたことを確かめてから送ってください。',
    en: 'Send this once the DKIM record can be seen in DNS.',
  },
  'mail-values': { ja: '設定値を問い合わせるメール', en: 'Asking for the values' },
  'mail-conflict': { ja: 'DKIMのレコードを問い合わせるメール', en: 'Asking about the DKIM record' },
  'mail-signing': { ja: 'DKIM署名の開始を依頼するメール', en: 'Asking to start signing' },
  'mail-sender': { ja: '送信者メールアドレスを問い合わせるメール', en: 'Asking for the sender address' },

  'subject-values': {
    ja: 'Platonお手軽スタートパック: 自社ドメイン（{domain}）での送信に必要な設定値について',
    en: 'Platon: values needed to send from our own domain ({domain})',
  },
  'subject-conflict': {
    ja: 'Platonお手軽スタートパック: {domain} のDKIMのレコードについて',
    en: 'Platon: the DKIM record of {domain}',
  },
  'subject-signing': {
    ja: 'Platonお手軽スタートパック: {domain} でのDKIM署名の開始について',
    en: 'Platon: please start DKIM signing for {domain}',
  },
  'subject-sender': {
    ja: 'Platonお手軽スタートパック: 送信者メールアドレスについて',
    en: 'Platon: which sender address to use',
  },
  'addressee-1': { ja: 'ロゴスウェア株式会社', en: 'To LOGOSWARE support,' },
  'addressee-2': { ja: 'サポートご担当者様', en: '' },

  'purpose-values': {
    ja: 'Platonから送るメールの差出人に、自社ドメインのアドレスを使い続けるため、当社のDNSにSPF・DKIM・DMARCを設定します。つきましては、次の点をお知らせください。',
    en: 'To keep an address at our own domain as the sender of mail from Platon, we are setting up SPF, DKIM and DMARC in our DNS. Please tell us the following.',
  },
  'purpose-conflict': {
    ja: 'お知らせいただいたDKIMのレコードの名前に、すでに別の値が登録されています。上書きせずに、ご回答をお待ちします。',
    en: 'At the name of the DKIM record that you gave us, another value is registered already. We will not overwrite it before we have your answer.',
  },
  'purpose-signing': {
    ja: '当社のDNSに、次のDKIMのレコードを公開しました。Platonから送るメールへの署名を開始してください。',
    en: 'The following DKIM record is now published in our DNS. Please start signing the mail that Platon sends for us.',
  },
  'purpose-sender': {
    ja: 'Platonから送るメールの送信者メールアドレスを、推奨のアドレスに変更します。つきましては、次の点をお知らせください。',
    en: 'We are changing the sender of our mail from Platon to the address that you recommend. Please tell us the following.',
  },

  about: { ja: '■ 対象', en: 'Our site' },
  'about-site': { ja: 'PlatonのサイトのURL: 【URL】', en: 'Address of the Platon site: 【URL】' },
  'about-region': { ja: 'リージョン: {region}', en: 'Region: {region}' },
  'about-sender': { ja: '今の差出人: {sender}', en: 'Present sender: {sender}' },

  questions: { ja: '■ お知らせいただきたいこと', en: 'What we need to know' },
  'questions-signing': { ja: '■ あわせてお知らせいただきたいこと', en: 'Please also tell us' },
  'ask-spf': {
    ja: 'SPFに加える値（include: や ip4: などの語をそのまま）',
    en: 'What to add to our SPF record (the very terms, such as include: or ip4:)',
  },
  'ask-dkim': {
    ja: 'DKIMのセレクター、レコードの種別（TXTまたはCNAME）、値',
    en: 'The DKIM selector, the type of the record (TXT or CNAME), and its value',
  },
  'ask-d': { ja: 'DKIM署名の d= が {domain} になるか', en: 'Will the d= of the DKIM signature be {domain}?' },
  'ask-envelope': {
    ja: 'エンベロープFrom（Return-Path）のドメイン。{domain} またはそのサブドメインにできるか。できる場合は、必要なレコード（SPF、MXなど）',
    en: 'The domain of the envelope sender (Return-Path). Can it be {domain} or a subdomain of it, and which records (SPF, MX) does that need?',
  },
  'ask-envelope-foreign': {
    ja: 'エンベロープFrom（Return-Path）のドメインは {envelope} と伺っています。{domain} またはそのサブドメインに変えられるか',
    en: 'We understand that the envelope sender (Return-Path) is at {envelope}. Can it be at {domain} or a subdomain of it?',
  },
  'ask-envelope-mx': {
    ja: '{envelope} に登録するMXレコードの値',
    en: 'The value of the MX record for {envelope}',
  },
  'ask-dmarc': { ja: 'DMARCについて指定があれば、その内容', en: 'Anything that you ask of our DMARC record' },
  'ask-signing': {
    ja: 'DKIM署名の開始に必要な手続きと、かかる日数',
    en: 'What has to be done for signing to start, and how long it takes',
  },
  'ask-started': { ja: '署名を開始した日', en: 'When signing has started' },
  'ask-which': {
    ja: '登録済みの値は、Platonで使われているか。書き換えてよいか',
    en: 'Is the registered value in use by Platon, and may it be replaced?',
  },
  'ask-new-selector': {
    ja: '書き換えられない場合は、別のセレクターを使えるか',
    en: 'If it may not be replaced: can another selector be used?',
  },
  'ask-region': {
    ja: '当社のサイトのリージョン（オレゴンか東京か）',
    en: 'The region of our site (Oregon or Tokyo)',
  },
  'ask-sender': {
    ja: '設定すべき送信者メールアドレス（@より前も含めて）',
    en: 'The sender address to set, including the part before the @',
  },
  'ask-sender-domain': {
    ja: 'lw-cloud.jp のアドレスを使えるか（platon.jpn.com のメールが迷惑メールと判定されることがある、というご案内を拝見しました）',
    en: 'Can an address at lw-cloud.jp be used? (We saw your notice that mail from platon.jpn.com may be judged as spam.)',
  },

  known: { ja: '■ すでに伺っている値', en: 'What we know already' },
  published: { ja: '■ 公開したレコード（公開日: 【日付】）', en: 'Published records (on 【date】)' },
  'published-value': { ja: '値（{type}）:', en: 'Value ({type}):' },
  conflict: { ja: '■ すでに値があるレコード', en: 'The record in question' },
  name: { ja: '名前:', en: 'Name:' },
  value: { ja: 'お知らせいただいた値（{type}）:', en: 'The value that you gave us ({type}):' },
  present: { ja: '今の値:', en: 'Present value:' },
} as const satisfies Record<string, Localized>
