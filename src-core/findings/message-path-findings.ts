import type { FindingEntry } from './finding.ts'

/** By which way a mail may have come; `{sign}` is the field that says so. */
export const messagePathFindings = {
  'message.spf-no-evidence': {
    severity: 'warning',
    rfc: '7208#D.2',
    says: {
      ja: 'このメールは、転送やメールゲートウェイを通った可能性があります（ヘッダーの記載: {sign}）。そのため、SPFの不合格は設定の誤りの証拠になりません。',
      en: 'This mail may have come through a forwarder or mail gateway (by its header: {sign}), so a failing SPF result is no evidence of a wrong setting.',
    },
    todo: {
      ja: '転送やゲートウェイを通らない宛先（個人のGmailなど）にテストメールを送って確認してください。',
      en: 'Send a test mail to an address without forwarding or a gateway, such as a personal Gmail address.',
    },
  },
  'message.forwarded': {
    severity: 'info',
    rfc: null,
    says: {
      ja: 'ヘッダーの記載では、このメールは転送されています（{sign}）。転送したサーバーがエンベロープFromを置き換えることがあるため、SPFが一致しなくても設定の誤りとは限りません。',
      en: 'By its header, this mail was forwarded ({sign}). A forwarder may put in an envelope sender of its own, so SPF that is not aligned need not be a wrong setting.',
    },
    todo: null,
  },
  'message.mailing-list': {
    severity: 'info',
    rfc: null,
    says: {
      ja: 'ヘッダーの記載では、このメールはメーリングリストを通っています（{sign}）。件名や本文に手が加わり、署名が壊れることがあります。',
      en: 'By its header, this mail came through a mailing list ({sign}), which may change subject and body and so break signatures.',
    },
    todo: null,
  },
  'message.arc': {
    severity: 'info',
    rfc: '8617#5.2',
    says: {
      ja: '転送したサーバー（{sealers}）のARCの記録があり、検証に成功しました。転送前の判定は {says} です。これは転送したサーバーの記録であり、受信側が採用するとは限りません。',
      en: 'The ARC record of the server that forwarded the mail ({sealers}) verifies. Before forwarding it found: {says}. That is the forwarder’s word, which a receiver may or may not follow.',
    },
    todo: null,
    variants: {
      failed: {
        says: {
          ja: '転送したサーバー（{sealers}）のARCの記録がありますが、検証に失敗しました。',
          en: 'There is an ARC record of a forwarding server ({sealers}), but it does not verify.',
        },
        todo: null,
      },
      unverified: {
        says: {
          ja: '転送したサーバー（{sealers}）のARCの記録があります。ここでは検証していません。',
          en: 'There is an ARC record of a forwarding server ({sealers}). It was not verified here.',
        },
        todo: null,
      },
    },
  },
} as const satisfies Record<string, FindingEntry>
