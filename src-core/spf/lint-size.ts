import { MAX_STRING_OCTETS } from '../dns/txt.ts'
import { type Finding, makeFinding } from '../findings/finding.ts'

/** "should fit": the name and all TXT texts at it (RFC 7208 3.4). */
export const ADVISED_OCTETS = 450
/** An answer over this needs EDNS or TCP (RFC 7208 3.4). */
const UDP_OCTETS = 512

/** At most one finding about size: the nearest to the record's owner first. */
export function lintSize(
  name: string,
  recordStrings: readonly string[],
  allStrings: readonly (readonly string[])[],
): Finding[] {
  const longest = Math.max(0, ...recordStrings.map((string) => string.length))
  if (longest > MAX_STRING_OCTETS) {
    return [
      makeFinding('spf.too-long', name, { name, kind: 'string', octets: longest }, { severity: 'error' }),
    ]
  }
  const own = name.length + lengthOf(recordStrings)
  if (own > ADVISED_OCTETS) {
    return [makeFinding('spf.too-long', name, { name, kind: 'record', octets: own }, { severity: 'warning' })]
  }
  const all = name.length + allStrings.reduce((sum, strings) => sum + lengthOf(strings), 0)
  if (all <= ADVISED_OCTETS) return []
  const answer = answerOctets(name, allStrings)
  const kind: Finding['params'] = answer > UDP_OCTETS ? { kind: 'answer' } : {}
  return [makeFinding('spf.too-long', name, { name, octets: all, answer, ...kind })]
}

function lengthOf(strings: readonly string[]): number {
  return strings.reduce((sum, string) => sum + string.length, 0)
}

/** The DNS message: header, question, and each record with a compressed name. */
export function answerOctets(name: string, allStrings: readonly (readonly string[])[]): number {
  const question = name.length + 2 + 4
  return 12 + question + allStrings.reduce((sum, strings) => sum + 12 + strings.length + lengthOf(strings), 0)
}
