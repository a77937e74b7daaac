import { PRODUCT_NAMES } from '../../src-core/product-names.ts'
import {
  fillTemplate,
  type Language,
  type Localized,
  type MessageParams,
} from '../../src-core/text/message.ts'

/** What the program says outside its page: dialogs and menus. */
export const hostTexts = {
  'window.title': PRODUCT_NAMES,
  'menu.file': { ja: 'ファイル(&F)', en: '&File' },
  'menu.close': { ja: '閉じる', en: 'Close' },
  'menu.quit': { ja: '終了', en: 'Quit' },
  'menu.edit': { ja: '編集(&E)', en: '&Edit' },
  'menu.undo': { ja: '元に戻す', en: 'Undo' },
  'menu.redo': { ja: 'やり直す', en: 'Redo' },
  'menu.cut': { ja: '切り取り', en: 'Cut' },
  'menu.copy': { ja: 'コピー', en: 'Copy' },
  'menu.paste': { ja: '貼り付け', en: 'Paste' },
  'menu.select-all': { ja: 'すべて選択', en: 'Select all' },
  'menu.view': { ja: '表示(&V)', en: '&View' },
  'menu.zoom-in': { ja: '拡大', en: 'Zoom in' },
  'menu.zoom-out': { ja: '縮小', en: 'Zoom out' },
  'menu.zoom-reset': { ja: '実際の大きさ', en: 'Actual size' },
  'menu.full-screen': { ja: '全画面表示', en: 'Full screen' },
  'menu.reload': { ja: '再読み込み', en: 'Reload' },
  'menu.dev-tools': { ja: '開発者ツール', en: 'Developer tools' },
  'menu.window': { ja: 'ウィンドウ(&W)', en: '&Window' },
  'menu.minimize': { ja: '最小化', en: 'Minimize' },
  'menu.about': { ja: 'このプログラムについて', en: 'About this program' },
  'menu.hide': { ja: '隠す', en: 'Hide' },
  'menu.hide-others': { ja: 'ほかを隠す', en: 'Hide others' },
  'menu.show-all': { ja: 'すべて表示', en: 'Show all' },
  'save.title': {
    ja: '資料を保存するフォルダーを選んでください',
    en: 'Choose the folder to save the documents in',
  },
  'save.button': { ja: 'ここに保存', en: 'Save here' },
  'save.exists': { ja: '同じ名前のファイルがあります。', en: 'There are files of the same name.' },
  'save.exists-detail': {
    ja: '{folder} にある同じ名前のファイルを、新しい内容に置き換えますか。',
    en: 'Replace the files of the same name in {folder} with the new ones?',
  },
  'save.replace': { ja: '置き換える', en: 'Replace' },
  'save.other-folder': { ja: '別のフォルダーを選ぶ', en: 'Choose another folder' },
  'announce.published': { ja: 'レコードが公開されました', en: 'The records are published' },
  'announce.all': {
    ja: '{domain}: 計画したレコードが、すべて公開されました。',
    en: '{domain}: every planned record is published.',
  },
  'announce.rest-waits': {
    ja: '{domain}: 値が決まっているレコードは、すべて公開されました。',
    en: '{domain}: every record that has a value is published.',
  },
  'dialog.cancel': { ja: 'やめる', en: 'Cancel' },
  'dialog.close': { ja: '閉じる', en: 'Close' },
  'dialog.reload': { ja: '画面を開き直す', en: 'Open the screen again' },
  'dialog.wait': { ja: '待つ', en: 'Wait' },
  'dialog.quit': { ja: '終了する', en: 'Quit' },
  'crash.page': { ja: '画面が停止しました。', en: 'The screen has stopped working.' },
  'crash.page-detail': {
    ja: '入力した内容は保存されています。画面を開き直すと続きから始められます。',
    en: 'What you entered is saved. Open the screen again to go on where you were.',
  },
  'crash.page-again': {
    ja: '画面が続けて停止したため、終了します。入力した内容は保存されています。記録は {log} にあります。',
    en: 'The screen has stopped several times, so the program ends. What you entered is saved. The log is {log}.',
  },
  'crash.hangs': { ja: '画面の応答がありません。', en: 'The screen does not respond.' },
  'crash.main': {
    ja: 'プログラムに問題が起きたため、終了します。',
    en: 'Something went wrong, and the program ends.',
  },
  'crash.main-detail': {
    ja: '入力した内容は保存されています。もう一度開くと続きから始められます。記録は {log} にあります。',
    en: 'What you entered is saved. Open the program again to go on where you were. The log is {log}.',
  },
  'start.failed': {
    ja: '画面を開けないため、終了します。プログラムを入れ直すと直ることがあります。記録は {log} にあります。',
    en: 'The screen cannot be opened, so the program ends. Installing it again may help. The log is {log}.',
  },
  'start.no-folder': {
    ja: '作業を保存するフォルダー {folder} に書き込めません。このまま使えますが、入力した内容は、画面を閉じると残りません。資料は、別のフォルダーに保存できます。',
    en: 'The folder {folder}, where your work is saved, cannot be written. You can go on, but what you enter is gone when the window is closed. Documents can be saved into another folder.',
  },
  'start.bad-dns': {
    ja: '--dns の「{word}」はDNSサーバーのアドレスとして読めません。例: --dns=192.0.2.53',
    en: '“{word}” after --dns is not the address of a DNS server. Example: --dns=192.0.2.53',
  },
} as const satisfies Record<string, Localized>

export type HostTextCode = keyof typeof hostTexts

export function say(code: HostTextCode, language: Language, params: MessageParams = {}): string {
  return fillTemplate(hostTexts[code][language], params)
}
