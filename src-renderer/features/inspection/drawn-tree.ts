import type { LookupCount, SpfNodeStatus, SpfTreeTerm } from '../../../src-core/spf/tree.ts'

/** What a picture of the include tree is made from: the walked tree, or what has arrived of it. */
export interface DrawnNode {
  readonly domain: string
  /** `asking`: its answer is still waited for. */
  readonly status: SpfNodeStatus | 'asking'
  readonly terms: readonly DrawnTerm[]
}

export interface DrawnTerm extends Pick<
  SpfTreeTerm,
  'term' | 'mechanism' | 'lookups' | 'effective' | 'isDynamic' | 'unknown'
> {
  readonly child?: DrawnNode
}

/** Terms that the plan adds to the sender's own record, with what they will cost. */
export interface PlannedTerms {
  /** The record's terms after the edit, in order. */
  readonly difference: readonly { readonly term: string; readonly change: 'kept' | 'added' | 'removed' }[]
  /** Look-ups of the whole record after the edit; null where it could not be counted. */
  readonly lookups: Pick<LookupCount, 'count' | 'atLeast'> | null
}
