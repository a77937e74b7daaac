import type { UnknownReason } from '../dns/answer.ts'
import { termKey } from '../spf/edit/term-key.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../spf/tree.ts'
import { compareSpf } from './compare-spf.ts'

/** Whether an SPF record does what is wanted though its own text does not say it; an `UnknownReason` where that could not be told. */
export type Reach = 'reached' | 'not-reached' | UnknownReason

/**
 * A wanted term counts wherever evaluation gets to it: in a record that `redirect=` leads to, or in one that an include
 * brings. Not for a tree with faults.
 */
export function reachesWanted(tree: SpfTreeNode, wanted: string, domain: string): Reach {
  const flat = ['v=spf1', ...flatten(tree)].join(' ')
  const { state, differences } = compareSpf([flat], wanted, domain)
  if (state === 'published') return 'reached'
  const passing = new Set(passingKeys(tree))
  const isReached = differences.every(
    ({ code, params }) =>
      code === 'verify.differs-term-missing' && passing.has(termKey(String(params['term']), domain) ?? ''),
  )
  return isReached ? 'reached' : (findUnknown(tree) ?? 'not-reached')
}

/** The record's terms with those of the record that it redirects to, each as it would be written at the top. */
function flatten(node: SpfTreeNode): string[] {
  return node.terms.flatMap((term) => {
    if (term.mechanism !== 'redirect') return [writeAtTop(term, node.domain)]
    return term.effective && term.child?.status === 'ok' ? flatten(term.child) : []
  })
}

/** `a` and `mx` without a domain mean the domain of their own record. */
function writeAtTop({ term, mechanism }: SpfTreeTerm, domain: string): string {
  if (mechanism !== 'a' && mechanism !== 'mx' && mechanism !== 'ptr') return term
  return term.replace(/^([-+~?]?[a-z]+)(?=$|\/)/i, `$1:${domain}`)
}

/** What a match below lets pass at the top: include takes a pass alone. */
function passingKeys({ domain, terms }: SpfTreeNode): string[] {
  return terms.flatMap((term) => {
    const isPassing = term.effective && (term.qualifier === '+' || term.mechanism === 'redirect')
    if (!isPassing) return []
    return [termKey(term.term, domain) ?? '', ...(term.child?.status === 'ok' ? passingKeys(term.child) : [])]
  })
}

/** Why a part of the tree could not be told; null where all of it was. */
export function findUnknown({ status, reason, terms }: SpfTreeNode): UnknownReason | null {
  if (status === 'unknown') return reason ?? 'no-server'
  for (const { child } of terms) {
    const found = child ? findUnknown(child) : null
    if (found !== null) return found
  }
  return null
}
