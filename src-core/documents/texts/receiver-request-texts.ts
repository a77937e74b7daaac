import type { Localized } from '../../text/message.ts'

export const receiverRequestTexts = {
  title: { ja: 'メールの受信設定のお願い', en: 'Request to accept mail from our e-learning service' },
  lead: {
    ja: '受信側のメール管理者の方へ。{organization}がeラーニング（Platon）から貴組織の利用者にお送りするメールを、受け取れるようにしていただくためのお願いです。',
    en: 'To the mail administrators of our recipients: please make sure that the mail which {organization} sends to your users from its e-learning service (Platon) can be received.',
  },
  'fill-domain': {
    ja: '配る方へ: 新しい差出人が確定していません。ロゴスウェアの回答を待ち、【　】を書き入れてから渡してください（候補: {domains}）。',
    en: 'Before handing this on: the new sender is not settled. Wait for the vendor’s answer and fill in what stands in 【　】 (candidates: {domains}).',
  },
  mail: { ja: 'お送りするメール', en: 'The mail in question' },
  from: { ja: '差出人（From）', en: 'Sender (From)' },
  'from-at': { ja: '{domain} のアドレス', en: 'an address at {domain}' },
  'from-until': { ja: 'これまでの差出人', en: 'Sender until now' },
  switch: { ja: '切り替え日', en: 'Date of the switch' },
  'switch-blank': { ja: '【切り替え日】', en: '【date】' },
  service: { ja: '送信に使うサービス', en: 'Sent by' },
  'service-name': {
    ja: 'Platonお手軽スタートパック（ロゴスウェア株式会社のクラウドサービス）',
    en: 'Platon Otegaru Start Pack (a cloud service of LOGOSWARE Corporation)',
  },
  authentication: { ja: '送信ドメイン認証', en: 'Authentication' },
  'authentication-vendor': {
    ja: 'SPF・DKIM（ロゴスウェアが実施。同社の案内 {source} による）',
    en: 'SPF and DKIM, set up by the vendor (its notice {source})',
  },
  'authentication-unconfirmed': {
    ja: '未確認（テストメールで確認: 【確認日】）',
    en: 'not confirmed (checked with a test mail on 【date】)',
  },
  'authentication-own-domain': {
    ja: 'テストメールでDMARCの合格（dmarc=pass）を確認: 【確認日】',
    en: 'A test mail passed DMARC (dmarc=pass) on 【date】',
  },

  causes: { ja: '届かない原因になりやすい設定', en: 'Settings that may hold it back' },
  'causes-source': {
    ja: 'ロゴスウェアの2023年10月18日の案内による',
    en: 'From the vendor’s notice of 18 October 2023',
  },
  'case-list': {
    ja: '登録した差出人からのメールだけを受け取る（許可リスト）',
    en: 'Only listed senders are accepted (allow list)',
  },
  'case-cloud': {
    ja: 'クラウドサービスから送られたメールを受け取らない',
    en: 'Mail that is sent from cloud services is refused',
  },

  please: { ja: 'お願いしたい設定', en: 'What we ask of you' },
  allow: {
    ja: '差出人のドメイン（@より後ろ）からのメールを、認証に合格したものに限って許可してください。',
    en: 'Allow mail from the sender’s domain (the part after the @) where it passes authentication.',
  },
  'allow-value': { ja: '許可するドメイン', en: 'The domain to allow' },
  'keep-checks': {
    ja: 'SPF・DKIM・DMARCの確認は、有効のままにしてください。',
    en: 'Keep SPF, DKIM and DMARC checks on.',
  },
  'own-unconditional': {
    ja: '{domain} を無条件で許可しないでください。{domain} を装った偽のメールまで届くようになります。',
    en: 'Do not allow {domain} unconditionally: forged mail in its name would get in as well.',
  },
  'own-condition': {
    ja: '許可する場合は、差出人が {domain} で、かつDMARCに合格した（Authentication-Results に dmarc=pass がある）メールに限ってください。',
    en: 'If you allow it, then only mail from {domain} that passes DMARC (Authentication-Results shows dmarc=pass).',
  },
  'own-pair': {
    ja: 'または、差出人のドメインと送信元のサーバーの組み合わせで許可してください。',
    en: 'Or allow the pair of the sender’s domain and the sending server.',
  },
  'own-cannot': {
    ja: 'どちらの条件も付けられない場合は、許可せずに、下の連絡先にお知らせください。差出人のアドレスを変えるなど、別の方法を検討します。',
    en: 'If your product can set neither condition, do not allow it and tell us: there are other ways, such as another sender address.',
  },
  'own-inside': {
    ja: '貴組織が {domain} をお使いの場合（社内）も同じです。自社のドメインを許可リストに入れないでください。',
    en: 'The same holds if your organisation uses {domain} itself: do not put your own domain on the allow list.',
  },

  products: { ja: '製品ごとの設定', en: 'Product by product' },
  'products-note': {
    ja: '公開情報をもとに {date} に確認した内容です。画面が変わっていることがあります。',
    en: 'From public documents, checked {date}. Screens may have changed. Steps are in Japanese, as the screens are.',
  },
  help: { ja: '公式の資料: {url}', en: 'Official documents: {url}' },
  'products-uncovered': {
    ja: '次の製品の手順は未確認です。製品の資料をご覧ください: {names}',
    en: 'The steps of these products are not confirmed. Please see their own documents: {names}',
  },
  'steps-unconfirmed': {
    ja: '手順は未確認です。製品の資料をご覧ください。',
    en: 'The steps are not confirmed. Please see the product’s own documents.',
  },
  'partly-unconfirmed': {
    ja: '手順の一部は、公式の資料では未確認です。',
    en: 'Some of these steps are not confirmed by an official text.',
  },
  'condition-only': {
    ja: 'この製品で、DMARCの合格や送信元との組み合わせを条件にできるかは未確認です。許可リストに {domain} をそのまま登録しないでください。条件を付けられない場合は、許可せずに、下の連絡先にお知らせください。',
    en: 'Whether this product can make a DMARC pass, or the pair with the sending server, the condition is not confirmed. Do not simply add {domain} to its allow list. If it cannot, do not allow the mail, and tell us.',
  },
  'skips-checks': {
    ja: 'この設定は認証の確認ごと飛ばすため、{domain} には使わないでください。代わりに、テナントの許可/ブロック リストの「なりすましの送信者」か、dmarc=pass を条件にしたメール フロー ルールを使ってください。',
    en: 'This setting skips authentication altogether: do not use it for {domain}. Use “Spoofed senders” of the Tenant Allow/Block List, or a mail flow rule with dmarc=pass as a condition.',
  },
  'spoof-open': {
    ja: 'https://security.microsoft.com/tenantAllowBlockList を開く（「メールとコラボレーション」→「ポリシーとルール」→「脅威ポリシー」→「テナントの許可/ブロック リスト」）',
    en: 'Open https://security.microsoft.com/tenantAllowBlockList (Email & collaboration > Policies & rules > Threat policies > Tenant Allow/Block Lists)',
  },
  'spoof-tab': {
    ja: '「ドメインとアドレス」ではなく「なりすましの送信者」タブを選び、「追加」を押す',
    en: 'Choose the tab “Spoofed senders”, not “Domains & addresses”, and “Add”',
  },
  'spoof-pair': {
    ja: '「差出人, 送信元」の組を1行で入れる: {sender}, 【送信元】',
    en: 'Enter the pair “sender, sending infrastructure” on one line: {sender}, 【sending infrastructure】',
  },
  'spoof-source': {
    ja: '【送信元】は、送信サーバーのIPアドレスの逆引き名のドメイン。逆引きがなければ「IPアドレス/24」（届いたメールのヘッダーで分かります）',
    en: '【sending infrastructure】 is the domain of the sending server’s reverse DNS name, or “IP address/24” where it has none (the headers of a received mail show it)',
  },
  'spoof-type': {
    ja: '種類は、貴組織のドメインなら「内部」、そうでなければ「外部」。操作は「許可」を選び、「追加」を押す',
    en: 'Spoof type: Internal if the domain is your organisation’s own, else External. Action: Allow. Then “Add”',
  },

  contact: { ja: 'お問い合わせ', en: 'Contact' },
  'not-covered': {
    ja: '次のサービスの手順は、用意がありません: {ids}',
    en: 'There are no steps for these services: {ids}',
  },
} as const satisfies Record<string, Localized>
