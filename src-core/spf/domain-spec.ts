import { type MacroPart, parseMacroString } from './macro-string.ts'

export type DomainSpecResult =
  | { readonly ok: true; readonly parts: readonly MacroPart[] }
  | { readonly ok: false; readonly fault: 'empty' | 'bad-macro' | 'bad-domain' }

// toplabel (RFC 7208 7.1): letters, digits and inner hyphens, not digits alone.
const TOP_LABEL = /^(?=.*[a-z-])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i

/** domain-spec = macro-string domain-end; domain-end = ( "." toplabel [ "." ] ) / macro-expand (RFC 7208 7.1). */
export function parseDomainSpec(text: string): DomainSpecResult {
  if (text === '') return { ok: false, fault: 'empty' }
  const result = parseMacroString(text, 'domain')
  if (!result.ok) return { ok: false, fault: text.charAt(result.at) === '%' ? 'bad-macro' : 'bad-domain' }
  return endsWell(result.parts) ? result : { ok: false, fault: 'bad-domain' }
}

function endsWell(parts: readonly MacroPart[]): boolean {
  const last = parts.at(-1)
  if (last === undefined) return false
  // All three escapes are macro-expand in the grammar.
  if (last.kind !== 'literal') return true
  const plain = last.text.endsWith('.') ? last.text.slice(0, -1) : last.text
  const dot = plain.lastIndexOf('.')
  return dot >= 0 && isTopLabel(plain.slice(dot + 1))
}

export function isTopLabel(label: string): boolean {
  return TOP_LABEL.test(label)
}
