import { decodeBase64 } from '../dkim/base64.ts'
import { readDer } from '../dkim/der.ts'
import { parseTerm } from '../spf/parse-term.ts'
import type { SourceLine } from './source-lines.ts'

/** One line of meaning; it may have been pasted as several. */
export interface LogicalLine {
  readonly text: string
  readonly sources: readonly SourceLine[]
  /** A value seems to go on in the middle of a word on the next line, which no rule can join with certainty. */
  readonly isUncertain: boolean
}

/** Lines that one value may be spread over. */
const MAX_JOINED = 60
/** Base64 characters that show the length of the whole key (tag and length octets of its outer SEQUENCE). */
const HEADER_CHARACTERS = 8

/**
 * Joins what mail programs, zone files and spreadsheets broke over lines, where it is certain: parentheses and quotes
 * that are still open, tags below their record's version, a key that lacks as many characters as the next lines bring, and an SPF record whose next line
 * holds nothing but terms. Linear in the number of lines.
 */
export function joinWrappedLines(lines: readonly SourceLine[]): LogicalLine[] {
  const joined: LogicalLine[] = []
  for (let at = 0; at < lines.length;) {
    const following = lines.slice(at, at + MAX_JOINED)
    const [first] = following
    if (first === undefined) break
    const { text, count } = joinKey(
      joinTags(joinQuotes(joinParentheses(following), following), following),
      following,
    )
    const spf = joinSpf({ text, count }, following)
    const isUncertain = isBrokenSpf(spf.text, following[spf.count]?.text ?? '')
    const used = spf.count + (isUncertain ? 1 : 0)
    joined.push({ text: spf.text, sources: following.slice(0, used), isUncertain })
    at += used
  }
  return joined
}

interface Joined {
  readonly text: string
  /** Lines used. */
  readonly count: number
}

/** RFC 1035 5.1: parentheses let one entry run over lines; a `;` outside quotes begins a comment. */
function joinParentheses(lines: readonly SourceLine[]): Joined {
  const first = lines[0]?.text ?? ''
  if (!/\b(?:TXT|SPF)\s*\(\s*(?:["';]|$)/i.test(first)) return { text: first, count: 1 }
  let text = ''
  for (const [index, line] of lines.entries()) {
    const plain = dropComment(line.text)
    text += ` ${plain}`
    if (hasUnquoted(plain, ')')) return { text: dropUnquotedParentheses(text).trim(), count: index + 1 }
  }
  return { text: first, count: 1 }
}

function joinQuotes(start: Joined, lines: readonly SourceLine[]): Joined {
  if (!hasOpenQuote(start.text) || !/"\s*(?:v\s*=|[a-z]\s*=|include:|[A-Za-z0-9+/=]{16,}$)/i.test(start.text))
    return start
  let { text, count } = start
  for (const line of lines.slice(count)) {
    if (line.text.trim() === '') break
    text += ` ${line.text.trim()}`
    count += 1
    if (!hasOpenQuote(text)) return { text, count }
  }
  return start
}

const TAG = /^"?\s*(?:v|k|p|t|s|h|n|g|sp|np|rua|ruf|fo|adkim|aspf|pct|rf|ri|psd)\s*=/i

/** `v=DKIM1; k=rsa;` and the other tags below it. */
function joinTags(start: Joined, lines: readonly SourceLine[]): Joined {
  let { text, count } = start
  while (/\bv\s*=\s*(?:DKIM1|DMARC1)\b/i.test(text) && /;["\s]*$/.test(text)) {
    const next = lines[count]?.text.trim() ?? ''
    if (!TAG.test(next)) break
    text = `${text.replace(/["\s]+$/, '')} ${next.replace(/^["\s]+/, '')}`
    count += 1
  }
  return { text, count }
}

/** Base64 alone, perhaps with the end of its record, or the next cell, behind it. */
const KEY_PIECE = /^["\s]*[A-Za-z0-9+/]+={0,2}(?:["\s]*(?:[;)|,].*)?|"?\t.*)$/

/** A key at the end of the line, cut: its own header says how many characters are still to come. */
function joinKey(start: Joined, lines: readonly SourceLine[]): Joined {
  let { text, count } = start
  while (isCutKey(text)) {
    // A mail program may have put an empty line in between.
    const skip = lines[count]?.text.trim() === '' ? 1 : 0
    const next = lines[count + skip]?.text.trim() ?? ''
    if (!KEY_PIECE.test(next)) break
    text = `${text.replace(/["\s\\]+$/, '')}${next.replace(/^["\s]+/, '')}`
    count += 1 + skip
  }
  return { text, count }
}

/** Whether the text ends inside a key, by the length that the key's own DER header states. */
function isCutKey(text: string): boolean {
  const tail = base64Tail(text)
  if (/(?:^|[\s";])p\s*=["\s\\]*$/.test(tail)) return true
  const key = /(?:(?:^|[\s"])p\s*=|^)["\s]*(MI[\s\S]*)$/.exec(tail)?.[1]?.replace(/["\s\\]+/g, '')
  if (key === undefined) return false
  if (key.length < HEADER_CHARACTERS) return true
  const header = readDer(decodeBase64(key.slice(0, HEADER_CHARACTERS)).bytes)
  return header.kind === 'cut' && key.length < Math.ceil(header.needed / 3) * 4
}

/** The characters at the end of the text that base64, its quotes and its `p=` are made of. */
function base64Tail(text: string): string {
  let start = text.length
  while (start > 0 && /[A-Za-z0-9+/="\s\\]/.test(text.charAt(start - 1))) start -= 1
  return text.slice(start)
}

function joinSpf(start: Joined, lines: readonly SourceLine[]): Joined {
  let { text, count } = start
  while (/\bv\s*=\s*spf1\b/i.test(text) && !/\b(?:all|redirect=\S+)["\s;]*$/i.test(text)) {
    const next = lines[count]?.text.trim() ?? ''
    const terms = next
      .replace(/["\s]+/g, ' ')
      .trim()
      .split(' ')
    if (next === '' || !terms.every(isSpfTerm)) break
    text = `${text.trimEnd()} ${next}`
    count += 1
  }
  return { text, count }
}

/** A record without an end, and a next line that ends one but does not begin with a term. */
function isBrokenSpf(text: string, next: string): boolean {
  return (
    /\bv\s*=\s*spf1\b/i.test(text) &&
    !/\b(?:all|redirect=\S+)\b/i.test(text) &&
    /^\S+(?: \S+)* [~?+-]all["\s]*$/i.test(next.trim()) &&
    !/v\s*=\s*spf1/i.test(next)
  )
}

/** A mechanism that no word of running text looks like. */
function isSpfTerm(text: string): boolean {
  return /:|^[~?+-]all$/i.test(text) && parseTerm(text, 0).ok
}

function hasOpenQuote(text: string): boolean {
  return text.replace(/\\"/g, '').split('"').length % 2 === 0
}

function dropComment(text: string): string {
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '"') isQuoted = !isQuoted
    else if (text.charAt(at) === ';' && !isQuoted) return text.slice(0, at)
  }
  return text
}

function hasUnquoted(text: string, character: string): boolean {
  return text.replace(/"[^"]*"?/g, '').includes(character)
}

function dropUnquotedParentheses(text: string): string {
  return text.replace(/"[^"]*"?|[()]/g, (part) => (part.startsWith('"') ? part : ' '))
}
