import type { FindingEntry } from './finding.ts'

/** About where a DMARC record sends its reports. */
export const dmarcReportFindings = {
  'dmarc.no-reports': {
    severity: 'info',
    rfc: '9989#4.7',
    says: {
      ja: '{name} にレポートの送り先（rua）がありません。誰がこのドメインで送信しているかは報告されません。',
      en: 'There is no report address (rua) at {name}, so nobody reports who sends under this domain.',
    },
    todo: {
      ja: '方針を強める前に、レポートを受け取れるようにしておくと安全です。',
      en: 'Before the policy is made stronger, it is safer to have reports sent.',
    },
  },
  'dmarc.bad-report-address': {
    severity: 'warning',
    rfc: '9989#4.8',
    says: {
      ja: '{name} のレポートの送り先が正しい形ではありません（{address}）。受信側は無視します。',
      en: 'A report address at {name} is malformed ({address}). Receivers ignore it.',
    },
    todo: {
      ja: '「mailto:」とメールアドレスの形に直してください。複数あるときはカンマ（,）で区切ります。',
      en: 'Write “mailto:” and the mail address; put a comma (,) between several.',
    },
    variants: {
      'no-mailto': {
        says: {
          ja: '{name} のレポートの送り先に「mailto:」がありません（{address}）。受信側は無視します。',
          en: 'A report address at {name} lacks “mailto:” ({address}). Receivers ignore it.',
        },
        todo: {
          ja: 'mailto:{address} に直してください。',
          en: 'Make it mailto:{address}.',
        },
      },
    },
  },
  'dmarc.report-not-mailto': {
    severity: 'info',
    rfc: '9989#4.7',
    says: {
      ja: '{name} のレポートの送り先 {address} はメールアドレスではありません。対応していない受信側は無視します。',
      en: 'The report address {address} at {name} is no mail address. Receivers that do not support it leave it out.',
    },
    todo: null,
  },
  'dmarc.report-size': {
    severity: 'info',
    rfc: '9989#4.8',
    says: {
      ja: '{name} のレポートの送り先 {address} に、廃止された容量の指定が付いています。受信側は無視します。',
      en: 'The report address {address} at {name} holds a size limit (!), which is obsolete. Receivers ignore it.',
    },
    todo: null,
  },
  'dmarc.external-report-unauthorized': {
    severity: 'warning',
    rfc: '9990#4',
    says: {
      ja: 'レポートの送り先 {destination} は、{policyDomain} のレポートを受け取ると表明していません（{name} にレコードがありません）。受信側は、この送り先にはレポートを送りません。',
      en: '{destination} has not agreed to take the reports of {policyDomain} (there is no record at {name}). Receivers do not send them there.',
    },
    todo: {
      ja: '{destination} の管理者に、{name} へ「v=DMARC1;」のTXTレコードを登録するよう依頼してください。',
      en: 'Ask the administrator of {destination} to register a TXT record “v=DMARC1;” at {name}.',
    },
  },
  'dmarc.external-report-unknown': {
    severity: 'info',
    rfc: '9990#4',
    says: {
      ja: 'レポートの送り先 {destination} が {policyDomain} のレポートを受け取ると表明しているかは、確認できませんでした（{name}）。',
      en: 'Whether {destination} has agreed to take the reports of {policyDomain} could not be told ({name}).',
    },
    todo: null,
  },
} as const satisfies Record<string, FindingEntry>
