import { parseTerm } from '../spf/parse-term.ts'

/**
 * A term that can be added for another sender: a mechanism that gives pass and names the sender itself. null for `all`,
 * modifiers, other qualifiers, and for `a`, `mx` and `ptr` without a domain, which mean whoever publishes the record.
 */
export function readSpfTerm(text: string): string | null {
  const reading = parseTerm(text, 0)
  if (!reading.ok || reading.term.kind !== 'mechanism' || reading.term.qualifier !== '+') return null
  const { name, domain } = reading.term
  if (name === 'all' || name === 'ptr') return null
  if ((name === 'a' || name === 'mx') && domain === null) return null
  return text.startsWith('+') ? text.slice(1) : text
}
