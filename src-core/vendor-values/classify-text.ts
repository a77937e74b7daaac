/** What a piece of pasted text looks like, without knowing where it stood. */
export type Looks = 'spf' | 'dkim' | 'dmarc' | 'key' | 'type' | 'host' | 'number' | 'apex' | 'other'

/** Record types that a paste may name; those that are no use here are named back to the user. */
const TYPE = /^(?:IN\s+)?(TXT|CNAME|MX|SPF|A|AAAA|NS|SRV|CAA|PTR)$/
const TYPE_IN_WORDS = /(?:^|[^a-z0-9_.-])(TXT|CNAME|MX|SPF|AAAA|NS|SRV|CAA)(?:$|[^a-z0-9_.-])/i
/** Words for the domain itself in a name field. */
const APEX =
  /^(?:@|-|(?:空欄|空白|なし|無し|未入力|入力なし|入力不要|指定なし|ルート|ドメイン直下|ルートドメイン|ドメインのみ|ドメインそのもの|blank|empty|none|root|apex)(?:で可|のまま)?)$/i
/** One label or more, perhaps with a final dot; letters beyond ASCII are left to the IDNA port. */
const HOST = /^(?:[\p{L}\p{N}_*-]+\.)*[\p{L}\p{N}_*-]+\.?$/u
const MAX_HOST = 260

export function looksOf(text: string): Looks {
  const plain = text.trim()
  if (/^"?\s*v\s*=\s*spf1(?:[\s"]|$)/i.test(plain) || isSpfTerms(plain)) return 'spf'
  if (/^"?\s*v\s*=\s*DMARC1/i.test(plain)) return 'dmarc'
  if (isKeyRecord(plain)) return 'dkim'
  if (isBareKey(plain)) return 'key'
  if (readType(plain) !== null) return 'type'
  if (APEX.test(plain.replace(/^\((.*)\)$/, '$1'))) return 'apex'
  if (/^\d+(?:\s*(?:秒|sec|s|分|時間|h))?$/.test(plain)) return 'number'
  return plain.length <= MAX_HOST && HOST.test(plain) && /[\p{L}\p{N}]/u.test(plain) ? 'host' : 'other'
}

export function isApexWord(text: string): boolean {
  return looksOf(text) === 'apex'
}

/** `TXT`, `TXTレコード`, `テキスト(TXT)`, `別名（CNAME）` → the type; null for text that says more than that. */
export function readType(text: string): string | null {
  const plain = text.trim()
  if (plain.length > 30) return null
  const exact = TYPE.exec(plain.toUpperCase())?.[1]
  if (exact !== undefined) return exact
  const type = TYPE_IN_WORDS.exec(plain)?.[1]
  const rest = plain
    .replace(TYPE_IN_WORDS, '')
    .replace(/レコード|テキスト|別名|エイリアス|メール|タイプ|種別|record|type|[\s()[\]:]/gi, '')
  return type !== undefined && rest === '' ? type.toUpperCase() : null
}

/** A key record: its version, or a `p=` with something that could be a key, at the beginning of the text. */
function isKeyRecord(text: string): boolean {
  return (
    /^"?\s*v\s*=\s*DKIM1/i.test(text) ||
    /^"?\s*(?:[a-z]\s*=[^;]{0,60};\s*"?\s*"?){0,6}p\s*=\s*["\s]*[A-Za-z0-9+/]{40}/i.test(text)
  )
}

/** The base64 of a key alone: SubjectPublicKeyInfo and RSAPublicKey both begin with a SEQUENCE of two length octets or one. */
function isBareKey(text: string): boolean {
  return /^"?MI[A-Za-z0-9+/]{60}[=A-Za-z0-9+/\s"]*$/.test(text)
}

/** Mechanisms with their argument, one or several, and nothing else. */
function isSpfTerms(text: string): boolean {
  return /^"?\+?(?:include|ip4|ip6|a|mx|exists):\S+(?:\s+\+?(?:(?:include|ip4|ip6|a|mx|exists):\S+|[~?+-]?all"?))*"?$/i.test(
    text,
  )
}
