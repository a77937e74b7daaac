import type { Localized } from '../../text/message.ts'

export const dnsHostRequestTexts = {
  title: { ja: 'DNSサービスへの依頼メール', en: 'Request to the DNS host' },
  lead: {
    ja: '自分でDNSを編集できない場合に、DNSサービスの契約先へ送るメールの文面です。ドメイン管理会社とは別の会社のことがあります。',
    en: 'Where you cannot edit DNS yourself: a mail to the company that hosts it, which need not be the registrar.',
  },
  'later-mail': {
    ja: 'テストメールに合格したあとに送るメール',
    en: 'The mail to send after the test mail has passed',
  },
  'now-mail': { ja: '先に送るメール', en: 'The mail to send first' },
  'settle-first': {
    ja: 'このメールを送る前に、次のことを確かめてください。',
    en: 'Before you send this mail, settle the following.',
  },
  to: { ja: '【DNSサービスの契約先】', en: '【the company that hosts your DNS】' },
  'to-known': { ja: '{provider}（契約先を確かめてください）', en: '{provider} (check your contract)' },
  subject: { ja: 'DNSレコードの変更のお願い（{domain}）', en: 'Please change DNS records of {domain}' },
  'subject-later': {
    ja: 'DNSレコードの変更のお願い（{domain}、2回目）',
    en: 'Please change DNS records of {domain} (second part)',
  },
  'addressee-1': { ja: '【DNSサービスの会社名】', en: 'To 【DNS host】,' },
  'addressee-2': { ja: 'ご担当者様', en: '' },
  contract: { ja: '契約番号・お客様番号: 【番号】', en: 'Contract or customer number: 【number】' },
  purpose: {
    ja: '貴社のDNSサービスで管理しているドメイン {domain} について、次の変更をお願いします。記載のないレコード（MX、A、ほかのTXTなど）は、変更しないでください。',
    en: 'Please make the following changes to the DNS of our domain {domain}. Do not change any other record (MX, A, other TXT records).',
  },
  item: { ja: '■ {n}. {action}', en: '{n}. {action}' },
  'action-add': { ja: 'レコードの追加', en: 'Add a record' },
  'action-replace': {
    ja: 'レコードの書き換え（追加ではありません）',
    en: 'Replace a record (do not add one)',
  },
  'action-add-if-absent': {
    ja: 'レコードの追加（同じ名前に何もない場合だけ）',
    en: 'Add a record, only if nothing is at that name',
  },
  'action-edit-present': { ja: '今あるレコードの編集', en: 'Edit the record that is there' },
  'action-report': { ja: '今あるレコードの確認（変更はしません）', en: 'Look at a record (no change)' },
  name: { ja: '名前（完全な形）:', en: 'Name (in full):' },
  type: { ja: '種別: {type}', en: 'Type: {type}' },
  ttl: { ja: 'TTL: {ttl}', en: 'TTL: {ttl}' },
  value: { ja: '値:', en: 'Value:' },
  present: { ja: '今の値:', en: 'Present value:' },
  'new-value': { ja: '新しい値:', en: 'New value:' },
  'replace-all': {
    ja: '今の値を、新しい値1つに置き換えてください。',
    en: 'Replace what is there by the one new value.',
  },
  'other-senders': {
    ja: 'ほかの送信元: 【mx、include:… など。ほかに送信するものがなければ「なし」】',
    en: 'Other senders: 【mx, include:… and the like; “none” if nothing else sends】',
  },
  'other-senders-go': {
    ja: '※ 「ほかの送信元」に書いた語は、上の値の ~all の前に、空白で区切って加えてください。',
    en: 'Note: put the terms of “Other senders” into the value above, before its ~all, with spaces between.',
  },
  'one-spf': {
    ja: '※ v=spf1 で始まるTXTは、1つの名前に1つだけになるようにしてください。',
    en: 'Note: there must be only one TXT record that starts with v=spf1 at a name.',
  },
  'absent-only': {
    ja: '当社では、今の値を確認できていません。同じ名前にすでに値がある場合は、登録せずに、その値をお知らせください。',
    en: 'We could not see what is there now. If a value is at this name already, do not register ours, but tell us what it is.',
  },
  'edit-spf': {
    ja: '当社では、今の値を確認できていません。v=spf1 で始まるTXTが1つある場合は、その行の all の前（all がなく redirect= がある場合はその前）に、次の語を空白で区切って加えてください。ない場合や2つ以上ある場合は、変更せずにお知らせください。新しい行は作らないでください。',
    en: 'We could not see what is there now. If one TXT starts with v=spf1, put the following into that line before its “all” (or before redirect=, if there is no “all”), with spaces around. If there is none, or more than one, change nothing and tell us. Do not create a new line.',
  },
  'report-only': {
    ja: '当社では、今の値を確認できていません。変更せずに、この名前に今ある値をお知らせください。',
    en: 'We could not see what is there now. Change nothing, but tell us what is at this name.',
  },
  'long-value': {
    ja: '※ 255文字を超える値です。文字列を分ける必要がある場合は、途中に空白や改行が入らないようにしてください。',
    en: 'Note: the value is longer than 255 characters. If it must be cut into strings, no space or line break may come in between.',
  },
  'full-target': {
    ja: '※ 値は完全な名前です。後ろにドメイン名が付かないようにしてください。',
    en: 'Note: the value is a name in full. The domain must not be appended to it.',
  },
  report: {
    ja: '完了しましたら、登録した内容をお知らせください。ご不明な点がありましたら、変更の前にご連絡ください。',
    en: 'Please tell us what was registered when it is done. If anything is unclear, please ask before changing anything.',
  },
} as const satisfies Record<string, Localized>
