import { dmarcRecordFindings } from './dmarc-record-findings.ts'
import { dmarcReportFindings } from './dmarc-report-findings.ts'
import type { FindingEntry } from './finding.ts'

/** About where DMARC records stand and which one applies; what a record says is in dmarc-record-findings.ts. */
export const dmarcFindings = {
  'dmarc.missing': {
    severity: 'warning',
    rfc: '9989#4.10',
    says: {
      ja: '{domain} に適用されるDMARCレコードがありません（{name} にも、上位のドメインにもありません）。',
      en: 'No DMARC record applies to {domain} (none at {name}, none at the domains above it).',
    },
    todo: {
      ja: 'SPFまたはDKIMの設定とテスト送信が済んでから、「v=DMARC1; p=none」で始めてください。Gmailなどは、DMARCの登録を送信者に求めています。',
      en: 'Once SPF or DKIM works and a test mail shows it, begin with “v=DMARC1; p=none”. Gmail and others ask senders for DMARC.',
    },
  },
  'dmarc.multiple-records': {
    severity: 'error',
    rfc: '9989#4.10',
    says: {
      ja: '{name} にDMARCレコードが {count} 件あります。受信側は、そのすべてを無視します。',
      en: 'There are {count} DMARC records at {name}. Receivers discard all of them.',
    },
    todo: {
      ja: '1件だけを残し、ほかを削除してください。どれを残すかは、レポートの送り先（rua）と方針（p）を見て決めます。',
      en: 'Keep one and delete the others. Decide by where the reports go (rua) and by the policy (p).',
    },
  },
  'dmarc.bad-version': {
    severity: 'error',
    rfc: '9989#4.7',
    says: {
      ja: '{name} の値は「v=DMARC1;」で始まっていないため、DMARCレコードとして扱われません（{text}）。',
      en: 'The value at {name} does not begin with “v=DMARC1;” exactly, so it is not taken for a DMARC record ({text}).',
    },
    todo: {
      ja: '先頭を「v=DMARC1;」に直してください。大文字と小文字は区別されます。前に空白や引用符を置かないでください。',
      en: 'Let it begin with “v=DMARC1;”. Upper and lower case are told apart; no space or quote may stand before it.',
    },
  },
  'dmarc.not-a-record': {
    severity: 'info',
    rfc: '9989#4.10',
    says: {
      ja: '{name} に、DMARCではないTXTレコードがあります（{text}）。受信側は無視します。',
      en: 'A TXT record at {name} is no DMARC record ({text}). Receivers ignore it.',
    },
    todo: null,
    variants: {
      wildcard: {
        says: {
          ja: '{name} に専用のレコードはなく、ワイルドカード（{wildcard}）が代わりに答えています（{text}）。受信側は無視します。',
          en: '{name} has no record of its own; the wildcard {wildcard} answers in its place ({text}). Receivers ignore it.',
        },
        todo: null,
      },
    },
  },
  'dmarc.dangling-cname': {
    severity: 'warning',
    rfc: '9989#4.10',
    says: {
      ja: '{name} はCNAMEですが、参照先（{target}）にDMARCレコードがありません。',
      en: '{name} is a CNAME, but there is no DMARC record at its target ({target}).',
    },
    todo: {
      ja: '参照先の管理者（DMARCの運用サービスなど）に確かめてください。使っていない場合は、CNAMEを削除してからTXTレコードを登録します。',
      en: 'Ask whoever runs the target (a DMARC service, perhaps). If it is not in use, delete the CNAME before a TXT record is registered.',
    },
  },
  'dmarc.inherited': {
    severity: 'info',
    rfc: '9989#4.10.1',
    says: {
      ja: '{name} にDMARCレコードはなく、上位の {foundAt} の方針が適用されます。',
      en: 'There is no DMARC record at {name}; the policy at {foundAt} above it applies.',
    },
    todo: null,
  },
  'dmarc.intermediate-record': {
    severity: 'info',
    rfc: '9989#4.10.1',
    says: {
      ja: '{name} のDMARCレコードは、{domain} には適用されません。適用されるのは {foundAt} です。',
      en: 'The DMARC record at {name} does not apply to {domain}. The one at {foundAt} does.',
    },
    todo: null,
  },
  'dmarc.readers-differ': {
    severity: 'warning',
    rfc: '9989#4.10.1',
    says: {
      ja: '{domain} に適用されるレコードが、受信側の対応状況によって異なります。新しい規格（RFC 9989）では {current}、古い規格（RFC 7489）では {old} です。',
      en: 'Which record applies to {domain} differs by receiver: {current} by the new standard (RFC 9989), {old} by the old one (RFC 7489).',
    },
    todo: {
      ja: '{domain} 自身にDMARCレコードがあれば、どの受信側でも同じになります。',
      en: 'A DMARC record at {domain} itself makes it the same for all receivers.',
    },
  },
  'dmarc.organizational-domains-differ': {
    severity: 'info',
    rfc: '9989#4.10.2',
    says: {
      ja: '{domain} の組織ドメインが、受信側の対応状況によって異なります。新しい規格（RFC 9989）では {byTreeWalk}、古い規格（RFC 7489）では {byPublicSuffixList} です。アライメントの判定に影響します。',
      en: 'The organizational domain of {domain} differs by receiver: {byTreeWalk} by the new standard (RFC 9989), {byPublicSuffixList} by the old one (RFC 7489). It bears on alignment.',
    },
    todo: {
      ja: 'エンベロープFromとDKIMのd=を {domain} そのものにすれば、どの受信側でも同じ結果になります。',
      en: 'With {domain} itself as envelope sender domain and as d=, the result is the same everywhere.',
    },
  },
  'dmarc.walk-incomplete': {
    severity: 'info',
    rfc: '9989#4.10.2',
    says: {
      ja: '{domain} の上位のドメインを一部確認できなかったため、組織ドメイン（RFC 9989）は分かりません。適用される方針は分かっています。',
      en: 'Some domains above {domain} could not be asked, so its organizational domain (RFC 9989) is not known. The policy that applies is.',
    },
    todo: null,
  },
  'dmarc.subdomain-tags-ignored': {
    severity: 'info',
    rfc: '9989#4.7',
    says: {
      ja: '{name} の sp= と np= は使われません。サブドメインには {byTreeWalk} のレコードが適用されます。',
      en: 'sp= and np= at {name} have no effect: the record of {byTreeWalk} applies to subdomains.',
    },
    todo: null,
  },
  'dmarc.strict-alignment': {
    severity: 'info',
    rfc: '9989#4.4',
    says: {
      ja: 'DMARCが厳格（strict）です。エンベロープFromとDKIMのd=は、どちらも {domain} と完全に同じでなければ一致と見なされません。',
      en: 'DMARC is strict here: the envelope sender domain and d= of DKIM count only if they are exactly {domain}.',
    },
    todo: {
      ja: 'メール送信サービスに、{domain} そのもので送信・署名できるか確かめてください。',
      en: 'Ask the sending service whether it sends and signs as {domain} itself.',
    },
    variants: {
      spf: {
        says: {
          ja: 'SPFのアライメントが厳格（aspf=s）です。エンベロープFromは {domain} と完全に同じでなければ一致と見なされません。',
          en: 'SPF alignment is strict (aspf=s): the envelope sender domain counts only if it is exactly {domain}.',
        },
        todo: {
          ja: 'メール送信サービスに、エンベロープFromを {domain} にできるか確かめてください。',
          en: 'Ask the sending service whether the envelope sender can be at {domain}.',
        },
      },
      dkim: {
        says: {
          ja: 'DKIMのアライメントが厳格（adkim=s）です。署名のd=は {domain} と完全に同じでなければ一致と見なされません。',
          en: 'DKIM alignment is strict (adkim=s): a signature counts only if its d= is exactly {domain}.',
        },
        todo: {
          ja: 'メール送信サービスに、d={domain} で署名できるか確かめてください。',
          en: 'Ask the sending service whether it signs with d={domain}.',
        },
      },
    },
  },
  ...dmarcRecordFindings,
  ...dmarcReportFindings,
} as const satisfies Record<string, FindingEntry>
