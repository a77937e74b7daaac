import { termKey } from '../spf/edit/term-key.ts'
import { parseSpfRecord, selectSpfRecords } from '../spf/parse-spf-record.ts'
import type { SpfTerm } from '../spf/record.ts'
import { sayDifference, type RecordComparison } from './record-comparison.ts'

/**
 * Whether the texts at `domain` do what the plan wants of its SPF record: exactly one record without a fault, the wanted
 * terms in it in their order and before any `all`, and nothing beside them that could keep one from being reached.
 * `wanted` is a whole record, or only the terms to be added.
 */
export function compareSpf(texts: readonly string[], wanted: string, domain: string): RecordComparison {
  const records = selectSpfRecords(texts)
  const [only] = records
  if (only === undefined) return describeNearMiss(texts)
  if (records.length > 1) return differs(sayDifference('several', { count: records.length }))
  const published = parseSpfRecord(only)
  const isWhole = selectSpfRecords([wanted]).length > 0
  const expected = parseSpfRecord(isWhole ? wanted : `v=spf1 ${wanted}`).terms
  const faults = published.faults.map(({ term }) => sayDifference('spf-fault', { term }))
  const unmet = expected.map((term) => keyOf(term, domain))
  const disturbing: string[] = []
  const reached = reachedTerms(published.terms)
  for (const term of reached) {
    if (keyOf(term, domain) === unmet[0]) unmet.shift()
    else if (unmet.length > 0 && isWhole && !isHarmless(term)) disturbing.push(term.text)
  }
  const isReached = unmet.length === 0 && disturbing.length === 0
  if (isReached && faults.length === 0) {
    const added = isWhole ? extraTerms(expected, reached, domain) : []
    return {
      state: 'published',
      differences: added.map(({ text }) => sayDifference('term-added', { term: text })),
    }
  }
  const terms = isReached ? [] : describeTerms(expected, published.terms, reached, isWhole, domain)
  return differs(...faults, ...terms)
}

/** Whether the record is the wanted one term by term: what a plan has proven of that one holds. */
export function isExactlySpf(text: string, wanted: string, domain: string): boolean {
  const [there, hoped] = [parseSpfRecord(text), parseSpfRecord(wanted)]
  const keys = ({ terms }: typeof there) => JSON.stringify(terms.map((term) => keyOf(term, domain)))
  return there.faults.length + hoped.faults.length === 0 && keys(there) === keys(hoped)
}

/** A text that was meant as an SPF record and is read as none is no absence: somebody has to mend it. */
function describeNearMiss(texts: readonly string[]): RecordComparison {
  const text = texts.find(isSpfLike)
  return text === undefined
    ? { state: 'absent', differences: [] }
    : differs(sayDifference('not-spf', { text }))
}

function isSpfLike(text: string): boolean {
  return /^v=spf1(?!\d)/i.test(text.normalize('NFKC').replace(/[\\"'`“”„‘’\s]/g, ''))
}

/** The whole record's terms that are not in the published one, in that one only, or in another place. */
function describeTerms(
  expected: readonly SpfTerm[],
  published: readonly SpfTerm[],
  reached: readonly SpfTerm[],
  isWhole: boolean,
  domain: string,
) {
  const keys = (terms: readonly SpfTerm[]) => terms.map((term) => keyOf(term, domain))
  const [all, live] = [keys(published), keys(reached)]
  const missing = expected.filter((term) => !live.includes(keyOf(term, domain)))
  const extra = isWhole ? extraTerms(expected, reached, domain).filter((term) => !isHarmless(term)) : []
  const parts = [
    ...missing.map((term) =>
      sayDifference(all.includes(keyOf(term, domain)) ? 'term-after-all' : 'term-missing', {
        term: term.text,
      }),
    ),
    ...extra.map(({ text }) => sayDifference('term-extra', { term: text })),
  ]
  return parts.length > 0 ? parts : [sayDifference('term-order')]
}

function extraTerms(expected: readonly SpfTerm[], reached: readonly SpfTerm[], domain: string): SpfTerm[] {
  const hoped = expected.map((term) => keyOf(term, domain))
  return reached.filter((term) => !hoped.includes(keyOf(term, domain)))
}

/** Terms up to the first `all`: no later one is ever looked at. A redirect beside `all` isn't either (RFC 7208 6.1). */
function reachedTerms(terms: readonly SpfTerm[]): SpfTerm[] {
  const end = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all')
  return end < 0 ? [...terms] : terms.slice(0, end + 1)
}

function differs(...differences: RecordComparison['differences']): RecordComparison {
  return { state: 'different', differences }
}

function keyOf(term: SpfTerm, domain: string): string {
  return termKey(term.text, domain) ?? term.text
}

/** Others may add senders of their own while this plan is carried out. */
function isHarmless(term: SpfTerm): boolean {
  return term.kind === 'mechanism' ? term.name !== 'all' && term.qualifier === '+' : term.name !== 'redirect'
}
