import { addressParts, formatIpAddress, type IpAddress } from '../net/ip-address.ts'
import { findNameFault, MAX_NAME_LENGTH } from '../dns/name.ts'
import { isTopLabel } from './domain-spec.ts'
import type { MacroExpand, MacroLetter, MacroPart } from './macro-string.ts'

/** The value of a letter, or null where it is not known: then the whole string has no value. */
export type MacroValues = (letter: MacroLetter) => string | null

/** Expands a macro-string (RFC 7208 7.3); null where a letter in it has no value. */
export function expandMacro(parts: readonly MacroPart[], values: MacroValues): string | null {
  let text = ''
  for (const part of parts) {
    if (part.kind !== 'expand') {
      text += part.text
      continue
    }
    const value = values(part.letter)
    if (value === null) return null
    text += transform(value, part)
  }
  return text
}

function transform(value: string, { keep, reverse, delimiters, escape }: MacroExpand): string {
  let pieces = [value]
  for (const delimiter of new Set(delimiters)) pieces = pieces.flatMap((piece) => piece.split(delimiter))
  if (reverse) pieces.reverse()
  if (keep !== null) pieces = pieces.slice(-keep)
  const joined = pieces.join('.')
  return escape ? escapeForUrl(joined) : joined
}

/** All but the unreserved characters of RFC 3986 as octets in UTF-8. */
function escapeForUrl(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Who sent, from where: what the letters of one check stand for. */
export interface MacroFacts {
  readonly localPart: string
  readonly senderDomain: string
  readonly address: IpAddress
  /** What stood after HELO or EHLO. */
  readonly helo: string
  /** The host that checks. */
  readonly receiver: string
  /** Seconds since the Unix epoch; null leaves `%{t}` without a value. */
  readonly time: number | null
}

/**
 * The letters' values while `domain` is evaluated. `validatedName` is what `%{p}` stands for; null where nobody
 * looked.
 */
export function macroValues(facts: MacroFacts, domain: string, validatedName: string | null): MacroValues {
  const { address, localPart, senderDomain } = facts
  const values: Readonly<Record<MacroLetter, () => string | null>> = {
    s: () => `${localPart}@${senderDomain}`,
    l: () => localPart,
    o: () => senderDomain,
    d: () => domain,
    // Upper-case digits, as the RFC 7208 test suite writes them; DNS does not mind.
    i: () => addressParts(address).join('.').toUpperCase(),
    p: () => validatedName,
    v: () => (address.family === 4 ? 'in-addr' : 'ip6'),
    h: () => (facts.helo === '' ? 'unknown' : facts.helo),
    c: () => formatIpAddress(address),
    r: () => facts.receiver,
    t: () => (facts.time === null ? null : String(Math.floor(facts.time))),
  }
  return (letter) => values[letter]()
}

/** The values that do not depend on the message: the domain, and the sender's domain where it is known. */
export function staticValues(domain: string, senderDomain: string | null): MacroValues {
  return (letter) => (letter === 'd' ? domain : letter === 'o' ? senderDomain : null)
}

/** An expanded domain-spec as the name to ask: no final dot, cut from the left to 253 characters (RFC 7208 7.3). */
export function toTargetName(expanded: string): string {
  let name = expanded.endsWith('.') ? expanded.slice(0, -1) : expanded
  while (name.length > MAX_NAME_LENGTH && name.includes('.')) name = name.slice(name.indexOf('.') + 1)
  return name
}

/**
 * False for a name that cannot be asked or cannot exist: an empty or too long label, one label alone, a top label
 * of digits. RFC 7208 4.8 leaves open what follows from one; here such a mechanism matches nothing.
 */
export function isUsableName(name: string): boolean {
  // Spaces are legal in a label, and "%_" makes them.
  if (findNameFault(name.replace(/ /g, '_')) !== null || name.endsWith('.')) return false
  const dot = name.lastIndexOf('.')
  return dot > 0 && isTopLabel(name.slice(dot + 1))
}
