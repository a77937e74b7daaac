import type { InspectProgress } from '../../../src-core/contract/calls.ts'
import { parseSpfRecord } from '../../../src-core/spf/parse-spf-record.ts'
import { planTerms } from '../../../src-core/spf/plan-terms.ts'
import type { DrawnNode, DrawnTerm } from './drawn-tree.ts'

export type ArrivedRecord = Extract<InspectProgress, { kind: 'spf-record' }>

/** Records that are put into the growing picture; the whole tree comes with the part's own result. */
const MAX_NODES = 150

/** The include tree as far as its records have arrived; `rest` is the status of those that have not. */
export function growTree(
  domain: string,
  arrived: readonly ArrivedRecord[],
  rest: 'asking' | 'unknown' = 'asking',
): DrawnNode {
  const byPlace = new Map(arrived.map((record) => [`${record.depth} ${record.domain}`, record]))
  let left = MAX_NODES
  return nodeAt(domain, 0)

  function nodeAt(name: string, depth: number): DrawnNode {
    if (left === 0) return { domain: name, status: 'not-walked', terms: [] }
    left -= 1
    const record = byPlace.get(`${depth} ${name}`)
    if (record === undefined) return { domain: name, status: rest, terms: [] }
    const planned = record.record === null ? [] : planTerms(parseSpfRecord(record.record), name, domain)
    return {
      domain: name,
      status: record.status,
      terms: planned.map(({ term, mechanism, effective, target, isDynamic, ownLookups }): DrawnTerm => {
        const isNested = mechanism === 'include' || mechanism === 'redirect'
        const child = isNested && effective && target !== null ? nodeAt(target, depth + 1) : undefined
        const lookups = ownLookups + (child?.terms.reduce((sum, each) => sum + each.lookups, 0) ?? 0)
        const base = { term: term.text, mechanism, lookups, effective, isDynamic, unknown: null }
        return child ? { ...base, child } : base
      }),
    }
  }
}
