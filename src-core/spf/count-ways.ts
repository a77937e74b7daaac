import type { Localized } from '../text/message.ts'
import { listTerms } from './count-lookups.ts'
import type { SpfTreeNode } from './tree.ts'

/** Ways in which tools count DNS lookups; only the first is the standard's. */
export const COUNTING_WAYS = {
  strict: {
    ja: 'RFC 7208の数え方です。参照先の中まで、出てくるたびに数えます。',
    en: 'As RFC 7208 counts: every term each time it is reached, nested ones too.',
  },
  'names-once': {
    ja: '同じ問い合わせを1回と数えるツールの値です。受信側はこのようには数えません。',
    en: 'As tools do that count the same question once. Receivers do not count like this.',
  },
  'own-record': {
    ja: 'ドメイン自身のレコードだけを数え、参照先の中を数えないツールの値です。',
    en: 'As tools do that look at the domain’s own record alone and leave out what it refers to.',
  },
  'with-mail-hosts': {
    ja: '「mx」で見つかったメールサーバーの問い合わせも加えるツールの値です。',
    en: 'As tools do that add the question for each mail server found by “mx”.',
  },
  'with-first-query': {
    ja: '最初にSPFレコードを取り出す問い合わせも加えるツールの値です。',
    en: 'As tools do that add the first question, for the SPF record itself.',
  },
} as const satisfies Record<string, Localized>

export type CountingWay = keyof typeof COUNTING_WAYS

/** The same tree in each way, so that a user can see where another tool's number comes from. */
export function countEachWay(tree: SpfTreeNode): Readonly<Record<CountingWay, number>> {
  const strict = tree.terms.reduce((sum, term) => sum + term.lookups, 0)
  const asking = listTerms(tree).filter(({ term }) => term.lookups > 0)
  const questions = asking.map(({ node, term }) =>
    term.target === null ? `${node.domain} ${term.term}` : `${questionType(term.mechanism)} ${term.target}`,
  )
  const mailHosts = asking.reduce((sum, { term }) => sum + (term.mxHosts ?? 0), 0)
  return {
    strict,
    'names-once': new Set(questions).size,
    'own-record': asking.filter(({ depth }) => depth === 0).length,
    'with-mail-hosts': strict + mailHosts,
    'with-first-query': strict + 1,
  }
}

function questionType(mechanism: string): string {
  if (mechanism === 'include' || mechanism === 'redirect') return 'TXT'
  return mechanism === 'mx' ? 'MX' : mechanism === 'ptr' ? 'PTR' : 'A'
}
