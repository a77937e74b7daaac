import { showText } from '../../src-core/documents/show-text.ts'
import { fillTemplate, type Language, type Localized, type Message } from '../../src-core/text/message.ts'

/** What the command line itself says: how it is used, and what is wrong with what was given. */
export const cliTexts = {
  'cli.unknown-command': {
    ja: '「{command}」というコマンドはありません。使えるコマンド: inspect、plan、export、verify、spf-check、check-message、serve（説明: --help）',
    en: 'There is no command “{command}”. Commands: inspect, plan, export, verify, spf-check, check-message, serve (help: --help)',
  },
  'cli.later-command': {
    ja: '「{command}」コマンドは今後のバージョンで使えるようになります。使えるコマンド: inspect、plan、export、verify、spf-check、check-message、serve',
    en: 'unknown command: “{command}” comes with a later version. Commands: inspect, plan, export, verify, spf-check, check-message, serve',
  },
  'cli.unknown-option': {
    ja: '「{option}」というオプションはありません（説明: --help）。',
    en: 'There is no option “{option}” (help: --help).',
  },
  'cli.option-elsewhere': {
    ja: '「{option}」は {command} では使えません（説明: {command} --help）。',
    en: '“{option}” does not belong to {command} (help: {command} --help).',
  },
  'cli.takes-no-value': { ja: '「{option}」に値は付けられません。', en: '“{option}” takes no value.' },
  'cli.needs-value': {
    ja: '「{option}」には値が必要です: {option} {value}',
    en: '“{option}” needs a value: {option} {value}',
  },
  'cli.given-twice': {
    ja: '「{option}」は1回だけ指定してください。',
    en: '“{option}” can be given only once.',
  },
  'cli.option-missing': {
    ja: '{command} には「{option}」の指定が必要です: {option} {value}',
    en: '{command} needs “{option}”: {option} {value}',
  },
  'cli.argument-missing': {
    ja: '{command} の後に対象（アドレス、ドメイン、ファイル）を書いてください: {command} {argument}',
    en: '{command} needs its address, domain or file: {command} {argument}',
  },
  'cli.too-many-words': {
    ja: '{command} に渡した「{word}」は余分です。空白を含む値は引用符で囲んでください。',
    en: '“{word}” is one word too many for {command}. Quote a value that has spaces.',
  },
  'cli.bad-choice': {
    ja: '「{option}」に「{value}」は指定できません。指定できる値: {choices}',
    en: '“{option}” can’t be “{value}”. It can be: {choices}',
  },
  'cli.bad-number': {
    ja: '「{option}」は {least}〜{most} の整数（ミリ秒）で指定してください（指定された値: {value}）。',
    en: '“{option}” must be a whole number of milliseconds from {least} to {most}, not “{value}”.',
  },
  'cli.bad-port': {
    ja: '「{option}」は {least}〜{most} の整数で指定してください（指定された値: {value}）。',
    en: '“{option}” must be a whole number from {least} to {most}, not “{value}”.',
  },
  'cli.serve-ready': {
    ja: '次のアドレスをブラウザーで開いてください（終了: Ctrl-C）。',
    en: 'Open this address in your browser (Ctrl-C ends it).',
  },
  'cli.serve-opened': {
    ja: 'ウィザードをブラウザーで開きます。開かないときは、次のアドレスを開いてください（終了: Ctrl-C）。',
    en: 'The wizard opens in your browser. If it does not, open this address (Ctrl-C ends it).',
  },
  'cli.serve-port-taken': {
    ja: 'ポート {port} はほかのプログラムが使っています。--port で別の番号を指定するか、指定を外してください。',
    en: 'Port {port} is used by another program: choose another with --port, or none.',
  },
  'cli.serve-no-port': {
    ja: 'ポート {port} を使えません（{detail}）。--port で別の番号を指定するか、指定を外してください。',
    en: 'Port {port} can’t be used ({detail}): choose another with --port, or none.',
  },
  'cli.serve-no-page': {
    ja: 'ウィザードの画面のファイルがありません（{detail}）。npm run build を実行してください。',
    en: 'The files of the wizard’s page are missing ({detail}): run npm run build.',
  },
  'cli.bad-server': {
    ja: '「--dns」の「{value}」はIPアドレスとして読めません。例: 192.0.2.53、192.0.2.53:5300、[2001:db8::53]:5300',
    en: '“{value}” for “--dns” is no IP address. Examples: 192.0.2.53, 192.0.2.53:5300, [2001:db8::53]:5300',
  },
  'cli.dns-offline': {
    ja: '「--dns」と「--offline」は同時に指定できません。',
    en: '“--dns” and “--offline” can’t be given together.',
  },
  'cli.doh-alone': {
    ja: '「--doh」と「{option}」は同時に指定できません。',
    en: '“--doh” and “{option}” can’t be given together.',
  },
  'cli.no-pdf': {
    ja: 'コマンドラインではPDFを作れません。--format html で書き出し、ブラウザーの印刷からPDFに保存してください（アプリ版のウィザードは、PDFで保存できます）。',
    en: 'The command line can’t make PDF. Write --format html and print it to PDF in a browser, or save as PDF in the wizard’s desktop version.',
  },
  'cli.unknown-recipient': {
    ja: '「--recipients」の「{value}」は一覧にありません。指定できる値: {choices}',
    en: '“{value}” for “--recipients” is not in the list. It can be: {choices}',
  },
  'cli.file-missing': { ja: 'ファイルが見つかりません: {path}', en: 'There is no such file: {path}' },
  'cli.file-is-folder': {
    ja: 'ファイルではなくフォルダーです: {path}',
    en: 'This is a folder, not a file: {path}',
  },
  'cli.file-denied': {
    ja: 'ファイルを読む権限がありません: {path}',
    en: 'No permission to read the file: {path}',
  },
  'cli.file-unreadable': {
    ja: 'ファイルを読めません（{detail}）: {path}',
    en: 'The file can’t be read ({detail}): {path}',
  },
  'cli.file-too-large': {
    ja: 'ファイルが大きすぎます（{limit} KBまで）: {path}',
    en: 'The file is too large (at most {limit} KB): {path}',
  },
  'cli.file-binary': {
    ja: 'テキストファイルではありません（画像・PDF・Excelなどは、中の文字をコピーしてテキストで保存してください）: {path}',
    en: 'This is no text file (from a picture, PDF or workbook, copy the text and save it as text): {path}',
  },
  'cli.file-encoding': {
    ja: '文字コードを判別できません。UTF-8で保存し直してください: {path}',
    en: 'The character encoding is not clear. Save the file as UTF-8: {path}',
  },
  'cli.file-empty': { ja: 'ファイルが空です: {path}', en: 'The file is empty: {path}' },
  'cli.bad-letter': {
    ja: '署名と宛名のファイルを読み取れません（{place}）。JSONで signature（organization、department、name、mail、phone）と addressees（dnsHost、vendor、boss）をすべて書き、決まっていないものは "" とします: {path}',
    en: 'The file of signature and addressees can’t be used ({place}). It is JSON with signature (organization, department, name, mail, phone) and addressees (dnsHost, vendor, boss), "" for what is not told: {path}',
  },
  'cli.values-left-over': {
    ja: '設定値の{line}行目には、読み取れなかった部分があります: {text}',
    en: 'Line {line} of the values was not understood, or not all of it: {text}',
  },
  'cli.values-problem': {
    ja: '設定値の{line}行目: {problem}（{text}）',
    en: 'Line {line} of the values: {problem} ({text})',
  },
  'cli.interrupted': { ja: '中断しました。', en: 'Interrupted.' },
  'cli.output-failed': {
    ja: '標準出力に書き込めません（{detail}）。',
    en: 'Standard output can’t be written to ({detail}).',
  },
  'cli.internal': {
    ja: 'プログラムの内部で予期しないエラーが起きました: {detail}',
    en: 'The program met an error of its own: {detail}',
  },
} as const satisfies Record<string, Localized>

export type CliTextCode = keyof typeof cliTexts

/** One line: what the user typed may hold anything, so it is shown with its invisible characters marked. */
export function describeCliMessage({ code, params }: Message<CliTextCode>, language: Language): string {
  return showText(fillTemplate(cliTexts[code][language], params))
}
