import type { Localized } from '../../text/message.ts'

export const guidanceTexts = {
  title: { ja: 'メールの受信設定のお願い', en: 'Please let our mail in' },
  lead: {
    ja: 'eラーニング（Platon）からお送りするメールを、確実に受け取っていただくためのご案内です。',
    en: 'How to make sure that you get the mail from our e-learning service (Platon).',
  },
  'how-to-use': {
    ja: '配る方へ: 「案内メールの文面」の【　】を書き入れて送り、必要に応じてこの資料を添えてください。',
    en: 'To the sender: fill in what stands in 【　】, send the mail below, and attach this document where it helps.',
  },
  'before-switch': {
    ja: '配る方へ: 差出人を切り替える前に送ってください。切り替えてからでは、指定受信を使っている方に、新しい差出人のメールが届きません。',
    en: 'To the sender: send this before the switch. Afterwards, those with an allow list no longer get the mail.',
  },
  'fill-domain': {
    ja: '配る方へ: 新しい差出人が確定していません。ロゴスウェアの回答を待ち、【新しい差出人のドメイン】を書き入れてから送ってください（候補: {domains}）。',
    en: 'To the sender: the new sender is not settled. Wait for the vendor’s answer and fill in 【new sender domain】 (candidates: {domains}).',
  },
  'domain-blank': { ja: '【新しい差出人のドメイン】', en: '【new sender domain】' },
  'address-blank': { ja: '【新しい差出人アドレス】', en: '【new sender address】' },

  mail: { ja: '案内メールの文面', en: 'The mail to send' },
  'mail-to': { ja: '【受信者】', en: '【recipients】' },
  'mail-subject-no-reply': {
    ja: '【{organization}】eラーニングからのメールの差出人が変わります',
    en: '{organization}: the sender of our e-learning mail changes',
  },
  'mail-subject-own-domain': {
    ja: '【{organization}】eラーニングからのメールが届かない場合のご案内',
    en: '{organization}: if mail from our e-learning service does not arrive',
  },
  addressee: { ja: '【受信者】各位', en: 'Dear 【recipients】,' },
  'mail-change': {
    ja: 'eラーニング（Platon）からお送りするメールの差出人が、【切り替え日】から変わります。',
    en: 'From 【date】 on, mail from our e-learning service (Platon) comes from a new sender.',
  },
  'new-sender': { ja: '新しい差出人:', en: 'New sender:' },
  'old-sender': { ja: 'これまでの差出人:', en: 'Sender until now:' },
  'mail-allow': {
    ja: '受信するアドレスやドメインを登録する設定（指定受信）をお使いの場合は、次のドメインを登録してください。これまでの登録は、消さずに残してください。',
    en: 'If you only accept mail from listed senders, please add this domain. Keep what is listed already.',
  },
  'mail-no-reply': {
    ja: 'このアドレスに返信いただいても、お読みできません。お問い合わせは、次の連絡先にお願いします。',
    en: 'Replies to this address are not read. Please use this contact:',
  },
  'mail-own': {
    ja: 'eラーニング（Platon）から、次の差出人でメールをお送りしています。届いていない場合は、迷惑メールフォルダーをご確認ください。',
    en: 'Our e-learning service (Platon) sends mail from this sender. If it does not arrive, please look in your spam folder.',
  },
  sender: { ja: '差出人:', en: 'Sender:' },
  'sender-at': { ja: '{domain} のアドレス', en: 'an address at {domain}' },
  'mail-own-allow': {
    ja: '受信するアドレスを登録する設定（指定受信）をお使いの場合は、このアドレスだけを登録してください。ドメイン全体の登録や、なりすまし対策の解除はしないでください。',
    en: 'If you only accept mail from listed senders, please add this address alone: neither the whole domain, nor an exception from spoofing checks.',
  },
  'mail-admin': {
    ja: 'それでも届かない場合は、添付の資料を、お使いのメールの管理者の方にお渡しください。',
    en: 'If it still does not arrive, please pass the attached document on to your mail administrator.',
  },

  people: { ja: '受信者の方へ', en: 'For recipients' },
  'people-spam': {
    ja: '迷惑メールフォルダーに入っていたら、「迷惑メールではない」と報告してください。',
    en: 'If the mail is in your spam folder, report it as “not spam”.',
  },
  'people-list': {
    ja: '指定受信（登録した相手からのメールだけを受け取る設定）を使っている場合は、次の{what}を登録してください。',
    en: 'If you only accept mail from listed senders, add this {what}.',
  },
  'what-domain': { ja: 'ドメイン（@より後ろ）', en: 'domain (the part after the @)' },
  'what-address': { ja: 'アドレス', en: 'address' },
  'people-keep': {
    ja: 'これまでの登録は、消さずに残してください。',
    en: 'Keep what is listed already.',
  },
  'people-keep-checks': {
    ja: 'なりすまし対策や送信ドメイン認証の確認は、切らないでください。',
    en: 'Do not switch off spoofing checks.',
  },
  'people-work': {
    ja: '会社や学校のメールで受け取れない場合は、次の「メール管理者の方へ」を管理者の方にお渡しください。',
    en: 'If it is your mail at work or school, pass the part below on to its administrator.',
  },
  allow: { ja: '登録する{what}', en: 'The {what} to add' },

  admins: { ja: '受信側のメール管理者の方へ', en: 'For mail administrators of recipients' },
  'admins-cases': {
    ja: '次のような設定があると、メールが届かないことがあります（ロゴスウェアの2023年10月18日の案内による）。',
    en: 'Mail may not arrive under settings like these (from the vendor’s notice of 18 October 2023).',
  },
  'case-list': {
    ja: '登録した差出人からのメールだけを受け取る設定（許可リスト）',
    en: 'Only listed senders are accepted (allow list)',
  },
  'case-cloud': {
    ja: 'クラウドサービスから送られたメールを受け取らない設定',
    en: 'Mail that is sent from cloud services is refused',
  },
  'admins-allow': {
    ja: '該当する場合は、差出人のドメイン（@より後ろ）を許可リストに登録してください。',
    en: 'If so, please add the sender’s domain (the part after the @) to the allow list.',
  },
  'admins-checks': {
    ja: 'SPF・DKIM・DMARCの確認は有効のままにし、認証に合格したことを許可の条件にしてください。',
    en: 'Keep SPF, DKIM and DMARC checks on, and allow the mail only where authentication passes.',
  },
  'admins-own': {
    ja: '{domain} を無条件で許可しないでください。{domain} を装った偽のメールまで届くようになります。',
    en: 'Do not allow {domain} unconditionally: forged mail in its name would get in as well.',
  },
  'admins-own-condition': {
    ja: '許可する場合は、差出人が {domain} で、かつDMARCに合格した（Authentication-Results が dmarc=pass の）メールだけを対象にしてください。',
    en: 'If you allow it, then only mail from {domain} that passes DMARC (Authentication-Results shows dmarc=pass).',
  },
  'admins-own-envelope': {
    ja: '製品が条件を付けられない場合は、許可せずに、差出人にご相談ください。差出人のアドレスを変える方法もあります。',
    en: 'If your product cannot set such a condition, do not allow it, and tell the sender, who can use another sender address.',
  },
  'admins-inside': {
    ja: '社内（{domain} を使う組織）で受け取る場合も同じです。自社ドメインを許可リストに入れないでください。',
    en: 'The same holds inside the organization that uses {domain}: do not put your own domain on the allow list.',
  },

  services: { ja: 'メールサービスごとの設定', en: 'Service by service' },
  'services-source': {
    ja: '公開されている資料をもとに、{date} に確認した内容です。画面が変わっていることがあります。',
    en: 'From public documents, checked {date}. Screens may have changed. Steps are in Japanese, as the screens are.',
  },
  'service-admin': { ja: '{name}（管理者向け）', en: '{name} (for administrators)' },
  'steps-unconfirmed': {
    ja: '手順は未確認です。サービスの案内をご覧ください。',
    en: 'The steps are not confirmed. Please see the service’s own help.',
  },
  'partly-unconfirmed': {
    ja: '手順の一部は、公式の資料では未確認です。',
    en: 'Some of these steps are not confirmed by an official text.',
  },
  'address-only': {
    ja: '許可リスト（受信リスト）には、ドメインではなくアドレス {address} だけを登録してください。登録のしかたは、次のページをご覧ください。',
    en: 'Add only the address {address} to the allow list, not the domain. See the pages below for how.',
  },
  'condition-only': {
    ja: 'この製品の許可リストに {domain} をそのまま登録しないでください。DMARCの合格を条件にできる場合だけ許可してください。',
    en: 'Do not simply add {domain} to the allow list of this product: allow it only where a DMARC pass can be made the condition.',
  },
  format: { ja: '入力できる形: {format}', en: 'What can be entered: {format}' },
  docs: { ja: '参考ページ', en: 'Pages' },
  'not-covered': {
    ja: '次のサービスの手順は、用意がありません: {ids}',
    en: 'There are no steps for these services: {ids}',
  },
} as const satisfies Record<string, Localized>
