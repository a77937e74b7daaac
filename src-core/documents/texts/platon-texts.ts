import type { Localized } from '../../text/message.ts'

export const platonTexts = {
  title: { ja: 'Platon管理画面の手順書', en: 'Instructions for Platon’s admin screen' },
  'lead-no-reply': {
    ja: 'Platonの管理画面を操作する方への手順書です。メールの差出人を、Platonの推奨アドレスに変えます。',
    en: 'For the operator of Platon’s admin screen: the sender of its mail becomes the address that Platon recommends.',
  },
  'lead-own-domain': {
    ja: 'Platonの管理画面を操作する方への手順書です。差出人アドレスは今のまま使います。DNSの設定が済んだあとに、テストメールで確かめます。',
    en: 'For the operator of Platon’s admin screen. The sender address stays as it is; once DNS is set up, a test mail shows the result.',
  },

  address: { ja: '入力するアドレス', en: 'The address to enter' },
  'new-address': { ja: '新しい送信者メールアドレス', en: 'New sender address' },
  'domain-only': {
    ja: '{domain} のアドレスを使いますが、@より前の部分は未確認です。ロゴスウェアの回答を待って、ここに書き入れてください。',
    en: 'An address at {domain} is used; the part before the @ is not confirmed. Wait for the vendor’s answer and note it here.',
  },
  'address-blank': {
    ja: '新しい送信者メールアドレス: 【ロゴスウェアから知らされたアドレス】',
    en: 'New sender address: 【the address that the vendor tells you】',
  },
  'by-region': {
    ja: 'Platonのリージョンによって異なります。分からないときは、ロゴスウェアに確認するまで変更しないでください。',
    en: 'It depends on the region of your Platon site. If you do not know it, change nothing before the vendor has answered.',
  },
  'region-address': { ja: '{region}の場合', en: '{region}' },
  'own-address': { ja: '送信者メールアドレス（変更しない）', en: 'Sender address (unchanged)' },
  'own-address-unknown': {
    ja: '今の送信者メールアドレス（{domain} のアドレス）を、そのまま使います。',
    en: 'The present sender address at {domain} stays.',
  },

  before: { ja: '始める前に', en: 'Before you begin' },
  'before-guidance': {
    ja: '受信者への案内が済んでいることを確かめる（指定受信を使っている方に、新しい差出人のメールが届かなくなるのを防ぐため）',
    en: 'Make sure that recipients have been informed (otherwise those with an allow list would not get mail from the new sender)',
  },
  'before-note': {
    ja: '今の送信者メールアドレスを控える（元に戻すときに使います）: {address}',
    en: 'Note the present sender address, to be able to go back: {address}',
  },
  'address-note-blank': { ja: '【今のアドレス】', en: '【present address】' },
  'before-first': { ja: '先に必要なもの: {step}', en: 'Do first: {step}' },

  screens: { ja: '画面での操作', en: 'On the screens' },
  'screen-open': { ja: '{where} を開く', en: 'Open {where}' },
  'screen-field': { ja: '送信者メールアドレスの欄を確かめる', en: 'Find the sender address field' },
  'screen-each-template': {
    ja: '送信者メールアドレスの欄を確かめる（テンプレートが複数ある場合は、すべて）',
    en: 'Find the sender address field (where there are several templates, in each of them)',
  },
  'screen-enter': { ja: '欄の値を {address} に変える', en: 'Set it to {address}' },
  'screen-enter-told': {
    ja: '欄の値を、ロゴスウェアから知らされたアドレスに変える',
    en: 'Set it to the address that the vendor told you',
  },
  'screen-save': {
    ja: '保存し、画面を開き直して、変わっていることを確かめる',
    en: 'Save, open the screen again and see that it has changed',
  },
  'screens-source': {
    ja: '画面の名前は、ロゴスウェアの案内（2023年10月18日）によるものです。画面が変わっていることがあります。一括変更の画面もあるとされていますが、場所は未確認です。',
    en: 'The names of the screens are from the vendor’s notice of 18 October 2023 and may have changed. A bulk change is said to exist; where it is found is not confirmed.',
  },

  'new-domain': { ja: '（新しい差出人のドメイン）', en: '(the new sender’s domain)' },

  test: { ja: 'テストメール', en: 'Test mail' },
  'test-first': {
    ja: '先に済ませること: {steps}',
    en: 'Do first: {steps}',
  },
  'test-send': {
    ja: 'Platonから、自分のアドレスと、社外のアドレス（Gmailなど）の両方に送る',
    en: 'Send a mail from Platon to yourself and to an address outside your company (Gmail, for example)',
  },
  'test-subject-label': { ja: 'テストメールの件名（例）', en: 'Subject (an example)' },
  'test-subject': { ja: '差出人設定の確認（テスト）', en: 'Test of the sender set-up' },
  'test-body-label': { ja: 'テストメールの本文（例）', en: 'Text (an example)' },
  'test-body': {
    ja: 'eラーニングのメールの差出人設定を確認するためのテストです。返信は不要です。',
    en: 'This mail tests the sender set-up of our e-learning service. No reply is needed.',
  },
  'test-send-services': {
    ja: '受信者が使うサービスのアドレスが手元にあれば、そこにも送る（{services}）',
    en: 'Where you have an address at a service that your recipients use, send one there too ({services})',
  },
  'test-arrived': {
    ja: '受信トレイに届いたか、迷惑メールフォルダーに入ったかを記録する',
    en: 'Note whether it came to the inbox or to the spam folder',
  },
  'test-from': { ja: '差出人（From）が {address} であることを確かめる', en: 'See that From is {address}' },
  'test-from-domain': {
    ja: '差出人（From）のアドレスの@より後が {domain} であることを確かめる',
    en: 'See that From is an address at {domain}',
  },
  'test-headers': {
    ja: 'メールのヘッダー（Gmailでは「メッセージのソースを表示」）を開き、Authentication-Results を見る',
    en: 'Open the headers of the mail (in Gmail: “Show original”) and look at Authentication-Results',
  },
  'test-keep': {
    ja: '受け取ったメールを .eml 形式で保存しておく（結果の確認に使えます）',
    en: 'Save the received mail as .eml: it can be checked later',
  },
  'test-look': { ja: 'Authentication-Results で見るところ', en: 'What to look at in Authentication-Results' },
  'head-item': { ja: '項目', en: 'Item' },
  'head-good': { ja: '合格のとき', en: 'When it is right' },
  'head-meaning': { ja: '意味', en: 'What it means' },
  'mean-dmarc': {
    ja: 'From のドメインと一致する認証が、少なくとも1つ合格した',
    en: 'At least one check passed for a domain that matches From',
  },
  'mean-dkim': {
    ja: '{domain} の署名が検証できた（header.i=@{domain} と表示されることもある）',
    en: 'The signature of {domain} was verified (may be shown as header.i=@{domain})',
  },
  'mean-spf': {
    ja: '送信サーバーが、エンベロープFromのドメインに登録されている。From と一致するのは、smtp.mailfrom のドメインが {domain} のときだけ',
    en: 'The sending server is registered for the envelope sender’s domain. It matches From only if that domain (smtp.mailfrom) is {domain}',
  },
  'mean-spf-relaxed': {
    ja: '送信サーバーが、エンベロープFromのドメインに登録されている。From と一致するのは、smtp.mailfrom のドメインが {organization} か、そのサブドメインのときだけ',
    en: 'The sending server is registered for the envelope sender’s domain. It matches From only if that domain (smtp.mailfrom) is {organization} or a subdomain of it',
  },
  'mean-spf-vendor': {
    ja: '送信サーバーが、エンベロープFromのドメインに登録されている',
    en: 'The sending server is registered for the envelope sender’s domain',
  },
  'test-no-dmarc': {
    ja: 'dmarc の項目がないときは、dkim と spf の少なくとも一方が pass で、そのドメインが {domain} と一致していれば合格です。',
    en: 'Where there is no dmarc item, dkim or spf must pass with a domain that matches {domain}.',
  },
  'test-no-dmarc-relaxed': {
    ja: 'dmarc の項目がないときは、dkim と spf の少なくとも一方が pass で、そのドメインが {organization} か、そのサブドメインであれば合格です。',
    en: 'Where there is no dmarc item, dkim or spf must pass with a domain that is {organization} or a subdomain of it.',
  },
  'test-failed': {
    ja: '合格していないときは、DMARCの手順には進まず、ヘッダー全体を添えてロゴスウェアに相談してください。',
    en: 'If it did not pass, do not go on to the DMARC task: send all headers to the vendor.',
  },
  'test-failed-no-reply': {
    ja: '合格していないときは、ヘッダー全体を添えてロゴスウェアに相談してください。',
    en: 'If it did not pass, send all headers to the vendor.',
  },

  replies: { ja: '返信について', en: 'Replies' },
  'replies-no-reply': {
    ja: '受信者がこのメールに返信しても、読むことはできません。問い合わせ先を、メールの本文に書いてください。返信先（Reply-To）を別に設定できるかは未確認です。',
    en: 'Replies to this mail cannot be read. Give a contact in the text of the mail. Whether a separate Reply-To can be set is not confirmed.',
  },
  'replies-not-known': {
    ja: '受信者がこのメールに返信した場合に、受け取れるかは未確認です。問い合わせ先を、メールの本文に書いてください。返信先（Reply-To）を別に設定できるかは未確認です。',
    en: 'Whether replies to this mail can be read is not confirmed. Give a contact in the text of the mail. Whether a separate Reply-To can be set is not confirmed.',
  },
  'replies-own-domain': {
    ja: '返信は、今までどおり {address} に届きます。',
    en: 'Replies go to {address} as before.',
  },
  'replies-no-mx': {
    ja: '{domain} でメールを受け取れることは確認できていません。返信が届くか、テストメールに返信して確かめてください。',
    en: 'It could not be confirmed that {domain} receives mail. Answer the test mail to see whether replies arrive.',
  },

  undo: { ja: '元に戻すとき', en: 'To go back' },
} as const satisfies Record<string, Localized>
