import type { IpAddress } from '../../net/ip-address.ts'
import type { SpfTreeTerm } from '../tree.ts'
import { compileRecord } from './compile-tree.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'
import { findUndetermined } from './find-undetermined.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import type { WantedTerm } from './wanted-term.ts'

export type Place =
  | { readonly ok: true; readonly index: number; readonly reasons: readonly SpfEditMessage[] }
  | { readonly ok: false; readonly reason: SpfEditMessage }

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
  terms: readonly SpfTreeTerm[],
  domain: string,
  addresses: readonly IpAddress[],
): Place {
  const end = defaultPlace(terms)
  let open = addresses.filter((address) => soleResult(possibleResults(wanted.program, address)) === 'pass')
  for (const [index, term] of terms.slice(0, end).entries()) {
    if (term.qualifier === null) continue
    const program = compileRecord(domain, [{ ...term, qualifier: '+' }])
    const results = open.map((address) => possibleResults(program, address))
    const isMatched = results.some((result) => result.has('pass'))
    if (term.qualifier !== '+' && isMatched) {
      const params = { term: wanted.text, before: term.term }
      if (term.qualifier !== '-')
        return { ok: true, index, reasons: [sayEdit('spf-edit.placed-before', params)] }
      const isCertain = results.some((result) => soleResult(result) === 'pass')
      if (isCertain) return { ok: false, reason: sayEdit('spf-edit.explicit-fail', params) }
      const isDynamic = findUndetermined(program).some(({ cause }) => cause === 'dynamic')
      if (isDynamic) return { ok: false, reason: sayEdit('spf-edit.macro-decides', params) }
    }
    open = open.filter((_, at) => soleResult(results[at] ?? new Set()) !== 'pass')
  }
  return { ok: true, index: end, reasons: [] }
}
