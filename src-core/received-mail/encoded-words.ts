import { decodeBase64 } from '../dkim/base64.ts'
import { txtText } from '../dns/txt.ts'
import { octetsToText } from './header-section.ts'

/** Text from octets (one character each) in a named charset; null where the host knows no such charset. A port. */
export type DecodeCharset = (octets: string, charset: string) => string | null

const WORD = /=\?([A-Za-z0-9_.:-]{1,40})(?:\*[A-Za-z0-9-]{1,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi
const MAX_DECODED = 4000

/**
 * Encoded words (RFC 2047) as text; raw octets of UTF-8 as text too. Neighbours in one charset are decoded together, as
 * many programs cut a character in two. What can't be decoded stays as it stands.
 */
export function decodeEncodedWords(value: string, decode: DecodeCharset): string {
  const text = value.slice(0, MAX_DECODED)
  const pieces: { charset: string | null; octets: string; raw: string }[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index)
    const last = pieces.at(-1)
    // White space between two encoded words is no text (RFC 2047 6.2).
    const isNeighbour = last !== undefined && last.charset !== null && between.trim() === ''
    if (!isNeighbour && between !== '') pieces.push({ charset: null, octets: '', raw: between })
    const [raw, charset = '', encoding = '', content = ''] = match
    const octets = encoding.toLowerCase() === 'b' ? base64Octets(content) : quotedOctets(content)
    if (isNeighbour && last.charset === charset.toLowerCase()) {
      last.octets += octets
      last.raw += raw
    } else {
      pieces.push({ charset: charset.toLowerCase(), octets, raw })
    }
    end = match.index + raw.length
  }
  if (end < text.length) pieces.push({ charset: null, octets: '', raw: text.slice(end) })
  return pieces
    .map(({ charset, octets, raw }) => (charset === null ? readRaw(raw) : (decode(octets, charset) ?? raw)))
    .join('')
}

function readRaw(raw: string): string {
  return /[^\x00-\xff]/.test(raw) ? raw : txtText({ strings: [raw] })
}

function base64Octets(content: string): string {
  return octetsToText(decodeBase64(content).bytes)
}

function quotedOctets(content: string): string {
  return content
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
