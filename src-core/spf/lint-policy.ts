import { type Finding, makeFinding } from '../findings/finding.ts'
import { usesMacro } from './macro-string.ts'
import { parseDomainSpec } from './domain-spec.ts'
import { isUsableName } from './expand-macro.ts'
import { parseSpfRecord } from './parse-spf-record.ts'
import type { SpfMechanism, SpfTerm } from './record.ts'
import { findNearestName, suggestTerm } from './suggest-term.ts'
import type { SpfTreeNode } from './tree.ts'
import { cutText } from '../text/cut-text.ts'

const MAX_LISTED = 10

/** What the record itself says and should rather not: for the domain's own record, and one it redirects to. */
export function lintPolicy(node: SpfTreeNode): Finding[] {
  if (node.record === null) return []
  const name = node.domain
  const { terms, faults } = parseSpfRecord(node.record)
  const find = (code: Parameters<typeof makeFinding>[0], term: SpfTerm, params: Finding['params'] = {}) =>
    makeFinding(code, name, { name, term: term.text, ...params }, { span: term.span })
  return [
    ...lintAll(name, terms, faults.length > 0),
    ...lintUnreached(name, terms),
    ...lintPtr(name, terms),
    ...terms.flatMap((term) =>
      lintModifier(term).map((params) => find('spf.unknown-modifier', term, params)),
    ),
    ...terms.flatMap((term) => lintName(node, term).map((params) => find('spf.unusable-name', term, params))),
  ].map((finding) =>
    finding.code === 'spf.unknown-modifier' && finding.params['kind'] === 'suggested'
      ? { ...finding, severity: 'warning' as const }
      : finding,
  )
}

function isAll(term: SpfTerm): term is SpfMechanism {
  return term.kind === 'mechanism' && term.name === 'all'
}

function isRedirect(term: SpfTerm): boolean {
  return term.kind === 'modifier' && term.name === 'redirect'
}

/** How the record ends. A record with faults may have its `all` among them: nothing is said of a lack then. */
function lintAll(name: string, terms: readonly SpfTerm[], hasFaults: boolean): Finding[] {
  const all = terms.find(isAll)
  if (all === undefined) {
    return hasFaults || terms.some(isRedirect) ? [] : [makeFinding('spf.no-all', name, { name })]
  }
  const params = { name, term: all.text }
  const extra = { span: all.span }
  if (all.qualifier === '+') return []
  if (all.qualifier === '?') return [makeFinding('spf.neutral-all', name, params, extra)]
  const before = terms.filter((term) => term.kind === 'mechanism' && term.span.start < all.span.start)
  const passes = before.some((term) => term.kind === 'mechanism' && term.qualifier === '+')
  return passes || hasFaults ? [] : [makeFinding('spf.authorizes-nobody', name, params, extra)]
}

function lintUnreached(name: string, terms: readonly SpfTerm[]): Finding[] {
  const all = terms.findIndex(isAll)
  if (all < 0) return []
  const unreached = terms.filter(
    (term, index) => isRedirect(term) || (term.kind === 'mechanism' && index > all),
  )
  const [first] = unreached
  if (first === undefined) return []
  return [
    makeFinding('spf.terms-after-all', name, { name, terms: listTexts(unreached) }, { span: first.span }),
  ]
}

function lintPtr(name: string, terms: readonly SpfTerm[]): Finding[] {
  const users = terms.filter(
    (term) => (term.kind === 'mechanism' && term.name === 'ptr') || usesPtrMacro(term),
  )
  const [first] = users
  if (first === undefined) return []
  return [makeFinding('spf.ptr', name, { name, terms: listTexts(users) }, { span: first.span })]
}

function usesPtrMacro(term: SpfTerm): boolean {
  const isUnknown = term.kind === 'modifier' && term.name !== 'redirect' && term.name !== 'exp'
  const spec = isUnknown ? null : term.kind === 'mechanism' ? term.domain : term.value
  const parsed = spec === null ? null : parseDomainSpec(spec)
  return parsed?.ok === true && usesMacro(parsed.parts, 'p')
}

/** A modifier that nobody knows: ignored. `include=…` was meant to be a mechanism. */
function lintModifier(term: SpfTerm): Finding['params'][] {
  if (term.kind !== 'modifier' || term.name === 'redirect' || term.name === 'exp') return []
  const isSlip = findNearestName(term.name) !== null
  const suggestion = isSlip ? suggestTerm(term.text.replace('=', ':')) : null
  return [suggestion === null ? {} : { kind: 'suggested', suggestion }]
}

/** Names that no DNS can hold, or that nobody gives to a host: one finding a term. */
function lintName(node: SpfTreeNode, term: SpfTerm): Finding['params'][] {
  const spec = term.kind === 'mechanism' ? term.domain : isRedirect(term) ? term.value : null
  if (spec === null) return []
  if (/[,;@]|:\/\//.test(spec.replace(/%\{[^}]*\}/g, ''))) return [{ kind: 'odd' }]
  const target = node.terms.find((walked) => walked.term === term.text)?.target ?? null
  const failsAnyway = term.kind === 'modifier' || term.name === 'include'
  return target !== null && !failsAnyway && !isUsableName(target) ? [{}] : []
}

export function listTexts(terms: readonly { readonly text: string }[]): string {
  const listed = terms.slice(0, MAX_LISTED).map(({ text }) => cutText(text, 80))
  return terms.length > MAX_LISTED ? `${listed.join(' ')} …` : listed.join(' ')
}
