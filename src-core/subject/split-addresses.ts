import { parseIpAddress } from '../net/ip-address.ts'
import { stripInvisible, toUsualWidth } from '../text/half-width.ts'

/** `mailto:a@b?subject=x,y`: what follows the `?` is no address. */
const MAIL_HEADERS = /(mailto:[^\s?<>"]*)\?[^\s<>"]*/gi
const SEPARATOR = /[,;、\t]/

/**
 * Cuts what was typed or pasted into one text for each address (or domain): display names, quotes, angle brackets,
 * labels (`差出人:`) and final punctuation are taken off. All else comes back, whether it is an address or not, so that it
 * can be spoken of. Linear in the text's length.
 */
export function splitAddresses(text: string): string[] {
  const plain = stripInvisible(toUsualWidth(text)).replace(/\r\n?/g, '\n')
  return plain.replace(MAIL_HEADERS, '$1').split('\n').flatMap(splitLine)
}

/** A name stands on the line of its address; a line of its own is something that could not be read. */
function splitLine(line: string): string[] {
  const pieces = cutAtSeparators(line)
  return pieces.flatMap((piece, index) =>
    isNameOnly(piece) && pieces[index + 1]?.includes('@') ? [] : takeAddresses(piece),
  )
}

/** Outside quotes and angle brackets. A quote that is not closed on its line is a plain character. */
function cutAtSeparators(line: string): string[] {
  const pieces: string[] = []
  const hasPairs = line.split('"').length % 2 === 1
  let start = 0
  let isQuoted = false
  let isBracketed = false
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    if (character === '"' && hasPairs) isQuoted = !isQuoted
    else if (!isQuoted && (character === '<' || character === '>')) isBracketed = character === '<'
    else if (!isQuoted && !isBracketed && SEPARATOR.test(character)) {
      pieces.push(line.slice(start, at))
      start = at + 1
    }
  }
  pieces.push(line.slice(start))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

const BRACKETED = /<([^<>]*@[^<>]*)>/g
const BRACKETED_WHOLE = /<[^<>]*@[^<>]*>/

/** `山田, 太郎 <a@b>` was cut inside the name: the first piece is no address of its own. */
function isNameOnly(piece: string): boolean {
  return !piece.includes('@') && !/^\S+\.\S+$/.test(piece)
}

function takeAddresses(piece: string): string[] {
  const bracketed = [...piece.matchAll(BRACKETED)].map((match) => trimMarks(match[1] ?? ''))
  if (bracketed.length > 0) return [...bracketed, ...takeUnnamed(piece, bracketed)]
  const plain = trimMarks(takeOffLabel(takeOffQuotedName(piece))).replace(/ *@ */g, '@')
  if (parseIpAddress(plain) !== null) return [plain]
  const tokens = plain.split(/ +/)
  const addresses = tokens.filter((token) => token.includes('@'))
  // Words are a name only where they can't be a part of the address: `taro yamada@…` must not lose one.
  const kept = tokens.filter((token) => token.includes('@') || !/[^\x00-\x7f]|:$/.test(token))
  const areNames = kept.length === addresses.length
  return (areNames || addresses.length > 1) && addresses.length > 0 ? kept.map(trimMarks) : [plain]
}

/** Beside `名前 <a@b>`: another address in the name's place, and what follows the last bracket. */
function takeUnnamed(piece: string, bracketed: readonly string[]): string[] {
  const names = piece.split(BRACKETED_WHOLE).map((name) => trimMarks(takeOffLabel(name)))
  const known = new Set(bracketed.map((each) => each.replace(/^mailto:/i, '')))
  return names.filter(
    (name, index) => name !== '' && !known.has(name) && (name.includes('@') || index === names.length - 1),
  )
}

function takeOffQuotedName(piece: string): string {
  const rest = piece.replace(/"[^"@]*"/g, ' ')
  return rest.includes('@') ? rest : piece
}

function takeOffLabel(piece: string): string {
  if (/^\s*(?:mailto:|[a-z][a-z0-9+.-]*:\/\/)/i.test(piece) || parseIpAddress(piece.trim()) !== null)
    return piece
  return piece.replace(/^\s*[^@<>"[\]:]{1,40}:/, '')
}

/** Punctuation and brackets that surround an address in running text. */
function trimMarks(text: string): string {
  const plain = text.trim()
  if (/\[[^[\]]*\]$/.test(plain)) return plain
  return plain.replace(/^[\s<("'「『【（]+/, '').replace(/[\s>)"'」』】）。.,:!?]+$/, '')
}
