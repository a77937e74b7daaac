import { type Finding, makeFinding } from '../findings/finding.ts'
import { listTerms, type SpfCounts } from './count-lookups.ts'
import { listTexts } from './lint-policy.ts'
import type { SpfTreeNode, SpfTreeTerm } from './tree.ts'

/** From this count on, one more service is likely to break the record. */
const NEAR_LIMIT = 9

/** The limits of evaluation over the whole tree (RFC 7208 4.6.4). */
export function lintLimits(tree: SpfTreeNode, { lookups, voidLookups, voids }: SpfCounts): Finding[] {
  if (lookups === null || voidLookups === null) return []
  const name = tree.domain
  const { count, limit } = lookups
  const findings: Finding[] = []
  if (count > limit) findings.push(overrunFinding(tree, count, limit))
  else if (count >= NEAR_LIMIT)
    findings.push(makeFinding('spf.near-lookup-limit', name, { name, count, limit }))
  // Parts that could not be told, or have faults, have findings of their own.
  const isHidden = listTerms(tree).some(({ term }) => term.child?.status === 'not-walked')
  if (isHidden && count <= limit) {
    findings.push(makeFinding('spf.lookups-hidden', name, { name, count }))
  }
  const limitOfVoids = voidLookups.limit
  const isVoid: Record<'both' | 'ipv4' | 'ipv6', (term: SpfTreeTerm) => boolean> = {
    both: (term) => term.voids.ipv4 > 0 && term.voids.ipv6 > 0,
    ipv4: (term) => term.voids.ipv4 > 0,
    ipv6: (term) => term.voids.ipv6 > 0,
  }
  const add = (
    code: 'spf.too-many-void-lookups' | 'spf.void-lookups-ipv4' | 'spf.void-lookups-ipv6',
    of: keyof typeof isVoid,
  ) => {
    const terms = listTerms(tree).flatMap(({ term }) => (isVoid[of](term) ? [{ text: term.term }] : []))
    findings.push(
      makeFinding(code, name, { name, count: voids[of], limit: limitOfVoids, terms: listTexts(terms) }),
    )
  }
  if (voids.both > limitOfVoids) add('spf.too-many-void-lookups', 'both')
  else {
    if (voids.ipv4 > limitOfVoids) add('spf.void-lookups-ipv4', 'ipv4')
    if (voids.ipv6 > limitOfVoids) add('spf.void-lookups-ipv6', 'ipv6')
  }
  return findings
}

/**
 * Over the limit. Where nothing at or after the term that crosses it can match a sender, every listed sender has had
 * its pass before: only strangers get permerror in place of the verdict of `all`. That is a warning.
 */
function overrunFinding(tree: SpfTreeNode, count: number, limit: number): Finding {
  const name = tree.domain
  let spent = 0
  const beyond = listTerms(tree).filter(({ term }) => {
    spent += ownLookups(term)
    return spent > limit
  })
  if (beyond.some(({ term }) => mayMatch(term))) {
    return makeFinding('spf.too-many-lookups', name, { name, count, limit })
  }
  const params = { name, count, limit, kind: 'after-the-last-sender' }
  return makeFinding('spf.too-many-lookups', name, params, { severity: 'warning' })
}

function ownLookups({ lookups, child }: SpfTreeTerm): number {
  return lookups - (child?.terms.reduce((sum, term) => sum + term.lookups, 0) ?? 0)
}

/** Could the term let somebody through? Terms of an include are looked at one by one. */
function mayMatch(term: SpfTreeTerm): boolean {
  switch (term.mechanism) {
    case 'all':
      return term.qualifier === '+'
    case 'a':
    case 'mx':
      return term.qualifier !== '-' && (term.addresses === null || term.addresses.length > 0)
    case 'include':
    case 'redirect':
      return term.child?.status !== 'ok'
    case 'exists':
      return term.qualifier !== '-' && term.voids.ipv4 === 0
    case 'ip4':
    case 'ip6':
    case 'ptr':
      return term.qualifier !== '-'
    case 'exp':
    case 'modifier':
      return false
  }
}
