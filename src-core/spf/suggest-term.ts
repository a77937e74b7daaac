import { parseIpAddress } from '../net/ip-address.ts'
import { parseIpNetwork } from '../net/ip-network.ts'
import { parseTerm } from './parse-term.ts'
import { MECHANISM_NAMES } from './record.ts'

/** Text longer than this is not worth guessing at. */
const MAX_GUESSED = 300
const KNOWN_NAMES = [...MECHANISM_NAMES, 'redirect', 'exp']
/** What people write for a mechanism, and no edit distance finds. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ip: 'ip4',
  ipv4: 'ip4',
  ipv6: 'ip6',
  includes: 'include',
  host: 'a',
  aaaa: 'a',
}

/** The characters that look like one of ASCII, written as that: full-width forms, dashes, spaces. */
export function toAsciiLookAlikes(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u30fc\ufe58\ufe63\uff70]/g, '-')
    .replace(/[\u301c\u223c\u02dc]/g, '~')
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f\t\r\n]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad\u2018\u2019\u201c\u201d]/g, '')
}

function isTerms(text: string): boolean {
  const tokens = text.split(' ').filter((token) => token !== '')
  return tokens.length > 0 && tokens.every((token) => parseTerm(token, 0).ok)
}

/** What a faulty term was probably meant to be: text that parses, or null. */
export function suggestTerm(text: string): string | null {
  if (text.length > MAX_GUESSED) return null
  const trimmed = text.replace(/^["'`\\]+|["'`\\;,.]+$/g, '')
  for (const candidate of [text, trimmed, ...REPAIRS.map((repair) => repair(trimmed))]) {
    if (candidate !== null && isTerms(candidate)) return candidate.trim()
  }
  return null
}

/** Each turns one usual mistake into what was meant, or gives null. Order: the surest guess first. */
const REPAIRS: readonly ((text: string) => string | null)[] = [
  repairAddress,
  repairMask,
  repairArgument,
  repairName,
  repairSeparators,
]

function splitTerm(text: string): { sign: string; name: string; rest: string } {
  const [, sign = '', name = '', rest = ''] = /^([+\-~?]?)([^:/=]*)(.*)$/.exec(text) ?? []
  return { sign, name: name.toLowerCase(), rest }
}

/** An address under the wrong mechanism or under none; a host name under ip4 or ip6. */
function repairAddress(text: string): string | null {
  const sign = /^[+\-~?]?/.exec(text)?.[0] ?? ''
  const bare = text.slice(sign.length)
  const value = /^(?:a|mx|include|ptr|exists|ip[46]|ipv[46]|ip)[:=](.*)$/i.exec(bare)?.[1] ?? bare
  const plain = value.replace(/^\[(.*)\]/, '$1')
  const network = parseIpNetwork(plain)
  if (network !== null) return `${sign}ip${network.address.family}:${plain}`
  return /^ip[46]:[a-z0-9.-]*[a-z][a-z0-9.-]*$/i.test(bare) && bare.includes('.') ? `${sign}a:${value}` : null
}

/** `/255.255.255.0` for `/24`, `/024` for `/24`. */
function repairMask(text: string): string | null {
  const [, head, tail = ''] = /^(.*?)\/([0-9.]+)$/.exec(text) ?? []
  if (head === undefined) return null
  const mask = parseIpAddress(tail)
  if (mask === null) return `${head}/${tail.replace(/^0+(?=[0-9])/, '')}`
  const bits = mask.octets.map((octet) => octet.toString(2).padStart(8, '0')).join('')
  return /^1*0*$/.test(bits) ? `${head}/${bits.replace(/0/g, '').length}` : null
}

/** An argument where none may be. */
function repairArgument(text: string): string | null {
  const { sign, name, rest } = splitTerm(text)
  if (name === 'all') return `${sign}all`
  if (name === 'ip4' || name === 'ip6') return `${sign}${name}${rest.replace('//', '/')}`
  // One slash for IPv6 too few; which prefix was meant otherwise is nobody's guess.
  if (name === 'a' || name === 'mx') return text.replace(/\/([0-9]+)\/([0-9]+)$/, '/$1//$2')
  return rest.includes('/') ? `${sign}${name}${rest.replace(/\/[0-9/]*$/, '')}` : null
}

function repairName(text: string): string | null {
  const { sign, name, rest } = splitTerm(text)
  const nearest = findNearestName(name)
  if (nearest === null) return null
  const value = rest.replace(/^[:=]+/, '')
  if (nearest === 'redirect' || nearest === 'exp') return `${nearest}=${value}`
  if (value === '' || value.startsWith('/')) return `${sign}${nearest}${value}`
  return `${sign}${nearest}:${value}`
}

/** `ip4:192.0.2.1,192.0.2.2` for two terms. */
function repairSeparators(text: string): string | null {
  const pieces = text.split(/[,;]+/).filter((piece) => piece !== '')
  if (pieces.length < 2) return null
  const { sign, name } = splitTerm(pieces[0] ?? '')
  return pieces.map((piece) => (parseTerm(piece, 0).ok ? piece : `${sign}${name}:${piece}`)).join(' ')
}

/** The known mechanism or modifier that is one or two slips away, or null. */
export function findNearestName(name: string): string | null {
  const lower = name.toLowerCase()
  if (KNOWN_NAMES.includes(lower)) return lower
  const other = OTHER_NAMES[lower]
  if (other !== undefined) return other
  if (lower.length < 2 || lower.length > 12) return null
  let best: { name: string; distance: number } | null = null
  for (const known of KNOWN_NAMES) {
    const distance = countSlips(lower, known)
    const allowed = known.length >= 6 ? 2 : known.length >= 3 ? 1 : 0
    if (distance <= allowed && (best === null || distance < best.distance)) best = { name: known, distance }
  }
  return best?.name ?? null
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function countSlips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isEqual = a[row - 1] === b[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isEqual ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/**
 * A space that tore one term apart: `include: example.jp`, `- all`, `ip4 :192.0.2.1`. Takes the next tokens; gives
 * how many of them belong together and the term that they make, or null.
 */
export function joinStrayTokens(written: readonly string[]): { count: number; term: string } | null {
  const [first, second, third] = written.map(toAsciiLookAlikes)
  if (first === undefined || second === undefined || !mayBeTorn(first, second)) return null
  const pairs = [`${first}${second}`, ...(/[:=]/.test(first + second) ? [] : [`${first}:${second}`])]
  const pair = pairs.find((joined) => parseTerm(joined, 0).ok)
  if (pair !== undefined) return { count: 2, term: pair }
  const triple = third === undefined ? '' : `${first}${second}${third}`
  return /^[:=]$/.test(second) && parseTerm(triple, 0).ok ? { count: 3, term: triple } : null
}

function mayBeTorn(first: string, second: string): boolean {
  if (/^[+\-~?]$/.test(first)) return true
  if (/^[:=/]/.test(second)) return true
  // A second token that is a term by itself stays one.
  return !parseTerm(first, 0).ok && !parseTerm(second, 0).ok
}
