import { normalizeName } from '../dns/name.ts'
import { parseDomainSpec } from './domain-spec.ts'
import { expandMacro, isUsableName, staticValues, toTargetName } from './expand-macro.ts'
import { usesMacro } from './macro-string.ts'
import type { SpfRecord, SpfTerm } from './record.ts'
import type { SpfTreeTerm } from './tree.ts'

/** What can be said of a term before anything is asked. */
export interface PlannedTerm {
  readonly term: SpfTerm
  readonly mechanism: SpfTreeTerm['mechanism']
  readonly effective: boolean
  readonly target: string | null
  readonly isDynamic: boolean
  /** False where the target cannot be asked: the term then matches nothing, or an include fails. */
  readonly isUsable: boolean
  /** What it counts by itself (RFC 7208 4.6.4): itself, and the PTR question of `%{p}`. */
  readonly ownLookups: number
}

const QUERYING: readonly string[] = ['include', 'a', 'mx', 'ptr', 'exists', 'redirect']

/** The terms of a record as they are evaluated at `domain`; nothing after `all` counts, nor a redirect beside it. */
export function planTerms(record: SpfRecord, domain: string, senderDomain: string | null): PlannedTerm[] {
  const firstAll = record.terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all')
  return record.terms.map((term, index) => {
    const mechanism = kindOf(term)
    const isPast = firstAll >= 0 && (term.kind === 'mechanism' ? index > firstAll : mechanism === 'redirect')
    const effective = !isPast
    const target = planTarget(term, mechanism, domain, senderDomain)
    const counts = effective && QUERYING.includes(mechanism)
    return { term, mechanism, effective, ...target, ownLookups: counts ? (target.usesPtr ? 2 : 1) : 0 }
  })
}

function kindOf(term: SpfTerm): SpfTreeTerm['mechanism'] {
  if (term.kind === 'mechanism') return term.name
  return term.name === 'redirect' || term.name === 'exp' ? term.name : 'modifier'
}

interface Target {
  readonly target: string | null
  readonly isDynamic: boolean
  readonly isUsable: boolean
  readonly usesPtr: boolean
}

function planTarget(
  term: SpfTerm,
  mechanism: SpfTreeTerm['mechanism'],
  domain: string,
  senderDomain: string | null,
): Target {
  const asks = QUERYING.includes(mechanism) || mechanism === 'exp'
  const spec = term.kind === 'mechanism' ? term.domain : term.value
  const nothing = { isDynamic: false, isUsable: true, usesPtr: false }
  if (!asks) return { ...nothing, target: null }
  if (spec === null) return { ...nothing, target: domain }
  const parsed = parseDomainSpec(spec)
  if (!parsed.ok) return { ...nothing, target: null, isUsable: false }
  const expanded = expandMacro(parsed.parts, staticValues(domain, senderDomain))
  if (expanded === null) {
    return { target: null, isDynamic: true, isUsable: true, usesPtr: usesMacro(parsed.parts, 'p') }
  }
  const target = normalizeName(toTargetName(expanded))
  return { target, isDynamic: false, isUsable: isUsableName(target), usesPtr: false }
}
