import { parseSpfRecord } from '../parse-spf-record.ts'
import type { SpfTerm } from '../record.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'

const NO_QUESTION = ['all', 'ip4', 'ip6', 'exp', 'modifier']

/** A term as far as its text alone tells: complete for all, ip4 and ip6, not walked for the others. */
export function toUnwalkedTerm(term: SpfTerm): SpfTreeTerm {
  const mechanism = mechanismOf(term)
  return {
    term: term.text,
    mechanism,
    qualifier: term.kind === 'mechanism' ? term.qualifier : null,
    lookups: NO_QUESTION.includes(mechanism) ? 0 : 1,
    effective: true,
    target: null,
    isDynamic: false,
    addresses: null,
    mxHosts: null,
    voids: { ipv4: 0, ipv6: 0 },
    unknown: null,
    ...(mechanism === 'include' || mechanism === 'redirect' ? { child: unwalkedNode(term) } : {}),
  }
}

function unwalkedNode(term: SpfTerm): SpfTreeNode {
  const domain = (term.kind === 'mechanism' ? term.domain : term.value) ?? ''
  return { domain, status: 'not-walked', reason: null, record: null, records: [], ttl: null, terms: [] }
}

function mechanismOf(term: SpfTerm): SpfTreeTerm['mechanism'] {
  if (term.kind === 'mechanism') return term.name
  return term.name === 'redirect' || term.name === 'exp' ? term.name : 'modifier'
}

/** The tree of a record of which nothing was asked. */
export function toUnwalkedTree(domain: string, text: string): SpfTreeNode {
  const { terms, faults } = parseSpfRecord(text)
  return {
    domain,
    status: faults.length > 0 ? 'syntax' : 'ok',
    reason: null,
    record: text,
    records: [text],
    ttl: null,
    terms: terms.map(toUnwalkedTerm),
  }
}
