import { findNameFault, isWithin, normalizeName, type ToAsciiName } from '../dns/name.ts'
import { isApexWord } from './classify-text.ts'
import { unwrap } from './quoted-strings.ts'

export interface NameContext {
  /** The sender's domain. */
  readonly domain: string
  /** What relative names are below: the sender's domain, unless the paste says otherwise (`$ORIGIN`, `対象ドメイン:`). */
  readonly origin: string
  readonly toAscii: ToAsciiName
}

/** A host as pasted in lower case A-labels without its final dot; null for text that is no name. */
export function readHost(text: string, toAscii: ToAsciiName): string | null {
  const plain = unwrap(text).replace(/[\u3002\uff61]/g, '.')
  if (plain === '' || /\s/.test(plain)) return null
  const ascii = /[^\x00-\x7f]/.test(plain) ? toAscii(plain) : plain
  if (ascii === null) return null
  const name = normalizeName(ascii)
  return findNameFault(name) === null && /^[a-z0-9_*-]+(?:\.[a-z0-9_-]+)*$/.test(name) ? name : null
}

/**
 * The full owner name that a name field means. Written in full (with or without the final dot) it stays as it is, also
 * where it is another domain's; relative names are completed. null: no name at all.
 */
export function readOwnerName(text: string, { domain, origin, toAscii }: NameContext): string | null {
  const plain = unwrap(text.replace(/\s*\([^()]*[^\x00-\x7f][^()]*\)$/, ''))
  if (plain === '' || isApexWord(plain)) return origin
  const name = readHost(plain, toAscii)
  if (name === null) return null
  if (plain.endsWith('.') || isWithin(name, domain) || isWithin(name, origin)) return name
  // Seen from a zone above: `s1._domainkey.mail` or `mail` for mail.example.co.jp.
  const [, service = '', rest = name] = /^(.*?\._domainkey|_dmarc)\.(.+)$/.exec(name) ?? []
  const isBelowZone = origin === domain ? domain.startsWith(`${rest}.`) : domain === `${rest}.${origin}`
  if (isBelowZone) return service === '' ? domain : `${service}.${domain}`
  return isRelative(name) ? `${name}.${origin}` : name
}

/** A single label, or a service label with one more at most. Anything else may be another domain's full name. */
function isRelative(name: string): boolean {
  return !name.includes('.') || /(?:^|\.)_[a-z0-9]+(?:\.[a-z0-9-]+)?$/.test(name)
}
