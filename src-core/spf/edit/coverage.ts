import { isWithin } from '../../dns/name.ts'
import type { IpAddress } from '../../net/ip-address.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'
import { compileRecord } from './compile-tree.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import type { SpfProgram } from './program.ts'
import { termKey } from './term-key.ts'
import type { VendorServers, WantedTerm } from './wanted-term.ts'

export type Coverage =
  /** Every address of the term evaluates to pass from the top. */
  | { readonly kind: 'proven'; readonly reasons: readonly SpfEditMessage[] }
  /** The term stands at the top with `+`, and what it gives could not be evaluated. */
  | { readonly kind: 'by-text'; readonly reasons: readonly SpfEditMessage[] }
  | { readonly kind: 'missing' }

/** The present record, ready for asking what it does to the wanted terms' addresses. */
export interface PresentRecord {
  readonly tree: SpfTreeNode
  readonly program: SpfProgram
  /** Names at or below it are the sender's own. */
  readonly ownedName: string
}

const MAX_VIA = 3
/** Addresses whose way to a pass is looked for, to name it. */
const MAX_EXPLAINED = 50

/** Whether the present record already lets the wanted term's servers pass: by evaluation, not by its text. */
export function findCoverage(wanted: WantedTerm, present: PresentRecord, servers: VendorServers): Coverage {
  const results = servers.certain.map((address) => soleResult(possibleResults(present.program, address)))
  const isEveryPass = results.length > 0 && results.every((result) => result === 'pass')
  if (servers.isComplete && isEveryPass) {
    return { kind: 'proven', reasons: explainCoverage(wanted, present, servers.certain) }
  }
  const isSomeRefused = results.some((result) => result !== 'pass' && result !== 'undetermined')
  if (isSomeRefused || !standsAtTop(wanted, present.tree)) return { kind: 'missing' }
  return { kind: 'by-text', reasons: [sayEdit('spf-edit.present-by-text', { term: wanted.text })] }
}

export function standsAtTop(wanted: WantedTerm, { domain, terms }: SpfTreeNode): boolean {
  return terms.some((term) => term.effective && termKey(term.term, domain) === wanted.key)
}

function explainCoverage(
  wanted: WantedTerm,
  present: PresentRecord,
  vendor: readonly IpAddress[],
): SpfEditMessage[] {
  const said = sayEdit('spf-edit.already-passes', { term: wanted.text })
  if (standsInOwn(wanted, present.tree, present)) return [said]
  const own = compileRecord(present.tree.domain, keepOwn(present.tree.terms, present))
  const isOwn = vendor.every((address) => possibleResults(own, address).has('pass'))
  const carriers = vendor
    .slice(0, MAX_EXPLAINED)
    .map((address) => findCarrier(present.tree, address, present))
  const via = [...new Set(carriers.map((carrier) => carrier?.term ?? ''))].slice(0, MAX_VIA).join(', ')
  const params = { term: wanted.text, via }
  if (!isOwn) return [said, sayEdit('spf-edit.can-vanish', params)]
  if (carriers.some((carrier) => carrier?.mechanism === 'all')) {
    return [said, sayEdit('spf-edit.passes-by-all', params)]
  }
  const isLiteral = wanted.mechanism.address !== null
  return !isLiteral ? [said, sayEdit('spf-edit.covered-by-addresses', params)] : [said]
}

function isOwnName(term: SpfTreeTerm, { ownedName }: PresentRecord): boolean {
  return term.target !== null && isWithin(term.target, ownedName)
}

/** At the top, or below includes of the sender's own names. */
function standsInOwn(wanted: WantedTerm, node: SpfTreeNode, present: PresentRecord): boolean {
  return node.terms.some((term) => {
    if (!term.effective) return false
    if (termKey(term.term, node.domain) === wanted.key) return true
    return term.child !== undefined && isOwnName(term, present) && standsInOwn(wanted, term.child, present)
  })
}

/** The terms without what somebody else's record decides. */
function keepOwn(terms: readonly SpfTreeTerm[], present: PresentRecord): SpfTreeTerm[] {
  return terms.flatMap((term) => {
    if (term.mechanism !== 'include' && term.mechanism !== 'redirect') return [term]
    if (!isOwnName(term, present)) return []
    if (term.child === undefined) return [term]
    return [{ ...term, child: { ...term.child, terms: keepOwn(term.child.terms, present) } }]
  })
}

/** The term that lets the address pass: the first one outside the sender's own names, or the one that holds it. */
function findCarrier(
  { domain, terms }: SpfTreeNode,
  address: IpAddress,
  present: PresentRecord,
): SpfTreeTerm | undefined {
  const carrier = terms.find((term) => {
    const isRedirect = term.mechanism === 'redirect'
    if (!term.effective || (term.qualifier === null && !isRedirect)) return false
    return possibleResults(compileRecord(domain, [term]), address).has('pass')
  })
  const isOwnNested = carrier?.child !== undefined && isOwnName(carrier, present)
  return isOwnNested ? findCarrier(carrier.child, address, present) : carrier
}
