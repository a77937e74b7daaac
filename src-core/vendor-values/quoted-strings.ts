/**
 * The text of a TXT value as it is written: character-strings in quotes are joined without a space (RFC 7208 3.3),
 * `\"`, `\;` and `\DDD` are resolved (RFC 1035 5.1), what stands behind the last quote (a comment) is dropped. Text
 * that does not begin with a quote is returned as it is.
 */
export function joinQuotedStrings(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.startsWith('"')) return resolveEscapes(trimmed)
  let joined = ''
  let isQuoted = false
  for (let at = 0; at < trimmed.length; at++) {
    const character = trimmed.charAt(at)
    if (character === '\\' && isQuoted) {
      joined += trimmed.slice(at, at + 2)
      at += 1
    } else if (character === '"') {
      // A spreadsheet doubles the quotes inside a cell.
      if (isQuoted && trimmed.charAt(at + 1) === '"' && !/^""(?:\s|$)/.test(trimmed.slice(at, at + 3)))
        at += 1
      else isQuoted = !isQuoted
    } else if (isQuoted) {
      joined += character
    } else if (character === ';' || !/\s/.test(character)) {
      break
    }
  }
  return resolveEscapes(joined)
}

function resolveEscapes(text: string): string {
  return text.replace(/\\(?:(\d{3})|(.))/g, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCharCode(Number(code) & 0xff),
  )
}

const WRAPPERS: readonly (readonly [string, string])[] = [
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['<', '>'],
  ['[', ']'],
  ['(', ')'],
  ["'", "'"],
]

/** A name or a host without the marks that running text puts around it. */
export function unwrap(text: string): string {
  let plain = text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
  for (const [open, close] of WRAPPERS) {
    if (plain.length > 1 && plain.startsWith(open) && plain.endsWith(close)) plain = plain.slice(1, -1).trim()
  }
  return plain.replace(/[、。,]+$/, '').trim()
}

/** `bounce.example.co.jp です。` → the name alone. */
export function withoutPoliteEnd(text: string): string {
  return text.replace(/\s*(?:です|となります|になります|でございます)[。.]?\s*$/, '')
}
