import { isSameName } from '../../dns/name.ts'
import type { IpAddress } from '../../net/ip-address.ts'
import { parseTerm } from '../parse-term.ts'
import type { SpfMechanism } from '../record.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'
import type { PresentSpf, SpfChangeInput, WantedSpfTerm } from './change.ts'
import { compileRecord } from './compile-tree.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import type { SpfProgram } from './program.ts'
import { sampleAddresses } from './sample-addresses.ts'
import { termKey } from './term-key.ts'
import { toUnwalkedTerm } from './unwalked-term.ts'
import { cutText } from '../../text/cut-text.ts'

/** A wanted term that may go into a record, ready to be evaluated. */
export interface WantedTerm {
  readonly text: string
  readonly key: string
  readonly mechanism: SpfMechanism
  readonly tree: SpfTreeTerm
  /** The term alone: pass for the vendor's addresses, neutral for all others. */
  readonly program: SpfProgram
}

export type WantedTerms =
  | { readonly ok: true; readonly terms: readonly WantedTerm[] }
  | { readonly ok: false; readonly reasons: readonly SpfEditMessage[] }

/** Checks what the vendor wants before anything is made of it; the same term twice counts once. */
export function readWantedTerms(input: SpfChangeInput): WantedTerms {
  const terms = new Map<string, WantedTerm>()
  const reasons: SpfEditMessage[] = []
  for (const wanted of input.wanted) {
    const term = readWantedTerm(wanted, input)
    if (term === null) reasons.push(sayEdit('spf-edit.bad-wanted-term', { term: cutText(wanted.term, 100) }))
    else if (!terms.has(term.key)) terms.set(term.key, term)
  }
  for (const term of terms.values()) {
    const fault = findHarm(term, input.domain)
    if (fault !== null) reasons.push(fault)
  }
  if (input.wanted.length === 0) reasons.push(sayEdit('spf-edit.nothing-wanted'))
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, terms: [...terms.values()] }
}

function readWantedTerm({ term, walked }: WantedSpfTerm, input: SpfChangeInput): WantedTerm | null {
  const text = term.trim()
  const parsed = parseTerm(text, 0)
  const key = termKey(text, input.domain)
  if (!parsed.ok || parsed.term.kind !== 'mechanism' || key === null) return null
  if (parsed.term.qualifier !== '+') return null
  const known = walked ?? findWalkedTerm(input.present, key)
  const tree = {
    ...(known ?? toUnwalkedTerm(parsed.term)),
    term: text,
    qualifier: parsed.term.qualifier,
    effective: true,
  }
  return { text, key, mechanism: parsed.term, tree, program: compileRecord(input.domain, [tree]) }
}

/**
 * The term may stand somewhere in the present tree, which was walked: a record means the same from anywhere, unless
 * it leads back to one above it.
 */
function findWalkedTerm(present: PresentSpf, key: string): SpfTreeTerm | null {
  if (present.kind !== 'known' || key.includes('%')) return null
  const search = (node: SpfTreeNode): SpfTreeTerm | null => {
    for (const term of node.terms) {
      const isIt = term.effective && term.qualifier !== null && termKey(`+${bare(term)}`, node.domain) === key
      if (isIt && !hasLoop(term)) return term
      const found = term.child === undefined ? null : search(term.child)
      if (found !== null) return found
    }
    return null
  }
  return [present.tree, ...(present.eachRecord ?? [])].map(search).find((term) => term !== null) ?? null
}

function hasLoop({ child }: SpfTreeTerm): boolean {
  return child !== undefined && (child.status === 'loop' || child.terms.some(hasLoop))
}

function bare(term: SpfTreeTerm): string {
  return term.term.replace(/^[+\-~?]/, '')
}

function findHarm(term: WantedTerm, domain: string): SpfEditMessage | null {
  const params = { term: term.text }
  if (leadsTo(term.tree, domain)) return sayEdit('spf-edit.wanted-loops', { ...params, domain })
  const { addresses, isExhaustive } = sampleAddresses([term.program])
  const results = addresses.map((address) => soleResult(possibleResults(term.program, address)))
  if (results.includes('permerror')) return sayEdit('spf-edit.wanted-broken', { ...params, domain })
  if (term.mechanism.name === 'all') return sayEdit('spf-edit.wanted-authorizes-everyone', params)
  const ipv4 = results.filter((_, index) => addresses[index]?.family === 4)
  if (ipv4.every((result) => result === 'pass')) return sayEdit('spf-edit.wanted-authorizes-everyone', params)
  const isFutile = isExhaustive && results.every((result) => result === 'neutral')
  return isFutile ? sayEdit('spf-edit.wanted-authorizes-nobody', params) : null
}

function leadsTo(term: SpfTreeTerm, domain: string): boolean {
  const isThere = term.mechanism === 'include' || term.mechanism === 'redirect'
  if (isThere && term.target !== null && isSameName(term.target, domain)) return true
  return term.child?.terms.some((inner) => inner.effective && leadsTo(inner, domain)) ?? false
}

/** The sampled addresses that a wanted term lets pass. */
export interface VendorServers {
  /** Those that pass whatever the message is. */
  readonly certain: readonly IpAddress[]
  /** False where others may pass too: the term was not walked, or depends on the message. */
  readonly isComplete: boolean
}

export function findServers({ program }: WantedTerm, addresses: readonly IpAddress[]): VendorServers {
  const results = addresses.map((address) => possibleResults(program, address))
  const certain = addresses.filter((_, index) => results[index]?.has('pass') && results[index].size === 1)
  return { certain, isComplete: results.every((result) => !result.has('pass') || result.size === 1) }
}
