import { normalizeName } from '../../dns/name.ts'
import { parseIpAddress } from '../../net/ip-address.ts'
import { firstAddress, formatIpNetwork } from '../../net/ip-network.ts'
import { parseTerm } from '../parse-term.ts'
import type { SpfMechanism, SpfTerm } from '../record.ts'

/** Equal for terms that mean the same at `domain` however they are written; null for text that is no term. */
export function termKey(text: string, domain: string): string | null {
  const parsed = parseTerm(text, 0)
  return parsed.ok ? keyOf(parsed.term, domain) : null
}

function keyOf(term: SpfTerm, domain: string): string {
  if (term.kind === 'modifier') return `${term.name}=${nameKey(term.value)}`
  if (term.address !== null) return `${term.qualifier}${networkKey(term, term.address)}`
  const target = term.domain ?? (term.name === 'all' ? '' : domain)
  return `${term.qualifier}${term.name}:${nameKey(target)}/${term.prefix4 ?? ''}//${term.prefix6 ?? ''}`
}

/** The case of a macro letter has a meaning (RFC 7208 7.3). */
function nameKey(name: string): string {
  return name.includes('%') ? name : normalizeName(name)
}

function networkKey(term: SpfMechanism, text: string): string {
  const address = parseIpAddress(text)
  const prefix = term.prefix4 ?? term.prefix6 ?? 0
  return address === null ? text : formatIpNetwork({ address: firstAddress({ address, prefix }), prefix })
}
