import { domainToASCII, domainToUnicode } from 'node:url'
import type { ToAsciiName } from '../../../src-core/dns/name.ts'
import { findNameFault } from '../../../src-core/dns/name.ts'

/** The full stops that UTS 46 takes for a dot: ideographic, full-width and half-width. */
const FULL_STOPS = /[.\u3002\uff0e\uff61]/u

/** Visible characters that belong to addresses, URLs and macros around a name, never to one. */
const NOT_IN_NAMES = /[\s"#%/:<>?@[\\\]]/u

const NON_ASCII = /[^\x00-\x7f]/

/**
 * A-labels by UTS 46 (non-transitional). Node's `domainToASCII` is made for the host of a URL: over a whole name it
 * reads `0x7f.1` as an address, decodes `%41` and cuts the name at a slash. So it gets single labels only, and only
 * those that need it; the others stay as they are, underscores too.
 */
export const toAsciiName: ToAsciiName = (text) => {
  if (NOT_IN_NAMES.test(text)) return null
  const labels = text.split(FULL_STOPS)
  if (labels.at(-1) === '') labels.pop()
  const ascii = labels.map((label) => (NON_ASCII.test(label) ? toAsciiLabel(label) : label.toLowerCase()))
  const name = ascii.join('.')
  if (ascii.includes(null) || findNameFault(name)) return null
  // No top-level domain is a number: it is an IPv4 address, or a part of one (RFC 3696 2).
  return /^(\d+|0x[0-9a-f]*)$/.test(ascii.at(-1) ?? '') ? null : name
}

/** The name as people read it; labels that are no valid A-labels stay as they are. */
export function toUnicodeName(name: string): string {
  return name
    .split('.')
    .map((label) => (/^xn--/i.test(label) ? domainToUnicode(label) || label : label))
    .join('.')
}

function toAsciiLabel(label: string): string | null {
  const ascii = domainToASCII(`${label}.test`)
  if (!ascii.endsWith('.test')) return null
  const converted = ascii.slice(0, -'.test'.length)
  return /^[a-z0-9_-]+$/.test(converted) ? converted : null
}
