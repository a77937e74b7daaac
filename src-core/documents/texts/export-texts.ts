import type { Localized } from '../../text/message.ts'

export const exportTexts = {
  'zone-title': {
    ja: '{domain} のDNSの変更（Platonの差出人設定）',
    en: 'Changes to the DNS of {domain} (sender set-up for Platon)',
  },
  'zone-snippet': {
    ja: 'ゾーン全体ではなく、変更する行だけです。「削除」の行を消し、次の行に置き換えてください。ほかの行は変更しないでください。',
    en: 'Not a whole zone: only the lines that change. Delete what a “remove” line shows, and put in the line below it. Leave all other lines alone.',
  },
  'zone-first': { ja: '先に済ませること: {step}', en: 'Do first: {step}' },
  'zone-note': { ja: '注意: {note}', en: 'note: {note}' },
  'zone-remove': { ja: '削除:', en: 'remove:' },
  'zone-add': { ja: '値が決まっていません。', en: 'The value is not settled.' },
  'zone-replace': { ja: '値が決まっていません。', en: 'The value is not settled.' },
  'zone-keep': { ja: '変更なし（すでに登録されています）:', en: 'no change (it is there already):' },
  'zone-add-if-absent': {
    ja: '今の値を確認できていません。この名前に何もないことを確かめてから、次の行を加えてください:',
    en: 'What is there now could not be told. Add this line only after seeing that nothing is at this name:',
  },
  'zone-edit-present': {
    ja: '今の値を確認できていません。新しい行を加えず、今ある行に次の語を加えてください:',
    en: 'What is there now could not be told. Do not add a line: put this into the one that is there:',
  },
  'zone-report': {
    ja: '今の値を確認できていません。変更せずに、この名前に今ある値を確かめてください。',
    en: 'What is there now could not be told. Change nothing: look at what is at this name.',
  },
  'zone-blocked': {
    ja: '判断が必要なため、まだ変更しないでください。',
    en: 'Do not change this yet: it needs a decision.',
  },
  'zone-wanted': { ja: '登録したい内容: {value}', en: 'wanted in the end: {value}' },
  'zone-wait': {
    ja: 'ロゴスウェアからの値を待っています。',
    en: 'This waits for a value from the vendor.',
  },

  'csv-step': { ja: '手順', en: 'Task' },
  'csv-action': { ja: '操作', en: 'Action' },
  'csv-name': { ja: '名前（完全な形）', en: 'Name (in full)' },
  'csv-host': { ja: '名前（画面で入れる部分）', en: 'Name (as entered in the form)' },
  'csv-type': { ja: '種別', en: 'Type' },
  'csv-ttl': { ja: 'TTL（秒）', en: 'TTL (seconds)' },
  'csv-value': { ja: '値', en: 'Value' },
  'csv-before': { ja: '今の値', en: 'Present value' },
  'csv-first': { ja: '先に済ませること', en: 'Do first' },
  'csv-remark': { ja: '備考', en: 'Remark' },
  'csv-encoded': {
    ja: '引用符で囲んだ値は、ゾーンファイルの書き方です。',
    en: 'A value in quotes is written as in a zone file.',
  },
} as const satisfies Record<string, Localized>
