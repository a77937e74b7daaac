import type { SpfRecord } from '../record.ts'

/**
 * Puts terms before the term with that index, or after the last one. Everything else stays as it is written,
 * spaces and case included.
 */
export function insertTerms(record: SpfRecord, index: number, terms: readonly string[]): string {
  const added = terms.join(' ')
  const next = record.terms[index]
  if (next !== undefined) {
    return `${record.text.slice(0, next.span.start)}${added} ${record.text.slice(next.span.start)}`
  }
  const end = record.terms.at(-1)?.span.end ?? 'v=spf1'.length
  return `${record.text.slice(0, end)} ${added}${record.text.slice(end)}`
}
