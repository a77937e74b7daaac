import type { FindingEntry } from './finding.ts'

/** About what one DMARC record says. */
export const dmarcRecordFindings = {
  'dmarc.bad-policy': {
    severity: 'warning',
    rfc: '9989#4.10.1',
    says: {
      ja: '{name} の {tag}={value} は正しい値ではありません。',
      en: '{tag}={value} at {name} is not a valid value.',
    },
    todo: {
      ja: '{tag}= を none、quarantine、reject のいずれかに直してください。',
      en: 'Make {tag}= one of none, quarantine, reject.',
    },
    variants: {
      'as-none': {
        says: {
          ja: '{name} の {tag}={value} は正しい値ではありません。レポートの送り先（rua）があるため、受信側は p=none として扱います。',
          en: '{tag}={value} at {name} is not a valid value. Since there is a report address (rua), receivers treat the record as p=none.',
        },
        todo: {
          ja: '{tag}= を none、quarantine、reject のいずれかに直してください。',
          en: 'Make {tag}= one of none, quarantine, reject.',
        },
      },
      'not-applied': {
        says: {
          ja: '{name} の {tag}={value} は正しい値ではなく、レポートの送り先（rua）もないため、受信側はDMARCを適用しません。',
          en: '{tag}={value} at {name} is not a valid value and there is no report address (rua), so receivers apply no DMARC.',
        },
        todo: {
          ja: '{tag}= を none、quarantine、reject のいずれかに直してください。',
          en: 'Make {tag}= one of none, quarantine, reject.',
        },
      },
    },
  },
  'dmarc.no-policy': {
    severity: 'warning',
    rfc: '9989#4.7',
    says: {
      ja: '{name} に p= がありません。新しい規格では p=none と同じですが、古い規格の受信側はレコード全体を無視します。',
      en: 'There is no p= at {name}. By the new standard that is p=none; receivers of the old one ignore the whole record.',
    },
    todo: {
      ja: '「v=DMARC1;」のすぐ後に p=none を書いてください。',
      en: 'Write p=none right after “v=DMARC1;”.',
    },
  },
  'dmarc.policy-not-second': {
    severity: 'info',
    rfc: '9989#4.7',
    says: {
      ja: '{name} の p= が「v=DMARC1;」のすぐ後にありません。古い規格の受信側には、その位置を求めるものがあります。',
      en: 'p= at {name} does not follow “v=DMARC1;” at once. Some receivers of the old standard want it there.',
    },
    todo: null,
  },
  'dmarc.testing': {
    severity: 'info',
    rfc: '9989#4.7',
    says: {
      ja: '{name} は試験中（t=y）です。受信側は、書かれている方針より1段階緩く扱います。',
      en: '{name} is in test mode (t=y): receivers apply one level less than the policy says.',
    },
    todo: null,
  },
  'dmarc.public-suffix': {
    severity: 'warning',
    rfc: '9989#4.7',
    says: {
      ja: '{name} に psd=y があります。これは、ほかの組織に名前を貸し出すドメイン（co.jp など）だけが使う宣言です。',
      en: '{name} says psd=y. Only domains under which others register names (such as co.jp) say that.',
    },
    todo: {
      ja: '自社のドメインであれば、psd=y を取り除いてください。',
      en: 'If this is your own organization’s domain, remove psd=y.',
    },
  },
  'dmarc.removed-tag-pct': {
    severity: 'warning',
    rfc: '9989#A.6',
    says: {
      ja: '{name} の pct={value} は新しい規格（RFC 9989）で廃止されました。新しい受信側は無視し、すべてのメールに方針を適用します。',
      en: 'pct={value} at {name} was removed by the new standard (RFC 9989). Receivers of it ignore the tag and apply the policy to all mail.',
    },
    todo: {
      ja: '一部だけに適用するつもりだった場合は、p= の方針を見直してください。',
      en: 'If the policy was meant for a part of the mail only, think p= over.',
    },
  },
  'dmarc.removed-tag-rf': {
    severity: 'info',
    rfc: '9989#C.5.2',
    says: {
      ja: '{name} の rf={value} は新しい規格（RFC 9989）で廃止されました。受信側は無視します。',
      en: 'rf={value} at {name} was removed by the new standard (RFC 9989). Receivers ignore it.',
    },
    todo: null,
  },
  'dmarc.removed-tag-ri': {
    severity: 'info',
    rfc: '9989#C.5.2',
    says: {
      ja: '{name} の ri={value} は新しい規格（RFC 9989）で廃止されました。受信側は無視します。',
      en: 'ri={value} at {name} was removed by the new standard (RFC 9989). Receivers ignore it.',
    },
    todo: null,
  },
  'dmarc.bad-tag-value': {
    severity: 'warning',
    rfc: '9989#4.7',
    says: {
      ja: '{name} の {tag}={value} は正しい値ではありません。受信側は {tag}={readAs} として扱います。',
      en: '{tag}={value} at {name} is not a valid value. Receivers read it as {tag}={readAs}.',
    },
    todo: { ja: '{tag}= の値を直すか、取り除いてください。', en: 'Mend the value of {tag}= or remove it.' },
  },
  'dmarc.duplicate-tag': {
    severity: 'error',
    rfc: '6376#3.2',
    says: {
      ja: '{name} に同じタグが2回あります（{text}）。レコード全体を無効とする受信側があります。',
      en: 'A tag stands twice at {name} ({text}). Receivers may take the whole record as invalid.',
    },
    todo: { ja: 'どちらか一方を取り除いてください。', en: 'Remove one of the two.' },
  },
  'dmarc.syntax': {
    severity: 'warning',
    rfc: '9989#4.8',
    says: {
      ja: '{name} に、タグの並びとして読めない部分があります（{text}）。受信側は、その部分を無視します。',
      en: 'A part of the value at {name} is no well-formed tag ({text}). Receivers leave it out.',
    },
    todo: {
      ja: '「名前=値」の形に直し、間を半角のセミコロン（;）で区切ってください。',
      en: 'Write it as “name=value”, with a plain semicolon (;) between tags.',
    },
  },
  'dmarc.unknown-tag': {
    severity: 'info',
    rfc: '9989#4.7',
    says: {
      ja: '{name} に知られていないタグがあります（{tag}={value}）。受信側は無視します。',
      en: 'There is an unknown tag at {name} ({tag}={value}). Receivers ignore it.',
    },
    todo: null,
  },
  'dmarc.tag-case': {
    severity: 'warning',
    rfc: '6376#3.2',
    says: {
      ja: '{name} のタグ名に大文字があります（{tag}）。読まない受信側があります。',
      en: 'A tag name at {name} has upper-case letters ({tag}). Some receivers do not read it.',
    },
    todo: { ja: 'タグ名を小文字で書いてください。', en: 'Write the tag name in lower case.' },
  },
  'dmarc.fo-without-ruf': {
    severity: 'info',
    rfc: '9989#4.7',
    says: {
      ja: '{name} の {tag}={value} は、失敗レポートの送り先（ruf）がないため、効果がありません。',
      en: '{tag}={value} at {name} has no effect without an address for failure reports (ruf).',
    },
    todo: null,
  },
} as const satisfies Record<string, FindingEntry>
