import type { ToAsciiName } from '../dns/name.ts'
import { type Finding, makeFinding } from '../findings/finding.ts'
import { SPF_LIMITS } from './limits.ts'
import { lintFaults } from './lint-faults.ts'
import { lintPolicy } from './lint-policy.ts'
import { parseTerm } from './parse-term.ts'
import type { SpfTreeNode, SpfTreeTerm } from './tree.ts'

interface Position {
  /** The domain's own record, or one that it redirects to. */
  readonly isOwn: boolean
  /** A pass here is a pass at the top: no include on the way is negated. */
  readonly passes: boolean
}

/** What is wrong at each place of the tree that evaluation can reach, in the order of evaluation. */
export function lintTree(
  node: SpfTreeNode,
  toAscii: ToAsciiName | null,
  position: Position = { isOwn: true, passes: true },
): Finding[] {
  const { isOwn, passes } = position
  const name = node.domain
  const findings =
    node.status === 'syntax' && node.record !== null ? lintFaults(name, node.record, { isOwn, toAscii }) : []
  if (node.status === 'multiple') {
    const kind: Finding['params'] = isOwn ? {} : { kind: 'included' }
    findings.push(makeFinding('spf.multiple-records', name, { name, count: node.records.length, ...kind }))
  }
  if (isOwn) findings.push(...lintPolicy(node))
  for (const term of node.terms) {
    if (!term.effective) continue
    findings.push(...lintTerm(name, term, position))
    if (term.child === undefined) continue
    const inner = {
      isOwn: isOwn && term.mechanism === 'redirect',
      passes: passes && (term.qualifier === null || term.qualifier === '+'),
    }
    findings.push(...lintTree(term.child, toAscii, inner))
  }
  return findings
}

function lintTerm(name: string, term: SpfTreeTerm, { isOwn, passes }: Position): Finding[] {
  const params = { name, term: term.term, target: term.target ?? '' }
  const findings: Finding[] = []
  if (passes && term.qualifier === '+') {
    const kind = term.mechanism === 'all' ? (isOwn ? null : 'included') : 'any-address'
    if (term.mechanism === 'all' || isAnyAddress(term)) {
      findings.push(makeFinding('spf.plus-all', name, kind === null ? params : { ...params, kind }))
    }
  }
  if (term.child?.status === 'missing') findings.push(makeFinding('spf.include-without-record', name, params))
  if (term.child?.status === 'loop') findings.push(makeFinding('spf.loop', name, params))
  if (term.unknown !== null) {
    findings.push(makeFinding('spf.part-unknown', name, { ...params, reason: term.unknown }))
  }
  if (term.mxHosts !== null && term.mxHosts > SPF_LIMITS.mxHosts) {
    findings.push(makeFinding('spf.mx-over-10', name, { ...params, count: term.mxHosts }))
  }
  const isVoid = term.voids.ipv4 > 0 && term.voids.ipv6 > 0
  // An `exists` is often meant to have no answer.
  if (isOwn && isVoid && term.mechanism !== 'exists')
    findings.push(makeFinding('spf.void-term', name, params))
  return findings
}

function isAnyAddress(term: SpfTreeTerm): boolean {
  if (term.mechanism !== 'ip4' && term.mechanism !== 'ip6') return false
  const parsed = parseTerm(term.term, 0)
  return parsed.ok && parsed.term.kind === 'mechanism' && (parsed.term.prefix4 ?? parsed.term.prefix6) === 0
}
