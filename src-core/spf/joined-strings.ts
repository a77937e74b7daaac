import type { TextSpan } from './record.ts'
import { isSpfRecord } from './parse-spf-record.ts'
import { parseTerm } from './parse-term.ts'
import { MAX_STRING_OCTETS } from '../dns/txt.ts'

/** Two terms that run into one because no space stands between the strings (RFC 7208 3.3). */
export interface JoinedTerms {
  readonly term: string
  readonly span: TextSpan
}

/** Finds the seams of a record's strings where a term ends, another begins, and nothing separates them. */
export function findJoinedTerms(strings: readonly string[]): JoinedTerms[] {
  const text = strings.join('')
  const found: JoinedTerms[] = []
  let seam = 0
  for (const string of strings.slice(0, -1)) {
    seam += string.length
    const start = text.lastIndexOf(' ', seam - 1) + 1
    const space = text.indexOf(' ', seam)
    const end = space < 0 ? text.length : space
    const left = text.slice(start, seam)
    const right = text.slice(seam, end)
    if (!isWhole(left) || !isWhole(right)) continue
    const term = left + right
    // A full string is cut where it is full, in the middle of a term as likely as not.
    if (string.length >= MAX_STRING_OCTETS && parseTerm(term, start).ok) continue
    found.push({ term, span: { start, end } })
  }
  return found
}

/** Strings that would be an SPF record with a space between them, and are none without: `v=spf1` `mx`. */
export function isJoinedVersion(strings: readonly string[]): boolean {
  return !isSpfRecord(strings.join('')) && /^v=spf1$/i.test(strings[0] ?? '')
}

function isWhole(term: string): boolean {
  return /^v=spf1$/i.test(term) || (term !== '' && parseTerm(term, 0).ok)
}
