import { looksOf } from './classify-text.ts'
import { joinQuotedStrings } from './quoted-strings.ts'
import type { RecordFields } from './raw-record.ts'

const TTL = '\\d+[smhdw]?'
/** RFC 1035 5.1: owner, TTL and class in either order, type, data. The owner may be left out. */
const ENTRY = new RegExp(
  `^(?:(\\S+)\\s+)??(?:${TTL}\\s+)?(?:IN\\s+)?(?:${TTL}\\s+)?(TXT|CNAME|MX|SPF|A|AAAA|NS|SRV|CAA|PTR)\\s+(\\S.*)$`,
  'i',
)

/** A line of a zone file, or null where it is none: running text that mentions a type is no record. */
export function readZoneLine(line: string): RecordFields | null {
  const [, owner = '', type = '', data = ''] = ENTRY.exec(line.trim()) ?? []
  if (type === '' || (owner !== '' && !isOwner(owner))) return null
  const upper = type.toUpperCase()
  if (upper === 'TXT' || upper === 'SPF') {
    const value = joinQuotedStrings(data)
    const isText = data.startsWith('"') || ['spf', 'dkim', 'dmarc', 'key'].includes(looksOf(value))
    return isText ? { name: owner || null, type: upper, value, selector: null, preference: null } : null
  }
  const plain = data.replace(/\s*;.*$/, '').trim()
  if (upper === 'MX') {
    const [, preference = null, exchange = ''] = /^(?:(\d{1,5})\s+)?(\S+)$/.exec(plain) ?? []
    const isMx = looksOf(exchange) === 'host' || exchange === '.'
    return isMx ? { name: owner || null, type: upper, value: exchange, selector: null, preference } : null
  }
  const isRecord =
    upper === 'CNAME' ? looksOf(plain) === 'host' : owner !== '' && !/[^\x21-\x7e ]/.test(plain)
  return isRecord
    ? { name: owner || null, type: upper, value: plain, selector: null, preference: null }
    : null
}

function isOwner(text: string): boolean {
  const looks = looksOf(text)
  return looks === 'host' || looks === 'apex'
}
