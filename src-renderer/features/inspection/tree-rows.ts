import type { DrawnNode, DrawnTerm, PlannedTerms } from './drawn-tree.ts'

export type RowState =
  'ok' | 'asking' | 'unknown' | 'missing' | 'broken' | 'loop' | 'not-walked' | 'dynamic' | 'idle' | 'planned'

/** One line of the picture, and one entry of the list that says the same. */
export interface TreeRow {
  readonly key: string
  /** Place of the row that this one hangs from; null for the sender's own record. */
  readonly parent: number | null
  readonly depth: number
  readonly kind: 'root' | 'term' | 'rest' | 'planned'
  /** The term as written, or the domain of the root. */
  readonly text: string
  /** Look-ups that it brings, with all below it; null where it is not known. */
  readonly cost: number | null
  /** Something below it was not seen, so that it may bring more. */
  readonly isAtLeast: boolean
  readonly state: RowState
  /** `rest`: how many terms that ask nothing are gathered here. */
  readonly count: number
}

/** Rows that are drawn; a record this large is far over the limit of ten anyway. */
export const MAX_ROWS = 120

export interface TreeRows {
  readonly rows: readonly TreeRow[]
  /** True where rows were left out. */
  readonly isCut: boolean
}

const ASKING: readonly string[] = ['include', 'a', 'mx', 'ptr', 'exists', 'redirect']

/** The tree as lines, each term that costs a look-up on its own, those that cost none gathered at the end of their record. */
export function listRows(root: DrawnNode, planned: PlannedTerms | null = null): TreeRows {
  const rows: TreeRow[] = []
  let isCut = false
  push({
    parent: null,
    depth: 0,
    kind: 'root',
    text: root.domain,
    cost: sumOf(root),
    isAtLeast: hidesLookups(root),
    state: stateOfNode(root),
  })
  listTerms(root, 0, planned)
  return { rows, isCut }

  function push(row: Omit<TreeRow, 'key' | 'count' | 'isAtLeast'> & Partial<TreeRow>): number | null {
    if (rows.length >= MAX_ROWS) {
      isCut = true
      return null
    }
    return rows.push({ count: 0, isAtLeast: false, ...row, key: `${row.parent ?? ''}/${rows.length}` }) - 1
  }

  function listTerms(node: DrawnNode, parent: number, plan: PlannedTerms | null): void {
    const depth = (rows[parent]?.depth ?? 0) + 1
    const resting: DrawnTerm[] = []
    const pending = plan === null ? [] : placeAdded(plan, node.terms)
    node.terms.forEach((term, index) => {
      addPlanned(pending, index, parent, depth)
      if (!ASKING.includes(term.mechanism)) {
        resting.push(term)
        return
      }
      const place = push({
        parent,
        depth,
        kind: 'term',
        text: term.term,
        cost: term.lookups,
        isAtLeast: termHidesLookups(term),
        state: stateOfTerm(term),
      })
      if (place !== null && term.child) listTerms(term.child, place, null)
    })
    addPlanned(pending, node.terms.length, parent, depth)
    if (resting.length > 0) {
      const text = resting.map(({ term }) => term).join(' ')
      push({ parent, depth, kind: 'rest', text, cost: 0, state: 'ok', count: resting.length })
    }
  }

  function addPlanned(pending: readonly Placed[], at: number, parent: number, depth: number): void {
    for (const { term } of pending.filter(({ before }) => before === at)) {
      push({
        parent,
        depth,
        kind: 'planned',
        text: term,
        cost: costOfAdded(root, planned, term),
        state: 'planned',
      })
    }
  }
}

interface Placed {
  readonly term: string
  /** Place of the present term that it comes before. */
  readonly before: number
}

/** Where the plan's new terms go among the present ones: before the next term that is kept. */
function placeAdded({ difference }: PlannedTerms, present: readonly DrawnTerm[]): Placed[] {
  const placed: Placed[] = []
  let before = 0
  for (const { term, change } of difference) {
    if (change === 'added') placed.push({ term, before })
    else {
      const place = present.findIndex((each, index) => index >= before && each.term === term)
      if (place >= 0) before = place + 1
    }
  }
  return placed
}

/** What one new term brings is told by the two sums where nothing else that asks is changed. */
function costOfAdded(root: DrawnNode, planned: PlannedTerms | null, term: string): number | null {
  if (!isAsking(term)) return 0
  const changed = planned?.difference.filter((each) => each.change !== 'kept' && isAsking(each.term)) ?? []
  const lookups = planned?.lookups ?? null
  if (changed.length !== 1 || lookups === null || lookups.atLeast || hidesLookups(root)) return null
  return lookups.count - sumOf(root)
}

function isAsking(term: string): boolean {
  return ASKING.includes(/^[-+~?]?([a-z\d]*)/i.exec(term)?.[1]?.toLowerCase() ?? '')
}

export function sumOf({ terms }: DrawnNode): number {
  return terms.reduce((sum, { lookups }) => sum + lookups, 0)
}

/** True where the sum of a tree may be higher than what was counted, as `countTree` in the core tells it. */
export function hidesLookups({ status, terms }: DrawnNode): boolean {
  return HIDING.includes(status) || terms.some(termHidesLookups)
}

const HIDING: readonly DrawnNode['status'][] = ['asking', 'unknown', 'not-walked', 'syntax']

function termHidesLookups({ mechanism, effective, isDynamic, child }: DrawnTerm): boolean {
  if (!effective) return false
  const isNested = mechanism === 'include' || mechanism === 'redirect'
  return child === undefined ? isNested && isDynamic : hidesLookups(child)
}

function stateOfTerm({ effective, isDynamic, unknown, child }: DrawnTerm): RowState {
  if (!effective) return 'idle'
  if (isDynamic) return 'dynamic'
  if (unknown !== null) return 'unknown'
  return child ? stateOfNode(child) : 'ok'
}

function stateOfNode({ status }: DrawnNode): RowState {
  return status === 'syntax' || status === 'multiple' ? 'broken' : status
}
