import { termKey } from '../spf/edit/term-key.ts'
import { parseSpfRecord, selectSpfRecords } from '../spf/parse-spf-record.ts'
import type { SpfTerm } from '../spf/record.ts'

export type TextComparison = 'published' | 'absent' | 'different'

/**
 * Whether the texts at `domain` do what the plan wants of its SPF record: exactly one record without a fault, the wanted
 * terms in it in their order and before any `all`, and nothing beside them that could keep one from being reached.
 * `wanted` is a whole record, or only the terms to be added.
 */
export function compareSpf(texts: readonly string[], wanted: string, domain: string): TextComparison {
  const records = selectSpfRecords(texts)
  const [only] = records
  if (only === undefined) return 'absent'
  const published = parseSpfRecord(only)
  if (records.length > 1 || published.faults.length > 0) return 'different'
  const isWhole = selectSpfRecords([wanted]).length > 0
  const { terms } = parseSpfRecord(isWhole ? wanted : `v=spf1 ${wanted}`)
  const left = terms.map((term) => keyOf(term, domain))
  for (const term of published.terms) {
    if (keyOf(term, domain) === left[0]) left.shift()
    else if (left.length > 0 && isWhole && !isHarmless(term)) return 'different'
    if (term.kind === 'mechanism' && term.name === 'all') break
  }
  return left.length === 0 ? 'published' : 'different'
}

function keyOf(term: SpfTerm, domain: string): string {
  return termKey(term.text, domain) ?? term.text
}

/** Others may add senders of their own while this plan is carried out. */
function isHarmless(term: SpfTerm): boolean {
  return term.kind === 'mechanism' ? term.name !== 'all' && term.qualifier === '+' : term.name !== 'redirect'
}
