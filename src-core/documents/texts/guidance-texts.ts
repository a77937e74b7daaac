import type { Localized } from '../../text/message.ts'

/** The mail to recipients. */
export const guidanceTexts = {
  title: { ja: '受信者への案内文', en: 'Guidance for recipients' },
  lead: {
    ja: '受信者に送る案内メールの文面です。【　】を書き入れ、メールの本文に貼り付けて送ってください。',
    en: 'A mail to your recipients: fill in what stands in 【　】, paste it and send it.',
  },
  'before-switch': {
    ja: '差出人を切り替える前に送ってください。切り替えてからでは、指定受信を使っている方に、新しい差出人のメールが届きません。',
    en: 'Send this before the switch. Afterwards, those with an allow list no longer get the mail.',
  },
  'fill-domain': {
    ja: '新しい差出人が確定していません。ロゴスウェアの回答を待ち、【新しい差出人のドメイン】を書き入れてから送ってください（候補: {domains}）。',
    en: 'The new sender is not settled. Wait for the vendor’s answer and fill in 【new sender domain】 (candidates: {domains}).',
  },
  'wait-for-address': {
    ja: '新しい差出人アドレスが確定していません。ロゴスウェアの回答を待ち、【新しい差出人アドレス】を書き入れてから送ってください。',
    en: 'The new sender address is not settled. Wait for the vendor’s answer and fill in 【new sender address】.',
  },
  attach: {
    ja: '「受信側のメール管理者への依頼文」を添付してください。',
    en: 'Attach the request to mail administrators.',
  },
  'domain-blank': { ja: '【新しい差出人のドメイン】', en: '【new sender domain】' },
  'address-blank': { ja: '【新しい差出人アドレス】', en: '【new sender address】' },

  to: { ja: '【受信者】', en: '【recipients】' },
  'subject-no-reply': {
    ja: 'eラーニングからのメールの差出人が変わります（{organization}）',
    en: 'The sender of our e-learning mail changes ({organization})',
  },
  'subject-own-domain': {
    ja: 'eラーニングからのメールが届かない場合のお願い（{organization}）',
    en: 'If mail from our e-learning service does not arrive ({organization})',
  },
  addressee: { ja: '【受信者】各位', en: 'Dear 【recipients】,' },
  change: {
    ja: 'eラーニング（Platon）からお送りするメールの差出人が、【切り替え日】から変わります。',
    en: 'From 【date】 on, mail from our e-learning service (Platon) comes from a new sender.',
  },
  'change-then': {
    ja: '引き続き受け取っていただけるよう、次の確認をお願いします。',
    en: 'To keep getting it, please do the following.',
  },
  own: {
    ja: 'eラーニング（Platon）から、次の差出人でメールをお送りしています。',
    en: 'Our e-learning service (Platon) sends you mail from the sender below.',
  },
  'own-then': {
    ja: '届いていない場合は、次の確認をお願いします。',
    en: 'If it does not arrive, please do the following.',
  },
  'new-sender': { ja: '新しい差出人:', en: 'New sender:' },
  'old-sender': { ja: 'これまでの差出人:', en: 'Sender until now:' },
  sender: { ja: '差出人:', en: 'Sender:' },
  'sender-at': { ja: '{domain} のアドレス', en: 'an address at {domain}' },

  please: { ja: '■ お願い', en: 'What to do' },
  'list-domain': {
    ja: '登録した相手からのメールだけを受け取る設定（指定受信）をお使いの方は、次のドメイン（@より後ろ）を登録してください。これまでの登録は、消さずに残してください。',
    en: 'If you only accept mail from listed senders, add this domain (the part after the @). Keep what is listed already.',
  },
  'list-own': {
    ja: '登録した相手からのメールだけを受け取る設定（指定受信）をお使いで届かない場合は、登録せずに、下の連絡先にお知らせください。このアドレスやドメインを登録すると、当社を装った偽のメールも届くようになります。',
    en: 'If you only accept mail from listed senders and it does not arrive, do not list this address or its domain: forged mail in our name would get in as well. Please tell us instead (see below).',
  },
  spam: {
    ja: '迷惑メールフォルダーに入っていたら、「迷惑メールではない」と報告してください。',
    en: 'If the mail is in your spam folder, report it as “not spam”.',
  },
  work: {
    ja: '会社や学校のメールで受け取れない場合は、添付の「受信側のメール管理者への依頼文」を、メールの管理者にお渡しください。',
    en: 'If it is your mail at work or school, pass the attached request on to its administrator.',
  },
  'keep-checks': {
    ja: 'なりすまし対策や送信ドメイン認証の確認は、解除しないでください。',
    en: 'Please do not switch off any spoofing check.',
  },

  services: { ja: '■ 設定のしかた（{date} 現在）', en: 'How to set it (as of {date})' },
  service: { ja: '● {name}', en: '* {name}' },
  'steps-unconfirmed': {
    ja: '手順は未確認です。サービスの案内をご覧ください。',
    en: 'The steps are not confirmed. Please see the service’s own help.',
  },
  'partly-unconfirmed': {
    ja: '（手順の一部は、公式の資料では未確認です）',
    en: '(Some of these steps are not confirmed by an official text.)',
  },
  cautions: {
    ja: 'お問い合わせに備えて（メールには入れません）',
    en: 'In case recipients ask (not part of the mail)',
  },
  caution: { ja: '{name}: {caution}', en: '{name}: {caution}' },
  page: { ja: '公式の案内: {url}', en: 'Official help (in Japanese): {url}' },
  'screens-ja': {
    ja: '画面が変わっていることがあります。',
    en: 'Screens may have changed. Steps are in Japanese, as the screens are.',
  },

  'contact-own': {
    ja: '届かない場合のお問い合わせは、次の連絡先にお願いします。',
    en: 'If the mail does not arrive, please use this contact:',
  },
  'no-reply': {
    ja: '新しい差出人アドレスに返信いただいても、お読みできません。お問い合わせは、次の連絡先にお願いします。',
    en: 'Replies to the new sender are not read. Please use this contact:',
  },
} as const satisfies Record<string, Localized>
