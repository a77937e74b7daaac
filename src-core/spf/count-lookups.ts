import { SPF_LIMITS } from './limits.ts'
import type { LookupCount, SpfTreeNode, SpfTreeTerm, VoidCount } from './tree.ts'

export interface SpfCounts {
  /** null where the domain's own record is missing, not the only one, or could not be told. */
  readonly lookups: LookupCount | null
  readonly voidLookups: VoidCount | null
  /** Void lookups over the whole tree, by what the client is: `both` are void for either. */
  readonly voids: { readonly ipv4: number; readonly ipv6: number; readonly both: number }
}

/** Adds up a walked tree strictly by RFC 7208 4.6.4: every term each time evaluation can reach it. */
export function countTree(tree: SpfTreeNode): SpfCounts {
  const voids = { ipv4: 0, ipv6: 0, both: 0 }
  let atLeast = tree.status === 'syntax'
  for (const { term } of listTerms(tree)) {
    voids.ipv4 += term.voids.ipv4
    voids.ipv6 += term.voids.ipv6
    voids.both += Math.min(term.voids.ipv4, term.voids.ipv6)
    if (hidesLookups(term)) atLeast = true
  }
  if (tree.status !== 'ok' && tree.status !== 'syntax') return { lookups: null, voidLookups: null, voids }
  const count = sumLookups(tree)
  return {
    lookups: { count, limit: SPF_LIMITS.lookups, atLeast },
    voidLookups: { count: voids.both, limit: SPF_LIMITS.voidLookups },
    voids,
  }
}

function sumLookups(node: SpfTreeNode): number {
  return node.terms.reduce((sum, term) => sum + term.lookups, 0)
}

function hidesLookups({ child }: SpfTreeTerm): boolean {
  return child?.status === 'not-walked' || child?.status === 'unknown' || child?.status === 'syntax'
}

/** Every term of the tree that evaluation can reach, with the node it stands in and its depth, in order. */
export function listTerms(
  node: SpfTreeNode,
  depth = 0,
): { readonly node: SpfTreeNode; readonly term: SpfTreeTerm; readonly depth: number }[] {
  return node.terms
    .filter((term) => term.effective)
    .flatMap((term) => [
      { node, term, depth },
      ...(term.child === undefined ? [] : listTerms(term.child, depth + 1)),
    ])
}

/** What each term of the domain's own record costs, the dearest first. */
export function listTermCosts(tree: SpfTreeNode): { readonly term: string; readonly lookups: number }[] {
  return tree.terms
    .filter((term) => term.lookups > 0)
    .map(({ term, lookups }) => ({ term, lookups }))
    .sort((a, b) => b.lookups - a.lookups)
}
