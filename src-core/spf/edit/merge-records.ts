import { parseSpfRecord } from '../parse-spf-record.ts'
import type { SpfRecord } from '../record.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'
import type { SpfTermDifference } from './change.ts'
import { compileTree } from './compile-tree.ts'
import type { SpfDraft } from './draft.ts'
import { chooseEnd, type MergedTerm, type RecordEnd } from './merge-ends.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import { toRecordNode } from './record-node.ts'
import { termKey } from './term-key.ts'

export interface WalkedRecord {
  readonly record: SpfRecord
  /** Its terms are those of `record`, one for one. */
  readonly tree: SpfTreeNode
}

export type MergeResult =
  { readonly ok: true; readonly draft: SpfDraft } | { readonly ok: false; readonly reason: SpfEditMessage }

/**
 * One record that lets pass what any of the records alone lets pass: their mechanisms in the order of the records,
 * each once, then one end.
 */
export function mergeRecords(domain: string, records: readonly WalkedRecord[]): MergeResult {
  const merged = new Map<string, MergedTerm>()
  const dropped: MergedTerm[] = []
  const reasons: SpfEditMessage[] = []
  const add = (tree: SpfTreeTerm, from: readonly number[]) => {
    const key = termKey(tree.term, domain) ?? tree.term
    const known = merged.get(key)
    merged.set(key, { tree: known?.tree ?? tree, from: [...new Set([...(known?.from ?? []), ...from])] })
  }
  for (const [index, { tree }] of records.entries()) {
    for (const term of tree.terms) {
      if (term.mechanism === 'all' || term.mechanism === 'redirect') continue
      const isSecondExp = term.mechanism === 'exp' && hasOther(merged, term, domain)
      if (isLive(term, tree.terms) && !isSecondExp) add(term, [index])
      else {
        dropped.push({ tree: term, from: [index] })
        const code = isSecondExp ? 'spf-edit.merged-exp' : 'spf-edit.merged-dead-term'
        reasons.push(sayEdit(code, { term: term.term }))
      }
    }
  }
  const end = chooseEnd(records.map(({ tree }) => endOf(tree.terms)))
  if (!end.ok) return end
  for (const { tree, from } of end.includes) add(tree, from)
  const modifiers = [...merged.values()].filter(({ tree }) => tree.qualifier === null)
  const mechanisms = [...merged.values()].filter(({ tree }) => tree.qualifier !== null)
  const terms = [...mechanisms, ...modifiers, ...end.end]
  const before = records.map(({ record }) => record.text)
  return {
    ok: true,
    draft: {
      outcome: 'merged',
      before,
      beforePrograms: records.map(({ tree }) => compileTree(withoutPlusAll(tree))),
      record: parseSpfRecord(['v=spf1', ...terms.map(({ tree }) => tree.term)].join(' ')),
      tree: toRecordNode(
        domain,
        terms.map(({ tree }) => tree),
      ),
      kept: terms.map(({ tree, from }) => toDifference('kept', tree, from)),
      removed: [...dropped, ...end.dropped].map(({ tree, from }) => toDifference('removed', tree, from)),
      reasons: [
        sayEdit('spf-edit.several-records', { domain, count: records.length }),
        sayEdit('spf-edit.merge-proposal', { domain }),
        ...end.reasons,
        ...reasons,
      ],
    },
  }
}

/** What a record lists is to pass after; that `+all` lets everybody pass is not (see `chooseEnd`). */
function withoutPlusAll(tree: SpfTreeNode): SpfTreeNode {
  const all = tree.terms.findIndex(({ mechanism }) => mechanism === 'all')
  if (tree.terms[all]?.qualifier !== '+') return tree
  return { ...tree, terms: tree.terms.slice(0, all).filter(({ mechanism }) => mechanism !== 'redirect') }
}

function toDifference(
  change: SpfTermDifference['change'],
  { term }: SpfTreeTerm,
  from: readonly number[],
): SpfTermDifference {
  // A term that no record holds as it is written here was made from one that could not stay.
  return from.length === 0 ? { term, change: 'added' } : { term, change, from }
}

function hasOther(merged: ReadonlyMap<string, MergedTerm>, exp: SpfTreeTerm, domain: string): boolean {
  const key = termKey(exp.term, domain)
  return [...merged].some(([other, { tree }]) => tree.mechanism === 'exp' && other !== key)
}

/** Mechanisms after `all` never had an effect, and must not get one (RFC 7208 5.1). */
function isLive(term: SpfTreeTerm, terms: readonly SpfTreeTerm[]): boolean {
  const all = terms.findIndex(({ mechanism }) => mechanism === 'all')
  return term.qualifier === null || all < 0 || terms.indexOf(term) < all
}

/** How a record ends: its first `all`, else its redirect; what has no effect beside `all` is left over. */
function endOf(terms: readonly SpfTreeTerm[]): RecordEnd {
  const all = terms.find(({ mechanism }) => mechanism === 'all') ?? null
  const redirect = terms.find(({ mechanism }) => mechanism === 'redirect') ?? null
  const idle = terms.filter(
    (term) => (term.mechanism === 'all' && term !== all) || (term === redirect && all !== null),
  )
  return { all, redirect: all === null ? redirect : null, idle }
}
