import type { TextSpan } from '../spf/record.ts'
import type { Tag } from '../tag-list/tag-list.ts'

/** One entry of `rua` or `ruf` (RFC 9989 4.8). */
export interface ReportUri {
  /** As written. */
  readonly text: string
  readonly span: TextSpan
  /** A URI by its form; receivers leave out others. A bare address is none. */
  readonly isValid: boolean
  /** The address of a `mailto:`, else null. */
  readonly address: string | null
  /** The address's domain in lower case, else null. */
  readonly domain: string | null
  /** `!10m`: RFC 7489 6.2; obsolete, ignored since RFC 9989. */
  readonly hasSizeSuffix: boolean
}

/** A hostile record could list thousands; later ones are not read. */
export const MAX_REPORT_URIS = 50

const URI = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@$&'()*+;=]|%[0-9a-f]{2})+$/i
const MAILTO = /^mailto:([^@?,\s]+@([a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?))\.?(?:\?.*)?$/i

/** Commas separate the entries; a comma inside a URI has to be percent-encoded. */
export function parseReportUris(tag: Tag | null): ReportUri[] {
  if (tag === null) return []
  const uris: ReportUri[] = []
  let start = tag.valueSpan.start
  for (const piece of tag.value.split(',', MAX_REPORT_URIS)) {
    const text = piece.trim()
    const begin = start + piece.indexOf(text)
    if (text !== '') uris.push(readUri(text, { start: begin, end: begin + text.length }))
    start += piece.length + 1
  }
  return uris
}

function readUri(text: string, span: TextSpan): ReportUri {
  const plain = text.replace(/![0-9]{1,20}[kmgt]?$/i, '')
  const [, address, domain] = MAILTO.exec(plain) ?? []
  const isMailto = /^mailto:/i.test(plain)
  return {
    text,
    span,
    isValid: URI.test(plain) && (!isMailto || address !== undefined),
    address: address ?? null,
    domain: domain?.toLowerCase() ?? null,
    hasSizeSuffix: plain !== text,
  }
}
