import type { FindingEntry } from './finding.ts'

type Words = Pick<FindingEntry, 'says' | 'todo'>

/** Wrong name: the record is well formed, but nobody looks for it there. */
const wrongPlace = (record: string, effect: Words['says']): Words => ({
  says: {
    ja: `${record} が、本来の名前（{expected}）ではなく {found} にあります（{value}）。受信側は、{expected} についてここを見ません。`,
    en: `${record === 'SPF' ? 'An' : 'A'} ${record} record stands at {found} instead of {expected} ({value}). For {expected}, receivers do not look there.`,
  },
  todo: {
    ja: `{expected} のためのものであれば、値はそのまま、名前を {expected} に直して登録し、誤った名前のレコードを削除してください。${effect.ja}`,
    en: `If it is meant for {expected}, register the same value there, then delete the record at the wrong name.${effect.en}`,
  },
})

/** Follows on what to do: mending a record puts it into force. */
const TAKES_EFFECT = {
  SPF: {
    ja: '受信側が読めるようになると効き始めるため、送信元がすべて書かれているかを先に確かめてください。',
    en: ' It takes effect once receivers can read it: make sure first that it lists all senders.',
  },
  DMARC: {
    ja: '受信側が読めるようになると効き始めるため、p= が none でない場合は、先にテストメールで確かめてください。',
    en: ' It takes effect once receivers can read it: unless it says p=none, check with a test mail first.',
  },
  DKIM: { ja: '', en: '' },
} as const satisfies Record<string, Words['says']>

const variantsFor = (record: string, effect: Words['says']): Readonly<Record<string, Words>> => ({
  'doubled-domain': {
    says: {
      ja: `${record} が {found} にあります（{value}）。管理画面がドメイン名を自動で付け足したため、ドメイン名が二重になっています。`,
      en: `${record === 'SPF' ? 'An' : 'A'} ${record} record stands at {found} ({value}): the control panel added the domain name a second time.`,
    },
    todo: {
      ja: `ホスト名の欄には、ドメイン名より前の部分だけを入力し直してください。正しい名前は {expected} です。${effect.ja}`,
      en: `Enter only the part before the domain name in the host field. The right name is {expected}.${effect.en}`,
    },
  },
  'at-sign': {
    says: {
      ja: `${record} が {found} にあります（{value}）。この管理画面では「@」がそのまま名前の一部になっています。`,
      en: `${record === 'SPF' ? 'An' : 'A'} ${record} record stands at {found} ({value}): this control panel took “@” as a part of the name.`,
    },
    todo: {
      ja: `ホスト名の欄から「@」を消して登録し直してください。正しい名前は {expected} です。${effect.ja}`,
      en: `Register it again without “@” in the host field. The right name is {expected}.${effect.en}`,
    },
  },
  quotes: {
    says: {
      ja: `{expected} の値に引用符や円記号（\\）が文字として入っているため、${record} として読まれません。`,
      en: `The value at {expected} holds quotes or backslashes as characters, so it is not read as ${record}.`,
    },
    todo: {
      ja: `値の欄から、前後の引用符と円記号（\\）を消して保存し直してください。${effect.ja}`,
      en: `Remove the quotes and backslashes from the value and save it again.${effect.en}`,
    },
  },
  'full-width': {
    says: {
      ja: `{expected} の値に全角文字が混ざっているため、${record} として読まれません。`,
      en: `The value at {expected} holds full-width characters, so it is not read as ${record}.`,
    },
    todo: {
      ja: `値をすべて半角で入力し直してください。コピーして貼り付けるのが確実です。${effect.ja}`,
      en: `Enter the value again in plain ASCII characters; copying and pasting is safest.${effect.en}`,
    },
  },
  spacing: {
    says: {
      ja: `{expected} の値の先頭に余分な空白があるため、${record} として読まれません。`,
      en: `The value at {expected} begins with stray spaces, so it is not read as ${record}.`,
    },
    todo: {
      ja: `先頭の空白を消して保存し直してください。${effect.ja}`,
      en: `Remove the spaces at the beginning and save it again.${effect.en}`,
    },
  },
  'appended-target': {
    says: {
      ja: '{expected} のCNAMEの参照先に、自社のドメイン名が付け足されています（{value}）。参照先は存在しません。',
      en: 'The CNAME target at {expected} has your own domain appended ({value}). That target does not exist.',
    },
    todo: {
      ja: '参照先の末尾に「.」を付けて登録し直してください。',
      en: 'Register the target again with a final dot.',
    },
  },
})

/** Where a CNAME belongs, which stands alone at its name (RFC 1034 3.6.2). */
const otherType: Words = {
  says: {
    ja: '{expected} に、CNAMEではなく {found} のレコードがあります（{value}）。',
    en: 'At {expected} there is a {found} record ({value}) instead of the CNAME.',
  },
  todo: {
    ja: '使われていない値であることを確かめて、この {found} を削除し、種別をCNAMEにして登録してください。CNAMEは、ほかのレコードと同じ名前に置けません。',
    en: 'Make sure that nothing uses this value, delete the {found} record, and register a CNAME: it can’t share its name with other records.',
  },
}

/** CNAME and MX, whose values are names. */
const misplacedTarget = {
  severity: 'error',
  rfc: '1035#5.1',
  says: {
    ja: 'レコードが、本来の名前（{expected}）ではなく {found} にあります（{value}）。',
    en: 'The record stands at {found} instead of {expected} ({value}).',
  },
  todo: {
    ja: '値はそのまま、名前を {expected} に直して登録し、誤った名前のレコードを削除してください。',
    en: 'Register the same value at {expected}, then delete the record at the wrong name.',
  },
  variants: {
    'doubled-domain': {
      says: {
        ja: 'レコードが {found} にあります（{value}）。管理画面がドメイン名を自動で付け足したため、ドメイン名が二重になっています。',
        en: 'The record stands at {found} ({value}): the control panel added the domain name a second time.',
      },
      todo: {
        ja: 'ホスト名の欄には、ドメイン名より前の部分だけを入力し直してください。正しい名前は {expected} です。',
        en: 'Enter only the part before the domain name in the host field. The right name is {expected}.',
      },
    },
    'appended-target': {
      says: {
        ja: '{expected} のレコードの参照先に、自社のドメイン名が付け足されています（{value}）。',
        en: 'The target at {expected} has your own domain appended ({value}).',
      },
      todo: {
        ja: '参照先の末尾に「.」を付けて登録し直してください。',
        en: 'Register the target again with a final dot.',
      },
    },
    'other-type': otherType,
  },
} as const satisfies FindingEntry

/** `own`: what can befall this record alone; a key may be behind a CNAME. */
const row = (record: keyof typeof TAKES_EFFECT, rfc: string, own: Readonly<Record<string, Words>> = {}) =>
  ({
    severity: 'error',
    rfc,
    ...wrongPlace(record, TAKES_EFFECT[record]),
    variants: { ...variantsFor(record, TAKES_EFFECT[record]), ...own },
  }) as const satisfies FindingEntry

export const misplacedFindings = {
  'spf.misplaced': row('SPF', '7208#3.1'),
  'dkim.misplaced': row('DKIM', '6376#3.6.2.1', { 'other-type': otherType }),
  'dmarc.misplaced': row('DMARC', '9989#4.10'),
  'dns.misplaced': misplacedTarget,
} as const satisfies Record<string, FindingEntry>
