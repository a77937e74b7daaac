import type { UnknownReason } from '../dns/answer.ts'
import { planTerms, type PlannedTerm } from './plan-terms.ts'
import { parseSpfRecord } from './parse-spf-record.ts'
import type { SpfNodeStatus, SpfTreeNode, SpfTreeTerm } from './tree.ts'

/** A node while its answers come in; `finishNode` makes the plain tree of it. */
export interface DraftNode {
  readonly domain: string
  /** The domains above it, the root first. */
  readonly above: readonly string[]
  status: SpfNodeStatus
  reason: UnknownReason | null
  record: string | null
  records: readonly string[]
  ttl: number | null
  terms: DraftTerm[]
}

export interface DraftTerm {
  readonly planned: PlannedTerm
  child: DraftNode | null
  /** By family: the addresses, empty where there is none, null where not told. */
  ipv4: readonly string[] | null
  ipv6: readonly string[] | null
  mxHosts: readonly string[] | null
  /** The term's question was answered with nothing, whatever the client's family. */
  isVoid: boolean
  unknown: UnknownReason | null
}

export function draftNode(domain: string, above: readonly string[]): DraftNode {
  const empty = { reason: null, record: null, records: [], ttl: null, terms: [] }
  return { domain, above, status: 'not-walked', ...empty }
}

/** Reads the node's record; its terms have no answers yet. */
export function draftTerms(node: DraftNode, record: string, senderDomain: string | null): void {
  const parsed = parseSpfRecord(record)
  node.record = record
  node.status = parsed.faults.length > 0 ? 'syntax' : 'ok'
  node.terms = planTerms(parsed, node.domain, senderDomain).map((planned) => ({
    planned,
    child: null,
    ipv4: null,
    ipv6: null,
    mxHosts: null,
    isVoid: false,
    unknown: null,
  }))
}

export function finishNode(node: DraftNode): SpfTreeNode {
  const { domain, status, reason, record, records, ttl } = node
  return { domain, status, reason, record, records, ttl, terms: node.terms.map(finishTerm) }
}

function finishTerm(draft: DraftTerm): SpfTreeTerm {
  const { term, mechanism, effective, target, isDynamic, ownLookups } = draft.planned
  const child = draft.child === null ? null : finishNode(draft.child)
  const nested = child === null ? 0 : child.terms.reduce((sum, inner) => sum + inner.lookups, 0)
  return {
    term: term.text,
    mechanism,
    qualifier: term.kind === 'mechanism' ? term.qualifier : null,
    lookups: effective ? ownLookups + nested : 0,
    effective,
    target,
    isDynamic,
    addresses: addressesOf(draft),
    mxHosts: draft.mxHosts?.length ?? null,
    voids: voidsOf(draft),
    unknown: draft.unknown,
    ...(child === null ? {} : { child }),
  }
}

function addressesOf({ ipv4, ipv6 }: DraftTerm): string[] | null {
  return ipv4 === null && ipv6 === null ? null : [...(ipv4 ?? []), ...(ipv6 ?? [])]
}

/** RFC 7208 4.6.4 counts terms, and an `a` is asked for the family of the client alone. */
function voidsOf({ planned, ipv4, ipv6, isVoid }: DraftTerm): { ipv4: number; ipv6: number } {
  if (isVoid) return { ipv4: 1, ipv6: 1 }
  if (planned.mechanism !== 'a') return { ipv4: 0, ipv6: 0 }
  return { ipv4: ipv4?.length === 0 ? 1 : 0, ipv6: ipv6?.length === 0 ? 1 : 0 }
}
