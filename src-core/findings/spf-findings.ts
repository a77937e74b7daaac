import type { FindingEntry } from './finding.ts'
import { spfLimitFindings } from './spf-limit-findings.ts'
import { spfPolicyFindings } from './spf-policy-findings.ts'
import { spfSyntaxFindings } from './spf-syntax-findings.ts'

const ASK_PROVIDER = {
  ja: '{name} を管理している提供元に連絡してください。使っていないサービスであれば、参照を消してください。',
  en: 'Tell whoever runs {name}, or remove the reference if the service is not in use.',
}

export const spfFindings = {
  'spf.missing': {
    severity: 'error',
    rfc: '7208#4.5',
    says: {
      ja: '{name} にSPFレコードがありません。受信側は、どのサーバーが正規の送信元かを確かめられません。',
      en: 'There is no SPF record at {name}. Receivers cannot tell which servers may send for it.',
    },
    todo: {
      ja: 'このドメインからメールを送っているサービスをすべて洗い出してから、SPFレコードを1件だけ登録してください。',
      en: 'Find out all services that send mail for this domain, then register exactly one SPF record.',
    },
    variants: {
      'no-such-name': {
        says: {
          ja: '{name} という名前は、DNSに存在しません。SPFレコードもありません。',
          en: 'The name {name} does not exist in DNS, so it has no SPF record either.',
        },
        todo: {
          ja: 'ドメイン名のつづりが正しいか、確かめてください。',
          en: 'Check the spelling of the domain name.',
        },
      },
    },
  },
  'spf.multiple-records': {
    severity: 'error',
    rfc: '7208#4.5',
    says: {
      ja: '{name} にSPFレコードが {count} 件あります。1件でなければならないため、SPFはエラーになります。',
      en: 'There are {count} SPF records at {name}. Only one is allowed, so SPF ends in an error.',
    },
    todo: {
      ja: 'すべての送信元を1件のSPFレコードにまとめ、残りを削除してください。',
      en: 'Put all senders into one SPF record and delete the others.',
    },
    variants: {
      included: {
        says: {
          ja: '参照先 {name} にSPFレコードが {count} 件あります。このため、参照している側のSPFもエラーになります。',
          en: '{name}, which this domain refers to, has {count} SPF records. That makes the referring SPF record an error too.',
        },
        todo: ASK_PROVIDER,
      },
    },
  },
  'spf.include-without-record': {
    severity: 'error',
    rfc: '7208#5.2',
    says: {
      ja: '{name} のSPFレコードの「{term}」が指す {target} に、SPFレコードがありません。このため、SPF全体がエラーになります。',
      en: 'The SPF record at {name} refers to {target} by “{term}”, but there is no SPF record. That makes the whole SPF record an error.',
    },
    todo: {
      ja: 'つづりが正しいか確かめてください。もう使っていないサービスであれば、「{term}」を消してください。',
      en: 'Check the spelling. If the service is no longer in use, remove “{term}”.',
    },
  },
  'spf.loop': {
    severity: 'error',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFレコードの「{term}」は、参照元の {target} に戻ります。参照が終わらないため、SPF全体がエラーになります。',
      en: 'In the SPF record at {name}, “{term}” leads back to {target}, which it came from. The reference never ends, so SPF ends in an error.',
    },
    todo: {
      ja: '「{term}」を消してください。参照は一方向でなければなりません。',
      en: 'Remove “{term}”. References must lead one way.',
    },
  },
  'spf.strings-joined': {
    severity: 'error',
    rfc: '7208#3.3',
    says: {
      ja: '{name} のSPFレコードは複数の文字列に分かれていて、その境目に空白がありません。受信側では「{term}」のようにつながって読まれます。',
      en: 'The SPF record at {name} is made of several strings without a space between them. Receivers read them joined, as “{term}”.',
    },
    todo: {
      ja: '前の文字列の終わりか、次の文字列の始めに、空白を1つ入れてください。',
      en: 'Put one space at the end of the first string or at the beginning of the next.',
    },
  },
  'spf.type-99': {
    severity: 'info',
    rfc: '7208#3.1',
    says: {
      ja: '{name} に、廃止された「SPF」型のレコードが残っています。受信側はTXT型だけを読みます。',
      en: 'There is a record of the abandoned type “SPF” at {name}. Receivers read TXT alone.',
    },
    todo: {
      ja: '害はありませんが、食い違いのもとになるため、「SPF」型のレコードは削除することをおすすめします。',
      en: 'It does no harm, but it can drift from the TXT record: deleting it is advised.',
    },
    variants: {
      only: {
        says: {
          ja: '{name} のSPFは、廃止された「SPF」型のレコードにしかありません。受信側は読まないため、SPFがないのと同じです。',
          en: 'The SPF text at {name} stands only in a record of the abandoned type “SPF”. Receivers do not read it.',
        },
        todo: {
          ja: '同じ内容をTXT型で登録し、「SPF」型のレコードを削除してください。',
          en: 'Register the same text as TXT, then delete the record of type “SPF”.',
        },
      },
    },
  },
  'spf.part-unknown': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: '{name} のSPFレコードの「{term}」が指す {target} を、確かめられませんでした。設定の誤りとは限りません。',
      en: 'What “{term}” in the SPF record at {name} refers to ({target}) could not be checked. That need not be a fault in the set-up.',
    },
    todo: {
      ja: '時間をおいて、もう一度診断してください。',
      en: 'Inspect again later.',
    },
    variants: {
      record: {
        says: {
          ja: '{name} のSPFレコードを確かめられませんでした。SPFレコードがあるかどうかも、まだ分かっていません。',
          en: 'The SPF record at {name} could not be checked: it is not known whether there is one.',
        },
        todo: {
          ja: '時間をおいて、もう一度診断してください。確かめられるまで、SPFレコードを新しく追加しないでください。',
          en: 'Inspect again later. Do not add an SPF record before it is known whether there is one.',
        },
      },
    },
  },
  ...spfSyntaxFindings,
  ...spfLimitFindings,
  ...spfPolicyFindings,
} as const satisfies Record<string, FindingEntry>
