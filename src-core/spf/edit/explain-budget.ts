import { countTree, listTermCosts } from '../count-lookups.ts'
import { SPF_LIMITS } from '../limits.ts'
import type { SpfTreeNode } from '../tree.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import { toRecordNode } from './record-node.ts'
import type { WantedTerm } from './wanted-term.ts'

const MAX_LISTED = 15

/** Empty where the new record stays within the limits of RFC 7208 4.6.4. */
export function findBudgetFault(before: SpfTreeNode, after: SpfTreeNode): SpfEditMessage[] {
  const reasons: SpfEditMessage[] = []
  const { lookups: limit, voidLookups: voidLimit } = SPF_LIMITS
  const [now, then] = [countTree(before), countTree(after)]
  const count = then.lookups?.count ?? 0
  if (count > limit) reasons.push(sayEdit('spf-edit.over-lookups', { count, limit }))
  const countNow = now.lookups?.count ?? 0
  if (countNow > limit) reasons.push(sayEdit('spf-edit.already-over-lookups', { count: countNow, limit }))
  const voids = then.voids.both
  if (voids > voidLimit) reasons.push(sayEdit('spf-edit.over-voids', { count: voids, limit: voidLimit }))
  return reasons
}

/** What each term costs, and the ways out. Which services are unused only their users know. */
export function explainBudget(
  domain: string,
  before: SpfTreeNode,
  added: readonly WantedTerm[],
): SpfEditMessage[] {
  const costs = listTermCosts(before).slice(0, MAX_LISTED)
  const idle = before.terms
    .map((tree) => ({ term: tree.term, count: countTree(toRecordNode(domain, [tree])).voids.both }))
    .filter(({ count }) => count > 0)
    .slice(0, MAX_LISTED)
  const [heaviest] = costs
  return [
    ...costs.map(({ term, lookups }) => sayEdit('spf-edit.term-cost', { term, count: lookups })),
    ...added.map(({ text, tree }) => sayEdit('spf-edit.wanted-cost', { term: text, count: tree.lookups })),
    ...idle.map((params) => sayEdit('spf-edit.void-cost', params)),
    ...(heaviest === undefined ? [] : listWaysOut(domain, heaviest)),
  ]
}

function listWaysOut(domain: string, heaviest: { term: string; lookups: number }): SpfEditMessage[] {
  const { term, lookups } = heaviest
  const isHeavy = lookups > 1
  return [
    sayEdit('spf-edit.way-out-subdomain', { domain, example: `platon.${domain}` }),
    sayEdit('spf-edit.way-out-drop-unused'),
    ...(isHeavy ? [sayEdit('spf-edit.way-out-heaviest', { term, count: lookups })] : []),
    sayEdit('spf-edit.no-flattening'),
  ]
}
