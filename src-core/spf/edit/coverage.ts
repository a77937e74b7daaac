import { isWithin } from '../../dns/name.ts'
import type { IpAddress } from '../../net/ip-address.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'
import { compileRecord } from './compile-tree.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import { toRecordNode } from './record-node.ts'
import { termKey } from './term-key.ts'
import type { WantedTerm } from './wanted-term.ts'

export type Coverage =
  /** Every address of the term evaluates to pass from the top. */
  | { readonly kind: 'proven'; readonly reasons: readonly SpfEditMessage[] }
  /** The term stands at the top with `+`, and what it gives could not be evaluated. */
  | { readonly kind: 'by-text'; readonly reasons: readonly SpfEditMessage[] }
  | { readonly kind: 'missing' }

export interface CoverageContext {
  readonly domain: string
  /** Names at or below it are the sender's own. */
  readonly ownedName: string
  readonly terms: readonly SpfTreeTerm[]
  readonly addresses: readonly IpAddress[]
}

const MAX_VIA = 3

/** Whether the present record already lets the wanted term's servers pass: by evaluation, not by its text. */
export function findCoverage(wanted: WantedTerm, context: CoverageContext): Coverage {
  const { domain, terms, addresses } = context
  const program = compileRecord(domain, terms)
  let isDetermined = true
  const vendor: IpAddress[] = []
  for (const address of addresses) {
    const own = possibleResults(wanted.program, address)
    if (!own.has('pass')) continue
    if (own.size > 1) isDetermined = false
    else vendor.push(address)
  }
  const results = vendor.map((address) => soleResult(possibleResults(program, address)))
  const isEveryPass = results.every((result) => result === 'pass')
  if (isDetermined && isEveryPass && vendor.length > 0) {
    return { kind: 'proven', reasons: explainCoverage(wanted, context, vendor) }
  }
  const isSomeRefused = results.some((result) => result !== 'pass' && result !== 'undetermined')
  if (isSomeRefused || !standsAtTop(wanted, context)) return { kind: 'missing' }
  return { kind: 'by-text', reasons: [sayEdit('spf-edit.present-by-text', { term: wanted.text })] }
}

export function standsAtTop(wanted: WantedTerm, { domain, terms }: CoverageContext): boolean {
  return terms.some((term) => term.effective && termKey(term.term, domain) === wanted.key)
}

function explainCoverage(
  wanted: WantedTerm,
  context: CoverageContext,
  vendor: readonly IpAddress[],
): SpfEditMessage[] {
  const said = sayEdit('spf-edit.already-passes', { term: wanted.text })
  if (standsInOwn(wanted, toRecordNode(context.domain, context.terms), context)) return [said]
  const own = compileRecord(context.domain, keepOwn(context.terms, context))
  const isOwn = vendor.every((address) => possibleResults(own, address).has('pass'))
  const carriers = vendor.map((address) => findCarrier(context.terms, address, context))
  const via = [...new Set(carriers.map((carrier) => carrier?.term ?? ''))].slice(0, MAX_VIA).join(', ')
  const params = { term: wanted.text, via }
  if (!isOwn) return [said, sayEdit('spf-edit.can-vanish', params)]
  const isFixed = carriers.some((carrier) => carrier?.mechanism !== 'all')
  const isLiteral = wanted.mechanism.address !== null
  return isFixed && !isLiteral ? [said, sayEdit('spf-edit.covered-by-addresses', params)] : [said]
}

function isOwnName(term: SpfTreeTerm, { ownedName }: CoverageContext): boolean {
  return term.target !== null && isWithin(term.target, ownedName)
}

/** At the top, or below includes of the sender's own names. */
function standsInOwn(wanted: WantedTerm, node: SpfTreeNode, context: CoverageContext): boolean {
  return node.terms.some((term) => {
    if (!term.effective) return false
    if (termKey(term.term, node.domain) === wanted.key) return true
    return term.child !== undefined && isOwnName(term, context) && standsInOwn(wanted, term.child, context)
  })
}

/** The terms without what somebody else's record decides. */
function keepOwn(terms: readonly SpfTreeTerm[], context: CoverageContext): SpfTreeTerm[] {
  return terms.flatMap((term) => {
    if (term.mechanism !== 'include' && term.mechanism !== 'redirect') return [term]
    if (!isOwnName(term, context)) return []
    if (term.child === undefined) return [term]
    return [{ ...term, child: { ...term.child, terms: keepOwn(term.child.terms, context) } }]
  })
}

/** The term that lets the address pass: the first one outside the sender's own names, or the one that holds it. */
function findCarrier(
  terms: readonly SpfTreeTerm[],
  address: IpAddress,
  context: CoverageContext,
): SpfTreeTerm | undefined {
  const carrier = terms.find((term) => {
    const isRedirect = term.mechanism === 'redirect'
    if (!term.effective || (term.qualifier === null && !isRedirect)) return false
    return possibleResults(compileRecord(context.domain, [term]), address).has('pass')
  })
  const isOwnNested = carrier?.child !== undefined && isOwnName(carrier, context)
  return isOwnNested ? findCarrier(carrier.child.terms, address, context) : carrier
}
