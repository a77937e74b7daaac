import type { TxtRecord } from './record.ts'

/** Octets that one character-string of a TXT record can hold (RFC 1035 3.3). */
export const MAX_STRING_OCTETS = 255

/**
 * The text that readers see: the strings joined without a space (RFC 7208 3.3, RFC 6376 3.6.2.2), decoded as
 * UTF-8 where the octets are valid UTF-8, else one character an octet.
 */
export function txtText(record: Pick<TxtRecord, 'strings'>): string {
  const octets = record.strings.join('')
  if (!/[\x80-\xff]/.test(octets)) return octets
  try {
    return decodeURIComponent(octets.replace(/[%\x80-\xff]/g, percentEncode))
  } catch {
    return octets
  }
}

function percentEncode(octet: string): string {
  return `%${octet.charCodeAt(0).toString(16).padStart(2, '0')}`
}

/** The octets of a text in UTF-8, one character an octet: the form that `TxtRecord.strings` holds. */
export function toOctets(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%([0-9A-F]{2})/g,
    (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Cuts a text into character-strings of at most 255 octets; readers join them without a space. */
export function splitTxt(text: string): string[] {
  const octets = toOctets(text)
  const strings: string[] = []
  for (let start = 0; start < octets.length; start += MAX_STRING_OCTETS) {
    strings.push(octets.slice(start, start + MAX_STRING_OCTETS))
  }
  return strings.length > 0 ? strings : ['']
}
