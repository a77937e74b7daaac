import type { MailResult } from './message-check.ts'

/** One method's result in an `Authentication-Results` field (RFC 8601 2.2). */
export interface MethodResult {
  /** Lower case: `spf`, `dkim`, `dmarc`, `arc` … */
  readonly method: string
  readonly result: MailResult
  /** The first comment. */
  readonly comment: string | null
  /** `header.d`, `smtp.mailfrom` … in lower case; the value without its quotes where it is one quoted string. */
  readonly properties: ReadonlyMap<string, string>
}

export interface AuthenticationResults {
  /** Lower case; null where the field begins with a result, as Microsoft's does. */
  readonly authservId: string | null
  readonly methods: readonly MethodResult[]
}

const MAX_READ = 20_000
const MAX_METHODS = 100
const MAX_VALUE = 320

const RESULTS: Readonly<Record<string, MailResult>> = {
  pass: 'pass',
  fail: 'fail',
  hardfail: 'fail',
  softfail: 'softfail',
  neutral: 'neutral',
  none: 'none',
  policy: 'policy',
  permerror: 'permerror',
  temperror: 'temperror',
  // What a receiver guesses of a domain that publishes nothing.
  bestguesspass: 'none',
}

export function readMailResult(word: string): MailResult {
  const name = word.toLowerCase()
  return (Object.hasOwn(RESULTS, name) ? RESULTS[name] : undefined) ?? 'unknown'
}

/** Never throws; linear in the text's length. An ARC field's `i=1;` before it is passed over (RFC 8617 4.1.1). */
export function readAuthenticationResults(value: string): AuthenticationResults {
  const pieces = splitAtSemicolons(value.slice(0, MAX_READ).replace(/^\s*i\s*=\s*\d+\s*;/, ''))
  const methods = pieces.slice(0, MAX_METHODS).flatMap((piece) => readMethod(piece) ?? [])
  const first = pieces[0]?.text.trim() ?? ''
  const isNamed = first !== '' && !/^[a-z0-9-]+(?:\/\d+)?\s*=/i.test(first)
  const authservId = isNamed ? (/^"?([^\s"/;]+)/.exec(first)?.[1] ?? null) : null
  return { authservId: authservId?.toLowerCase().slice(0, MAX_VALUE) ?? null, methods }
}

interface Piece {
  /** Without comments. */
  readonly text: string
  readonly comment: string | null
}

function splitAtSemicolons(value: string): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let comment: string | null = null
  let open = ''
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    if (character === '\\' && (isQuoted || depth > 0)) {
      if (depth === 0) text += value.slice(at, at + 2)
      at++
    } else if (depth > 0) {
      if (character === '(') depth++
      if (character === ')') depth--
      if (depth === 0) comment ??= open
      else open += character
    } else if (character === '"') {
      isQuoted = !isQuoted
      text += character
    } else if (!isQuoted && character === '(') {
      depth = 1
      open = ''
      text += ' '
    } else if (!isQuoted && character === ';') {
      pieces.push({ text, comment })
      text = ''
      comment = null
    } else text += character
  }
  return [...pieces, { text, comment }]
}

/** A word or quoted strings; a quote that is never closed ends with the text, so that no text is walked twice. */
export const WORD = /(?:"(?:[^"\\]|\\.)*(?:"|\\?$)|[^\s";])+/.source
const PROPERTY = new RegExp(`(?<![^\\s;])([a-z][a-z0-9.-]{0,40})\\s*=\\s*(${WORD})`, 'gi')

/**
 * Quotes are taken off one that is whole: in `"info@a.jp"@b.example` they hold the local part alone. Of one that is too
 * long the end stays, where an address has its domain.
 */
export function readWord(word: string): string {
  const whole = /^"((?:[^"\\]|\\.)*)"$/.exec(word)?.[1]
  return (whole === undefined ? word : whole.replace(/\\(.)/g, '$1')).slice(-MAX_VALUE)
}

function readMethod({ text, comment }: Piece): MethodResult | null {
  const found = /^\s*([a-z0-9-]{1,40})(?:\s*\/\s*\d+)?\s*=\s*([a-z]{1,20})\b(.*)$/is.exec(text)
  if (found === null) return null
  const [, method = '', result = '', rest = ''] = found
  const properties = new Map<string, string>()
  for (const [, name = '', word = ''] of rest.matchAll(PROPERTY))
    if (!properties.has(name.toLowerCase())) properties.set(name.toLowerCase(), readWord(word))
  return {
    method: method.toLowerCase(),
    result: readMailResult(result),
    comment: comment?.slice(0, MAX_VALUE) ?? null,
    properties,
  }
}
