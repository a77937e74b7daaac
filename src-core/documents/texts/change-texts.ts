import type { Localized } from '../../text/message.ts'

/** What a step is called, and what is done to a record: the same words in every document. */
export const changeTexts = {
  'title-labelled': { ja: '{label}: {title}', en: '{label}: {title}' },
  'title-add': { ja: '{name} に {type} レコードを追加する', en: 'Add the {type} record at {name}' },
  'title-replace': { ja: '{name} の {type} レコードを書き換える', en: 'Edit the {type} record at {name}' },
  'title-keep': {
    ja: '{name} の {type} レコード（変更不要）',
    en: 'The {type} record at {name} (nothing to change)',
  },
  'title-add-if-absent': {
    ja: '{name} に {type} レコードがないことを確かめて追加する',
    en: 'Look at {name}, and add the {type} record if nothing is there',
  },
  'title-edit-present': {
    ja: '{name} に今ある {type} レコードを編集する',
    en: 'Edit the {type} record that is at {name}',
  },
  'title-report': {
    ja: '{name} に今ある {type} レコードを確かめて連絡する',
    en: 'Look at the {type} record at {name} and report it',
  },
  'title-blocked': {
    ja: '{name} の {type} レコード（まだ変更しない）',
    en: 'The {type} record at {name} (do not change it yet)',
  },
  'title-wait': {
    ja: '{name} の {type} レコード（値を待つ）',
    en: 'The {type} record at {name} (waits for its value)',
  },
  'title-guidance': { ja: '受信者に案内する', en: 'Inform the recipients' },
  'title-request': { ja: 'ロゴスウェアに依頼する', en: 'Ask the vendor' },
  'title-request-values': { ja: 'ロゴスウェアに設定値を問い合わせる', en: 'Ask the vendor for the values' },
  'title-request-signing': {
    ja: 'ロゴスウェアにDKIM署名の開始を依頼する',
    en: 'Ask the vendor to start signing',
  },
  'title-request-sender': {
    ja: 'ロゴスウェアに送信者メールアドレスを問い合わせる',
    en: 'Ask the vendor for the sender address',
  },
  'title-test': { ja: 'テストメールで確かめる', en: 'Check with a test mail' },

  'action-add': { ja: '追加', en: 'add' },
  'action-replace': { ja: '書き換え', en: 'edit' },
  'action-keep': { ja: '変更なし', en: 'no change' },
  'action-add-if-absent': { ja: '確認してから追加', en: 'look, then add' },
  'action-edit-present': { ja: '今の値を編集', en: 'edit what is there' },
  'action-report': { ja: '今の値を確認', en: 'look and report' },
  'action-blocked': { ja: '保留（判断が必要）', en: 'hold (needs a decision)' },
  'action-wait': { ja: '値を待つ', en: 'waits for its value' },

  'who-dns-record': { ja: 'DNS管理者', en: 'DNS administrator' },
  'who-admin-screen': { ja: 'Platonの操作担当', en: 'Platon operator' },
  'who-request': { ja: '設定を進める方', en: 'you' },
  'who-test': { ja: 'Platonの操作担当', en: 'Platon operator' },

  step: { ja: '手順{n}', en: 'Task {n}' },
  'step-title': { ja: '手順{n}　{title}', en: 'Task {n}: {title}' },
  'undo-order': {
    ja: '元に戻すときは、番号の大きい手順から順に戻してください。',
    en: 'To go back, undo the tasks from the highest number to the lowest.',
  },
  selector: { ja: '【セレクター】', en: '【selector】' },
  'apex-empty': { ja: '（空欄）', en: '(empty)' },
  'apex-either': { ja: '（空欄、または @。画面の説明に合わせる）', en: '(empty, or @: as the form says)' },
  and: { ja: '、', en: ', ' },
  seconds: { ja: '{n}秒', en: '{n} s' },
  minutes: { ja: '{n}分', en: '{n} min' },
  hours: { ja: '{n}時間', en: '{n} h' },
  days: { ja: '{n}日', en: '{n} days' },
} as const satisfies Record<string, Localized>
