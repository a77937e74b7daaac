import type { Localized } from '../text/message.ts'

/** What is said of a fault that the use-cases themselves find. */
export const faultMessages = {
  'fault.internal': {
    ja: 'プログラムの内部で予期しないエラーが起きました（{detail}）。',
    en: 'The program met an error of its own ({detail}).',
  },
  'fault.bad-selector': {
    ja: 'セレクター「{selector}」は名前として使えません。例: s1',
    en: 'The selector “{selector}” cannot be a name. Example: s1',
  },
  'fault.too-many-selectors': {
    ja: 'セレクターは一度に {limit} 個までです。',
    en: 'At most {limit} selectors can be looked at in one run.',
  },
  'fault.bad-ip': {
    ja: 'IPアドレス「{ip}」を読み取れません。例: 192.0.2.1、2001:db8::1',
    en: '“{ip}” is not an IP address. Examples: 192.0.2.1, 2001:db8::1',
  },
  'fault.bad-helo': {
    ja: 'HELO名「{helo}」を読み取れません。例: mail.example.co.jp',
    en: '“{helo}” is not a HELO name. Example: mail.example.co.jp',
  },
  'fault.plan-file-unreadable': {
    ja: 'ファイルを読み込めませんでした。保存した場所と、開く権限をお確かめください。',
    en: 'The file could not be read. See where it is, and whether you may open it.',
  },
  'fault.plan-file-too-large': {
    ja: 'ファイルが大きすぎます。このソフトが保存した計画ファイルではありません。',
    en: 'The file is too large. It is no plan file of this software.',
  },
  'fault.plan-file-no-plan': {
    ja: 'このソフトの計画ファイルとして読み込めません。壊れているか、別の版で作られたか、書き換えられています。',
    en: 'This is not a plan file that can be read. It is damaged, of another version, or was changed.',
  },
  'fault.unknown-dns-host': {
    ja: 'DNSサービス「{value}」は一覧にありません。指定できる値: {choices}',
    en: 'The DNS host “{value}” is not in the list. It can be: {choices}',
  },
} as const satisfies Record<string, Localized>

export type FaultCode = keyof typeof faultMessages
