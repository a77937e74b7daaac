import type { Qualifier } from '../record.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import { toUnwalkedTerm } from './unwalked-term.ts'

/** A term of the merged record and the indexes of the records that it stands in; none: it was made for the merge. */
export interface MergedTerm {
  readonly tree: SpfTreeTerm
  readonly from: readonly number[]
}

/** How one record ends. */
export interface RecordEnd {
  readonly all: SpfTreeTerm | null
  /** Only where it has an effect: never beside `all` (RFC 7208 6.1). */
  readonly redirect: SpfTreeTerm | null
  /** Further `all` and redirect terms, without effect. */
  readonly idle: readonly SpfTreeTerm[]
}

export type MergedEnd =
  | {
      readonly ok: true
      /** The end of the merged record: one `all`, one redirect, or nothing. */
      readonly end: readonly MergedTerm[]
      /** Redirects that had to become includes. */
      readonly includes: readonly MergedTerm[]
      readonly dropped: readonly MergedTerm[]
      readonly reasons: readonly SpfEditMessage[]
    }
  | { readonly ok: false; readonly reason: SpfEditMessage }

/** From the least strict on. `+all` is none of them: it would put into force that everybody is authorized. */
const STRICTNESS: readonly Qualifier[] = ['?', '~', '-']

/**
 * One end out of several. The least strict wins: today none of the records is in force, and a stricter end would
 * have mail refused that one of them did not want refused.
 */
export function chooseEnd(ends: readonly RecordEnd[]): MergedEnd {
  const alls = collect(ends, ({ all }) => all)
  const redirects = collect(ends, ({ redirect }) => redirect)
  const idle = ends.flatMap(({ idle: terms }, index) => terms.map((tree) => ({ tree, from: [index] })))
  const [redirect, ...otherRedirects] = redirects
  if (redirect !== undefined && otherRedirects.length === 0 && alls.length === 0) {
    return { ok: true, end: [redirect], includes: [], dropped: idle, reasons: [] }
  }
  const targets = redirects.map(({ tree }) => ({ tree, end: endOfTarget(tree) }))
  const unread = targets.find(({ end }) => end === null)
  if (unread !== undefined) return refuse('spf-edit.merge-redirect-unknown', unread.tree)
  const open = targets.find(({ end }) => end === '+')
  if (open !== undefined) return refuse('spf-edit.merge-plus-all-only', open.tree)
  const written = [...alls.map(({ tree }) => tree.qualifier), ...targets.map(({ end }) => end)]
  if (written.length === 0) return { ok: true, end: [], includes: [], dropped: idle, reasons: [] }
  const kept = STRICTNESS.find((qualifier) => written.includes(qualifier))
  if (kept === undefined) return refuse('spf-edit.merge-plus-all-only', (alls[0] as MergedTerm).tree)
  const end = alls.find(({ tree }) => tree.qualifier === kept) ?? { tree: makeAll(kept), from: [] }
  return {
    ok: true,
    end: [end],
    includes: redirects.map(({ tree }) => ({ tree: toInclude(tree), from: [] })),
    dropped: [...alls.filter((one) => one !== end), ...redirects, ...idle],
    reasons: explain(ends, alls, redirects, end.tree.term),
  }
}

function refuse(code: SpfEditMessage['code'], { term }: SpfTreeTerm): MergedEnd {
  return { ok: false, reason: sayEdit(code, { term }) }
}

/** The same end in several records is one. */
function collect(
  ends: readonly RecordEnd[],
  pick: (end: RecordEnd) => SpfTreeTerm | null,
): readonly MergedTerm[] {
  const found = new Map<string, MergedTerm>()
  for (const [index, end] of ends.entries()) {
    const tree = pick(end)
    if (tree === null) continue
    const key = `${tree.qualifier ?? ''}${tree.term.toLowerCase().replace(/^[+\-~?]/, '')}`
    const known = found.get(key)
    found.set(key, { tree: known?.tree ?? tree, from: [...(known?.from ?? []), index] })
  }
  return [...found.values()]
}

/** What becomes of mail that a redirect's target does not list; null where the target could not be read. */
function endOfTarget({ child, isDynamic }: SpfTreeTerm): Qualifier | null {
  if (child === undefined || isDynamic || child.status !== 'ok') return null
  return endOfNode(child)
}

function endOfNode({ terms }: SpfTreeNode): Qualifier | null {
  const all = terms.find(({ mechanism }) => mechanism === 'all')
  if (all !== undefined) return all.qualifier
  const redirect = terms.find(({ mechanism }) => mechanism === 'redirect')
  return redirect === undefined ? '?' : endOfTarget(redirect)
}

function toInclude(redirect: SpfTreeTerm): SpfTreeTerm {
  const term = `include:${redirect.term.slice('redirect='.length)}`
  return { ...redirect, term, mechanism: 'include', qualifier: '+' }
}

function makeAll(qualifier: Qualifier): SpfTreeTerm {
  return toUnwalkedTerm({
    kind: 'mechanism',
    name: 'all',
    qualifier,
    text: `${qualifier}all`,
    span: { start: 0, end: 4 },
    domain: null,
    address: null,
    prefix4: null,
    prefix6: null,
  })
}

function explain(
  ends: readonly RecordEnd[],
  alls: readonly MergedTerm[],
  redirects: readonly MergedTerm[],
  kept: string,
): SpfEditMessage[] {
  const reasons = redirects.map(({ tree }) =>
    sayEdit('spf-edit.merged-redirect', { term: tree.term, include: toInclude(tree).term, kept }),
  )
  const open = alls.filter(({ tree }) => tree.qualifier === '+')
  for (const { tree } of open) reasons.push(sayEdit('spf-edit.merged-plus-all', { term: tree.term }))
  const closed = alls.filter(({ tree }) => tree.qualifier !== '+').map(({ tree }) => tree.term)
  if (closed.length > 1) {
    reasons.push(sayEdit('spf-edit.merged-all', { written: closed.join(' / '), kept }))
  }
  if (ends.some(({ all, redirect }) => all === null && redirect === null)) {
    reasons.push(sayEdit('spf-edit.merged-all-one-sided', { kept }))
  }
  return reasons
}
