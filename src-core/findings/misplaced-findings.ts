import type { FindingEntry } from './finding.ts'

type Words = Pick<FindingEntry, 'says' | 'todo'>

/** Wrong name: the record is well formed, but nobody looks for it there. */
const wrongPlace = (record: string): Words => ({
  says: {
    ja: `${record} が、本来の名前（{expected}）ではなく {found} にあります。受信側はここを見ません。`,
    en: `A ${record} record stands at {found} instead of {expected}. Receivers do not look there.`,
  },
  todo: {
    ja: '値はそのまま、名前を {expected} に直して登録し、誤った名前のレコードを削除してください。',
    en: 'Register the same value at {expected}, then delete the record at the wrong name.',
  },
})

const variantsFor = (record: string): Readonly<Record<string, Words>> => ({
  'doubled-domain': {
    says: {
      ja: `${record} が {found} にあります。管理画面がドメイン名を自動で付け足したため、ドメイン名が二重になっています。`,
      en: `A ${record} record stands at {found}: the control panel added the domain name a second time.`,
    },
    todo: {
      ja: 'ホスト名の欄には、ドメイン名より前の部分だけを入力し直してください。正しい名前は {expected} です。',
      en: 'Enter only the part before the domain name in the host field. The right name is {expected}.',
    },
  },
  'at-sign': {
    says: {
      ja: `${record} が {found} にあります。この管理画面では「@」がそのまま名前の一部になっています。`,
      en: `A ${record} record stands at {found}: this control panel took “@” as a part of the name.`,
    },
    todo: {
      ja: 'ホスト名の欄から「@」を消して登録し直してください。正しい名前は {expected} です。',
      en: 'Register it again without “@” in the host field. The right name is {expected}.',
    },
  },
  quotes: {
    says: {
      ja: `{expected} の値に引用符や円記号（\\）が文字として入っているため、${record} として読まれません。`,
      en: `The value at {expected} holds quotes or backslashes as characters, so it is not read as ${record}.`,
    },
    todo: {
      ja: '値の欄から、前後の引用符と円記号（\\）を消して保存し直してください。',
      en: 'Remove the quotes and backslashes from the value and save it again.',
    },
  },
  'full-width': {
    says: {
      ja: `{expected} の値に全角文字が混ざっているため、${record} として読まれません。`,
      en: `The value at {expected} holds full-width characters, so it is not read as ${record}.`,
    },
    todo: {
      ja: '値をすべて半角で入力し直してください。コピーして貼り付けるのが確実です。',
      en: 'Enter the value again in plain ASCII characters; copying and pasting is safest.',
    },
  },
  spacing: {
    says: {
      ja: `{expected} の値の先頭に余分な空白があるため、${record} として読まれません。`,
      en: `The value at {expected} begins with stray spaces, so it is not read as ${record}.`,
    },
    todo: {
      ja: '先頭の空白を消して保存し直してください。',
      en: 'Remove the spaces at the beginning and save it again.',
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

const row = (record: string, rfc: string) =>
  ({
    severity: 'error',
    rfc,
    ...wrongPlace(record),
    variants: variantsFor(record),
  }) as const satisfies FindingEntry

export const misplacedFindings = {
  'spf.misplaced': row('SPF', '7208#3.1'),
  'dkim.misplaced': row('DKIM', '6376#3.6.2.1'),
  'dmarc.misplaced': row('DMARC', '9989#4.10'),
} as const satisfies Record<string, FindingEntry>
