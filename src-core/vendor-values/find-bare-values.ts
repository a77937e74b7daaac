import { looksOf } from './classify-text.ts'
import { joinQuotedStrings } from './quoted-strings.ts'
import type { RecordFields } from './raw-record.ts'

export interface BareValues {
  readonly records: readonly RecordFields[]
  /** The line without them. */
  readonly rest: string
}

const TERM =
  /(^|[\s"'「『(:、])\+?(include:\s*[^\s"'「」『』、。()<>,;]*\.[^\s"'「」『』、。()<>,;]+|(?:ip4|ip6|exists):[^\s"'「」『』、。()<>,;]+)/gi

const ALIAS =
  /(?<![^\s"'「『():、。])([^\s"'「『():、。]{1,200}\._domainkey[^\s"'」』():、。]{0,253})\s{1,20}(?:\d{1,8}\s{1,20})?(?:IN\s{1,20})?CNAME\s{1,20}([^\s"'」』():、。]{1,253})/i

/** Values in running text, without a layout around them. */
export function findBareValues(line: string): BareValues | null {
  return findRecord(line) ?? findAlias(line) ?? findTerms(line)
}

/** A whole record from its version (or a key) to the end of the line, with the name that may stand before it. */
function findRecord(line: string): BareValues | null {
  const found =
    /v\s*=\s*(?:DKIM1|DMARC1|spf1)\b/i.exec(line) ??
    /(?:^|[\s"「『:])((?:k\s*=\s*\w+\s*;\s*)?p\s*=\s*MI[A-Za-z0-9+/]{40})/.exec(line) ??
    /(?:^|[\s"「『:])(MI[A-Za-z0-9+/]{60})/.exec(line)
  if (found === null) return null
  const start = found.index + found[0].length - (found[1] ?? found[0]).length
  const [, whole = '', tail = ''] = /^([^「」『』。、]*)(.*)$/s.exec(line.slice(start)) ?? []
  // An SPF record ends at its `all`, whatever is written behind it.
  const end = /^v\s*=\s*spf1/i.test(whole) ? /[\s"][+?~-]?all(?=["\s]|$)/i.exec(whole) : null
  const text = end === null ? whole : whole.slice(0, end.index + end[0].length)
  const after = `${whole.slice(text.length)} ${tail}`
  const before = line.slice(0, start).replace(/["'「『:(\s]+$/, '')
  const isQuoted = line.charAt(start - 1) === '"'
  const value = isQuoted ? joinQuotedStrings(`"${text}`) : text.trim()
  const name = findName(before)
  const record = { name, type: null, value, selector: null, preference: null }
  return { records: [record], rest: `${name === null ? before : before.replace(name, '')} ${after}` }
}

/** `s1._domainkey… CNAME target` behind other words. */
function findAlias(line: string): BareValues | null {
  const [whole = '', name = '', value = ''] = ALIAS.exec(line) ?? []
  if (whole === '') return null
  const record = { name, type: 'CNAME', value, selector: null, preference: null }
  return { records: [record], rest: line.replace(whole, ' ') }
}

/** `s1._domainkey…` anywhere before the record; another name only where nothing else stands there. */
function findName(before: string): string | null {
  const key = /(?<![^\s"'「『():、。])[^\s"'「『():、。]{1,200}\._domainkey[^\s"'」』():、。]*/i.exec(
    before,
  )?.[0]
  if (key !== undefined) return key
  const plain = before
    .replace(/\s+(?:IN\s+)?(?:TXT|SPF)$/i, '')
    .replace(/\s*[:=]$/, '')
    .trim()
  const looks = looksOf(plain)
  return (looks === 'host' && plain.includes('.')) || plain === '@' ? plain : null
}

function findTerms(line: string): BareValues | null {
  const records = [...line.matchAll(TERM)].map((match) => ({
    name: null,
    type: null,
    value: (match[2] ?? '').replace(/\s+/g, ''),
    selector: null,
    preference: null,
  }))
  return records.length === 0
    ? null
    : { records, rest: line.replace(TERM, '$1').replace(/(^|\s)[~?-]?all(?=\s|$)/gi, ' ') }
}
