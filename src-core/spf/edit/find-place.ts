import type { IpAddress } from '../../net/ip-address.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'
import { compileRecord } from './compile-tree.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'
import { findUndetermined } from './find-undetermined.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import type { WantedTerm } from './wanted-term.ts'

/** Exactly one of `index` and `refusal` is there. */
export interface Place {
  /** Of the term that the wanted one goes before. */
  readonly index?: number
  /** Why it is not the default place. */
  readonly reason?: SpfEditMessage
  readonly refusal?: SpfEditMessage
}

/** Before the first `all` or `redirect`, at the end where there is none: what comes after either is not reached. */
export function defaultPlace(terms: readonly SpfTreeTerm[]): number {
  const end = terms.findIndex(({ mechanism }) => mechanism === 'all' || mechanism === 'redirect')
  return end < 0 ? terms.length : end
}

/**
 * Where the wanted term lets its servers pass: the default place, or before an earlier `~` or `?` term that
 * matches them. A `-` term that matches them is somebody's decision, which an edit does not undo.
 */
export function findPlace(
  wanted: WantedTerm,
  { terms, domain }: SpfTreeNode,
  servers: readonly IpAddress[],
): Place {
  const end = defaultPlace(terms)
  const lastDoubtful = terms
    .slice(0, end)
    .findLastIndex(({ qualifier }) => qualifier !== null && qualifier !== '+')
  let open = servers
  for (const [index, term] of terms.slice(0, lastDoubtful + 1).entries()) {
    if (term.qualifier === null) continue
    const program = compileRecord(domain, [{ ...term, qualifier: '+' }])
    const results = open.map((address) => possibleResults(program, address))
    const isMatched = results.some((result) => result.has('pass'))
    if (term.qualifier !== '+' && isMatched) {
      const params = { term: wanted.text, before: term.term }
      if (term.qualifier !== '-') {
        return { index, reason: sayEdit('spf-edit.placed-before', params) }
      }
      const isCertain = results.some((result) => soleResult(result) === 'pass')
      if (isCertain) return { refusal: sayEdit('spf-edit.explicit-fail', params) }
      const isDynamic = findUndetermined(program).some(({ cause }) => cause === 'dynamic')
      if (isDynamic) return { refusal: sayEdit('spf-edit.macro-decides', params) }
    }
    open = open.filter((_, at) => soleResult(results[at] ?? new Set()) !== 'pass')
  }
  return { index: end }
}
