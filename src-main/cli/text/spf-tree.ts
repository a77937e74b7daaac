import { sayFrom } from '../../../src-core/documents/say.ts'
import { showText } from '../../../src-core/documents/show-text.ts'
import { unknownReasonTexts } from '../../../src-core/messages/unknown-reasons.ts'
import type { LookupCount, SpfTreeNode, SpfTreeTerm, VoidCount } from '../../../src-core/spf/tree.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { costColumn } from './layout.ts'
import { reportTexts } from './texts.ts'

type Line = readonly [label: string, cost: string, note: string]

/** Terms that a receiver asks DNS for (RFC 7208 4.6.4); for the others a zero would only be noise. */
const COUNTED = new Set<SpfTreeTerm['mechanism']>(['include', 'redirect', 'a', 'mx', 'ptr', 'exists'])

/** The include tree with box lines, the look-ups of each term with all below it, and the sum against the limit. */
export function renderSpfTree(
  tree: SpfTreeNode,
  lookups: LookupCount | null,
  voids: VoidCount | null,
  language: Language,
): string[] {
  const say = sayFrom(reportTexts, language)
  const lines: Line[] = [
    [showText(tree.domain), '', describeNode(tree, language)],
    ...renderTerms(tree.terms, '', language),
  ]
  const sums = [
    ...(lookups ? [say(lookups.atLeast ? 'lookup-sum-at-least' : 'lookup-sum', countOf(lookups))] : []),
    ...(voids ? [say('void-sum', countOf(voids))] : []),
  ]
  return [`  ${say('tree-title')}`, ...costColumn(lines), ...sums.map((line) => `  ${line}`)]
}

function renderTerms(terms: readonly SpfTreeTerm[], prefix: string, language: Language): Line[] {
  return terms.flatMap((term, index): Line[] => {
    const isLast = index === terms.length - 1
    const label = `${prefix}${isLast ? '└─ ' : '├─ '}${showText(term.term)}`
    const cost = COUNTED.has(term.mechanism) && term.effective ? String(term.lookups) : ''
    const below = renderTerms(term.child?.terms ?? [], `${prefix}${isLast ? '   ' : '│  '}`, language)
    return [[label, cost, describeTerm(term, language)], ...below]
  })
}

function describeTerm(term: SpfTreeTerm, language: Language): string {
  const say = sayFrom(reportTexts, language)
  if (!term.effective) return say('tree-unreached')
  if (term.isDynamic) return say('tree-dynamic')
  if (term.unknown) return say('tree-unknown', { reason: unknownReasonTexts[term.unknown][language] })
  return term.child ? describeNode(term.child, language) : ''
}

function describeNode({ status, reason }: SpfTreeNode, language: Language): string {
  if (status === 'ok') return ''
  const why = reason ? unknownReasonTexts[reason][language] : ''
  return sayFrom(reportTexts, language)(`tree-${status}`, { reason: why })
}

function countOf({ count, limit }: LookupCount | VoidCount) {
  return { count, limit }
}
