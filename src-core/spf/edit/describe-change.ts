import { countTree } from '../count-lookups.ts'
import type { SpfTreeNode } from '../tree.ts'
import type { SpfChangeInput } from './change.ts'
import type { MissingTerm } from './insert-missing.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'

/** A domain that was declared to send nothing becomes one that sends. */
export function describeAuthority(
  { domain, terms }: SpfTreeNode,
  missing: readonly MissingTerm[],
): SpfEditMessage[] {
  const [only, ...others] = terms.filter(({ qualifier }) => qualifier !== null)
  const isRefusal = only?.mechanism === 'all' && only.qualifier === '-'
  const isRedirected = terms.some(({ mechanism, effective }) => mechanism === 'redirect' && effective)
  if (!isRefusal || others.length > 0 || isRedirected) return []
  const term = missing.map((one) => one.term.text).join(' ')
  return [sayEdit('spf-edit.authorizes-nobody', { domain, term })]
}

export function describeMailbox({ domain, mx }: SpfChangeInput): SpfEditMessage[] {
  return mx?.isNullMx === true ? [sayEdit('spf-edit.null-mx', { domain })] : []
}

export function describeCount(after: SpfTreeNode): SpfEditMessage[] {
  const { lookups } = countTree(after)
  if (lookups === null) return []
  const { count, limit, atLeast } = lookups
  if (atLeast) return [sayEdit('spf-edit.count-at-least', { count, limit })]
  return count >= limit - 1 ? [sayEdit('spf-edit.near-limit', { count, limit })] : []
}
