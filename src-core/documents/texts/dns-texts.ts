import type { Localized } from '../../text/message.ts'

export const dnsTexts = {
  title: { ja: 'DNS設定手順書（{domain}）', en: 'DNS instructions for {domain}' },
  lead: {
    ja: '{domain} のDNSを編集する方への手順書です。eラーニング「Platon」から送るメールが、なりすましと判定されないようにするための設定です。',
    en: 'For the person who edits the DNS of {domain}. The records are meant to keep mail from the e-learning service Platon from being taken for spoofed.',
  },
  'lead-order': {
    ja: '「手順」の番号は、計画全体の中での順番です。番号の小さいものから行ってください。',
    en: 'Task numbers are places in the whole plan. Carry the tasks out from the lowest number to the highest.',
  },

  before: { ja: '作業の前に', en: 'Before you begin' },
  'keep-others': {
    ja: 'この手順書にないレコード（MX、A、NS、ほかのTXTなど）は、変更も削除もしないでください。',
    en: 'Do not change or delete any record that is not named here (MX, A, NS, other TXT records).',
  },
  'compare-first': {
    ja: '「今の値」が手順書と違っていたら、作業を止めて、末尾の連絡先に知らせてください。',
    en: 'If a present value differs from what is shown here, stop and tell the contact at the end.',
  },
  'one-spf': {
    ja: 'SPF（v=spf1 で始まるTXT）は、1つの名前に1つだけです。2つあるとどちらも無効になり、普段のメールまで届きにくくなります。すでに v=spf1 の行がある名前には行を足さず、今ある行を書き換えてください。',
    en: 'There may be only one SPF record (a TXT that starts with v=spf1) at a name. Two make both invalid and harm your everyday mail: where there is one, edit that line and do not add another.',
  },
  'one-dmarc': {
    ja: 'DMARC（v=DMARC1 で始まるTXT）も、1つの名前に1つだけです。',
    en: 'There may be only one DMARC record (a TXT that starts with v=DMARC1) at a name.',
  },
  'copy-values': {
    ja: '値は手で打たず、コピーして貼り付けてください。全角文字や余分な空白、改行が入ると働きません。',
    en: 'Copy and paste the values. A full-width character, an extra space or a line break breaks them.',
  },

  list: { ja: '作業の一覧', en: 'The records at a glance' },
  'head-step': { ja: '手順', en: 'Task' },
  'head-action': { ja: '操作', en: 'Action' },
  'head-name': { ja: '名前', en: 'Name' },
  'head-type': { ja: '種別', en: 'Type' },
  'head-first': { ja: '先に済ませること', en: 'Do first' },
  'no-blocker': { ja: 'なし', en: 'nothing' },

  host: { ja: 'DNSの設定画面', en: 'The DNS host’s form' },
  'host-unknown': {
    ja: 'DNSサービスの契約先は特定できませんでした。ドメイン管理会社とは別の会社のことがあります。',
    en: 'The DNS host was not recognised. It need not be the registrar.',
  },
  'host-field-unknown': {
    ja: '名前の欄の書き方（一部だけか、完全な名前か）は未確認です。今あるレコードの書き方に合わせてください。',
    en: 'How the name is written (in part or in full) is not confirmed. Follow the records that are there.',
  },
  'host-may-be': {
    ja: '{provider} の場合（同じネームサーバーを使う別の会社のこともあります。契約先を確かめてください）',
    en: 'If it is {provider} (another brand uses the same name servers: check your contract)',
  },
  'host-is': { ja: '{provider} の場合', en: '{provider}' },
  'host-no-txt': {
    ja: 'このDNSでは、TXTレコードを自由に登録できないという情報があります。契約先に確認してください。',
    en: 'This host is said not to let customers write TXT records of their own. Ask it first.',
  },

  records: { ja: 'レコードごとの手順', en: 'Record by record' },
  first: { ja: '先に済ませること: {steps}', en: 'Do first: {steps}' },
  why: { ja: '目的: {why}', en: 'Why: {why}' },
  where: { ja: '場所: {where}', en: 'Where: {where}' },
  'do-add': { ja: '新しいレコードを1つ追加します。', en: 'Add one new record.' },
  'do-replace': {
    ja: '今ある値を、新しい値に書き換えます。レコードは追加しません。',
    en: 'Replace the present value by the new one. Do not add a record.',
  },
  'do-merge': {
    ja: '今ある{count}つの値を、新しい1つの値にまとめます。1つを書き換え、残りは削除してください。',
    en: 'The {count} present values become one: edit one of them, and delete the others.',
  },
  'do-keep-none': {
    ja: 'この名前にレコードは要りません。何もしないでください。',
    en: 'No record is needed at this name. Do nothing.',
  },
  'do-keep': { ja: 'すでに登録されています。何もしないでください。', en: 'It is there already. Do nothing.' },
  'do-add-if-absent': {
    ja: '今の値を確認できていません。先に設定画面で、この名前に何もないことを確かめてください。何もない場合だけ追加します。何かある場合は、作業を止めて連絡してください。',
    en: 'What is there now could not be told. Look in the form first: add the record only if nothing is at this name. If something is there, stop and get in touch.',
  },
  'do-edit-present': {
    ja: '今の値を確認できていません。設定画面で、この名前の v=spf1 で始まるTXTを探してください。1つある場合は、その行の all の前（all がなく redirect= がある場合はその前）に、次の語を空白で区切って加えます。見つからない場合や2つ以上ある場合は、作業を止めて連絡してください。新しい行は作らないでください。編集する前に、今の値を控えておいてください。',
    en: 'What is there now could not be told. Look in the form for the TXT at this name that starts with v=spf1. If there is one, put the following into that line before its “all” (or before redirect=, if there is no “all”), with spaces around. If there is none, or more than one, stop and get in touch. Do not create a new line. Note the present value before you edit it.',
  },
  'do-report': {
    ja: '今の値を確認できていません。設定画面でこの名前の値を確かめ、変更せずに連絡してください。値がない場合も、新しい行は作らず、そのことを連絡してください。',
    en: 'What is there now could not be told. Look at this name in the form and report what it shows, without changing it. If nothing is there, report that, and do not create a new line.',
  },
  'do-blocked': {
    ja: '判断が必要なため、まだ変更しないでください。',
    en: 'Do not change this yet: it needs a decision.',
  },
  'do-wait': {
    ja: 'ロゴスウェアからの値を待っています。値が届くまで、何もしないでください。',
    en: 'This waits for a value from the vendor. Do nothing before it arrives.',
  },
  'name-full': { ja: '名前（完全な形）', en: 'Name (in full)' },
  'name-host': {
    ja: '名前（ゾーン {zone} の画面で入れる部分）',
    en: 'Name (as entered in the form of zone {zone})',
  },
  'name-placeholder': { ja: '名前（セレクターは未確認）', en: 'Name (the selector is not known yet)' },
  type: { ja: '種別', en: 'Type' },
  ttl: { ja: 'TTL', en: 'TTL' },
  'ttl-default': { ja: '画面の初期値のまま', en: 'leave the form’s default' },
  priority: { ja: '優先度', en: 'Priority' },
  host2: { ja: '値（メールサーバー）', en: 'Value (mail server)' },
  value: { ja: '値', en: 'Value' },
  'new-value': { ja: '新しい値', en: 'New value' },
  'wanted-value': { ja: '加える語', en: 'To put in' },
  'aim-value': { ja: '登録したい値（まだ登録しない）', en: 'Wanted in the end (not yet)' },
  'present-value': { ja: '今の値（変更前）', en: 'Present value (before the change)' },
  'present-value-kept': { ja: '今の値', en: 'Present value' },
  'value-strings': {
    ja: '値が長いため、1つの欄に255文字までしか入らない画面では、次のように区切って入れます',
    en: 'Where the form takes no more than 255 characters in one string, enter the value in parts',
  },
  'not-exact': {
    ja: 'この値には、見えない文字や向きを変える文字が含まれています。⟦ ⟧ はその文字の番号です。コピーせず、連絡先に確認してください。',
    en: 'This value holds characters that are invisible or turn the writing direction; ⟦ ⟧ shows their numbers. Do not copy it: ask the contact.',
  },
  added: { ja: '加わる部分: {terms}', en: 'Added: {terms}' },
  removed: { ja: 'なくなる部分: {terms}', en: 'Removed: {terms}' },
  'nothing-removed': { ja: 'なくなる部分はありません。', en: 'Nothing is removed.' },
  lookups: {
    ja: '変更後のDNS参照回数: {count}回（上限{limit}回）',
    en: 'DNS look-ups after the change: {count} of {limit}',
  },
  'lookups-at-least': {
    ja: '変更後のDNS参照回数: {count}回以上（上限{limit}回）',
    en: 'DNS look-ups after the change: at least {count} of {limit}',
  },
  'proven-merged': {
    ja: '今の値のどれかが単独で認めている送信元だけが、まとめた後も合格することを計算で確かめました。',
    en: 'It was shown by evaluation that those senders pass that one of the present values alone lets pass, and the vendor’s.',
  },
  proven: {
    ja: '書き換えの前後で、今までの送信元の判定が変わらないことを計算で確かめました。',
    en: 'It was computed that no present sender is judged differently after the change.',
  },
  'not-proven': {
    ja: '今までの送信元の判定が変わらないことは、計算では確かめきれていません。',
    en: 'That no present sender is judged differently could not be computed to the end.',
  },
  check: { ja: '確認: {check}', en: 'Check: {check}' },
  'check-windows': { ja: 'Windows（コマンド プロンプト）', en: 'Windows (command prompt)' },
  'check-unix': { ja: 'macOS・Linux（ターミナル）', en: 'macOS, Linux (terminal)' },
  'check-expected': { ja: '表示されるはずの値', en: 'The answer to expect' },
  'check-expected-parts': {
    ja: '登録した値が、"…" "…" のように区切って表示されます。つなげて上の値と同じなら、正しく登録されています。',
    en: 'The value is shown in parts ("…" "…"). It is right if the joined parts are the value above.',
  },
  'check-expected-contains': {
    ja: 'v=spf1 で始まる値が1つだけ表示され、その中に加えた語が入っていれば正しく登録されています。',
    en: 'It is right if exactly one value starts with v=spf1 and holds what was put in.',
  },
  'check-expected-look': {
    ja: 'この名前に今ある値が表示されます。見つからないという答えの場合も、そのまま連絡してください。',
    en: 'The answer shows what is at this name now. Report it as it is, also where nothing is found.',
  },
  'wait-replace': {
    ja: '反映まで: 前の値が、最長で {time} のあいだ残ることがあります。',
    en: 'Waiting time: the old value may live for up to {time}.',
  },
  'wait-add': {
    ja: '反映まで: 「まだない」という答えが、最長で {time} のあいだ残ることがあります。',
    en: 'Waiting time: the answer “nothing here” may live for up to {time}.',
  },
  undo: { ja: '元に戻すとき: {undo}', en: 'To go back: {undo}' },

  'how-to-check': { ja: '確認のしかた', en: 'How to check' },
  'check-servers': {
    ja: 'コマンドの最後（または @ の後ろ）は、このゾーンの権威DNSサーバーです。ほかの権威DNSサーバーにも同じように問い合わせてください: {servers}',
    en: 'The commands ask one of the zone’s own servers. Ask the others in the same way: {servers}',
  },
  'check-no-server': {
    ja: 'コマンドの【権威DNSサーバー】には、調べて見つかった名前を1つずつ入れます。すべての権威DNSサーバーで、正しい値が返ることを確かめてください。',
    en: 'Put each name that was found in the place of 【name server】: all of the zone’s own servers must give the right value.',
  },
  find: { ja: '権威DNSサーバーを調べる', en: 'Find the zone’s own servers' },
  'find-server': {
    ja: '権威DNSサーバーの名前は確認できていません。登録を確かめる前に次のコマンドで調べ、表示された名前の1つを、確認のコマンドの【権威DNSサーバー】に入れてください。',
    en: 'The zone’s own servers are not known. Before you check a record, find them with the next command, and put one of the names shown in the place of 【name server】 in the commands.',
  },
  'find-server-delegated': {
    ja: '{domain} だけを別のDNSサービスに任せている場合は、{zone} の代わりに {domain} で調べます。',
    en: 'Where {domain} alone is hosted elsewhere, ask for {domain} in the place of {zone}.',
  },
  'find-windows': {
    ja: 'Windows（コマンド プロンプト。「nameserver =」の後に表示されます）',
    en: 'Windows (command prompt; they stand after “nameserver =”)',
  },
  'find-unix': {
    ja: 'macOS・Linux（ターミナル）',
    en: 'macOS, Linux (terminal)',
  },
  'server-blank': { ja: '【権威DNSサーバー】', en: '【name server】' },
  'check-others': {
    ja: '{name} のTXTには、ほかの用途の値も一緒に表示されることがあります。v=spf1 で始まるものだけを見てください。',
    en: 'TXT records for other purposes may be shown at {name} as well. Look only at the one that starts with v=spf1.',
  },
  'check-one': {
    ja: 'v=spf1 で始まる答えが2つ出たら、すぐに余分な1つを削除してください。',
    en: 'If two answers start with v=spf1, delete the surplus one at once.',
  },

  contact: { ja: '連絡先', en: 'Contact' },
  'contact-lines': {
    ja: '作業が終わったら、または困ったときは、次の連絡先にお知らせください。',
    en: 'Tell this contact when you have finished, or when in doubt.',
  },
} as const satisfies Record<string, Localized>
