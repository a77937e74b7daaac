import { refuse, type HeaderText } from './header-section.ts'
import { MAX_HEADER_LENGTH } from './message-check.ts'

/** Begins a field for certain: no program breaks a line inside a value before such a word and a colon. */
const FIELD_LINE = /^[A-Za-z][A-Za-z0-9-]{0,99}[ \t]*:(?!\/\/)/
/** What servers write at the top of a mail: before the first of these stands only what the program itself shows. */
const TRACE_LINE =
  /^(?:Delivered-To|Return-Path|Received|Authentication-Results|Received-SPF|ARC-[A-Za-z-]+|DKIM-Signature|X-[A-Za-z0-9-]+|Message-ID|MIME-Version)[ \t]*:/i
/** A piece of `h=` that begins a line: names joined by colons, without a space. */
const NAME_LIST = /^[A-Za-z0-9-]+(?::[A-Za-z0-9-]+)+[:;]?(?:\s|$)|^[A-Za-z0-9-]+(?::[A-Za-z0-9-]+)*[:;]$/
const SIGNATURE = /^(?:DKIM-Signature|ARC-Message-Signature)[ \t]*:/i
const MIN_SPACED_LINES = 8
const MAX_TAIL = 1000

/**
 * Pasted headers as a header section. Mended is only what has one reading: no-break spaces, a program's own summary above
 * the source, an empty line after every line, folded lines that lost the space at their beginning, and links that a program
 * wrote behind addresses and names.
 */
export function mendPastedHeaders(pasted: string): HeaderText {
  if (pasted.length > MAX_HEADER_LENGTH)
    return refuse('mail.headers-too-long', { limit: MAX_HEADER_LENGTH / 1024 })
  const plain = pasted
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
  if (plain.trim() === '') return refuse('mail.empty')
  const lines = dropBody(takeOutEveryOther(startAtSource(plain.split('\n'))))
  let mended = 0
  let open: OpenField = { isSignature: false, tail: '', isFirst: true }
  const whole = lines.map((copied) => {
    const line = dropLinks(copied)
    if (line !== copied) mended++
    const isFolded = /^[ \t]/.test(line)
    if (!isFolded && startsField(line, open)) {
      open = { isSignature: SIGNATURE.test(line), tail: line.slice(-MAX_TAIL), isFirst: false }
      return line
    }
    open = { ...open, tail: `${open.tail} ${line}`.slice(-MAX_TAIL) }
    if (isFolded) return line
    if (line === copied) mended++
    return ` ${line}`
  })
  return { ok: true, text: whole.join('\n'), mended }
}

const LINK = /<(?:mailto:|https?:\/\/)([^\s<>]{1,320}?)\/?>/gi

/** `info@a.jp<mailto:info@a.jp>`, `a.jp<http://a.jp/>`: what stands there twice is dropped. */
function dropLinks(line: string): string {
  return line.replace(LINK, (link, target: string, at: number) => {
    const before = line.slice(Math.max(0, at - target.length - 1), at).toLowerCase()
    const isSame = before.endsWith(target.toLowerCase())
    return isSame && !/[\w.-]/.test(before.slice(0, -target.length)) ? '' : link
  })
}

/** The field that the next line may belong to. */
interface OpenField {
  readonly isSignature: boolean
  /** How it ends so far. */
  readonly tail: string
  readonly isFirst: boolean
}

function startsField(line: string, { isSignature, tail, isFirst }: OpenField): boolean {
  if (!FIELD_LINE.test(line)) return isFirst
  return !(isSignature && NAME_LIST.test(line) && isListOpen(tail))
}

/** True where the signature's last tag is an `h=` that has not ended. */
function isListOpen(tail: string): boolean {
  return /^\s*h\s*=/.test(tail.slice(tail.lastIndexOf(';') + 1))
}

/** Gmail and others show a table (件名:, SPF: …) above the source: it is dropped where a header field follows that a server writes. */
function startAtSource(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  const source = lines.findIndex((line) => TRACE_LINE.test(line))
  const above = lines.slice(0, Math.max(source, 0))
  const isSummary = above.some((line) => line.trim() !== '' && !/^[ \t]/.test(line) && !FIELD_LINE.test(line))
  return lines.slice(isSummary || above.some(isEmpty) ? source : Math.max(first, 0))
}

/** Some views copy an empty line after each line. */
function takeOutEveryOther(lines: readonly string[]): readonly string[] {
  const even = lines.filter((_, index) => index % 2 === 0)
  const odd = lines.filter((_, index) => index % 2 === 1)
  const head = odd.slice(0, MIN_SPACED_LINES)
  return head.length === MIN_SPACED_LINES &&
    head.every(isEmpty) &&
    even.slice(0, MIN_SPACED_LINES).every((line) => !isEmpty(line))
    ? even
    : lines
}

/** The body begins at the first empty line, unless a mail can't end there: without From, and with more fields after it. */
function dropBody(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    if (!isEmpty(line)) {
      kept.push(line)
      continue
    }
    const next = lines.slice(index + 1, index + 4).find((each) => !isEmpty(each))
    const hasFrom = kept.some((each) => /^From[ \t]*:/i.test(each))
    if (hasFrom || next === undefined || !FIELD_LINE.test(next)) break
  }
  return kept
}

function isEmpty(line: string): boolean {
  return line.trim() === ''
}
