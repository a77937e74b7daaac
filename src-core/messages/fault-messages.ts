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
  'fault.unknown-dns-host': {
    ja: 'DNSサービス「{value}」は一覧にありません。指定できる値: {choices}',
    en: 'The DNS host “{value}” is not in the list. It can be: {choices}',
  },
} as const satisfies Record<string, Localized>

export type FaultCode = keyof typeof faultMessages
