import type { Localized } from '../../text/message.ts'

export const recordsTexts = {
  title: { ja: 'DNSレコード一覧（{domain}）', en: 'DNS records for {domain}' },
  lead: {
    ja: '登録するレコードの値だけをまとめました。順番や注意点は、DNS設定手順書をご覧ください。',
    en: 'The values to register, and nothing else. For the order and the precautions see the DNS instructions.',
  },
  records: { ja: '登録するレコード', en: 'The records' },
  others: {
    ja: '次の名前は、値が決まっていないか、先に確認が必要なため、ここには載せていません。DNS設定手順書をご覧ください: {names}',
    en: 'Not listed here, because the value is not settled or something must be looked at first (see the DNS instructions): {names}',
  },
} as const satisfies Record<string, Localized>
