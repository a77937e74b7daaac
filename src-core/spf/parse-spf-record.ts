import { parseTerm, type TermResult } from './parse-term.ts'
import type { SpfFault, SpfFaultKind, SpfRecord, SpfTerm } from './record.ts'
import { joinStrayTokens, suggestTerm, toAsciiLookAlikes } from './suggest-term.ts'
import { cutText } from '../text/cut-text.ts'

const VERSION = /^v=spf1(?: |$)/i
/** Faults that are listed of one record; one alone makes it a permerror. */
export const MAX_FAULTS = 50
const MAX_SHOWN = 100

/** RFC 7208 4.5: `v=spf1` in any case, ended by a space or the end of the record. */
export function isSpfRecord(text: string): boolean {
  return VERSION.test(text)
}

/** The TXT texts at a name that are SPF records; more than one is a permerror (RFC 7208 4.5). */
export function selectSpfRecords(texts: readonly string[]): string[] {
  return texts.filter(isSpfRecord)
}

interface Token {
  readonly text: string
  readonly start: number
}

/**
 * Parses one record, whole (RFC 7208 4.6): the terms that are right, in order, and one fault for each that is not.
 * `text` is the joined text of its strings; one that is no SPF record has the fault `bad-version` alone.
 */
export function parseSpfRecord(text: string): SpfRecord {
  if (!isSpfRecord(text)) {
    const span = { start: 0, end: text.length }
    return {
      text,
      terms: [],
      faults: [{ kind: 'bad-version', span, term: cutText(text, MAX_SHOWN), suggestion: null }],
    }
  }
  const tokens = splitTokens(text)
  const results = tokens.map((token) => parseTerm(token.text, token.start))
  const terms: SpfTerm[] = []
  const faults: SpfFault[] = []
  const add = (kind: SpfFaultKind, token: Token) => {
    if (faults.length < MAX_FAULTS) faults.push(faultOf(kind, text, token))
  }
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token
    const result = results[index] as TermResult
    const isSuspect = !result.ok || results[index + 1]?.ok === false
    const joined = isSuspect && faults.length < MAX_FAULTS ? findStraySpace(tokens, index) : null
    if (joined !== null) {
      const last = tokens[index + joined.count - 1] as Token
      faults.push(makeFault('stray-space', text, token.start, last.start + last.text.length, joined.term))
      index += joined.count - 1
      continue
    }
    if (!result.ok) add(result.kind, token)
    else if (isRepeated(result.term, terms)) add('duplicate-modifier', token)
    else terms.push(result.term)
  }
  return { text, terms, faults }
}

/** Terms are separated by spaces and by nothing else (RFC 7208 4.6.1). */
function splitTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice('v=spf1'.length).matchAll(/[^ ]+/g)) {
    tokens.push({ text: match[0], start: 'v=spf1'.length + match.index })
  }
  return tokens
}

function findStraySpace(tokens: readonly Token[], index: number): { count: number; term: string } | null {
  const texts = tokens.slice(index, index + 3).map((token) => token.text)
  return joinStrayTokens(texts)
}

/** redirect and exp may stand once each; unknown modifiers as often as they like (RFC 7208 6). */
function isRepeated(term: SpfTerm, terms: readonly SpfTerm[]): boolean {
  if (term.kind !== 'modifier' || (term.name !== 'redirect' && term.name !== 'exp')) return false
  return terms.some((other) => other.kind === 'modifier' && other.name === term.name)
}

function faultOf(kind: SpfFaultKind, text: string, token: Token): SpfFault {
  const end = token.start + token.text.length
  if (kind === 'duplicate-modifier') return makeFault(kind, text, token.start, end, null)
  const lookAlike = toAsciiLookAlikes(token.text)
  const isLookAlike = kind === 'not-ascii' && !/[^\x20-\x7e]/.test(lookAlike)
  return makeFault(
    isLookAlike ? 'look-alike-character' : kind,
    text,
    token.start,
    end,
    suggestTerm(lookAlike),
  )
}

function makeFault(
  kind: SpfFaultKind,
  text: string,
  start: number,
  end: number,
  suggestion: string | null,
): SpfFault {
  return {
    kind,
    span: { start, end },
    term: cutText(text.slice(start, end), MAX_SHOWN),
    suggestion: suggestion === null ? null : cutText(suggestion, MAX_SHOWN),
  }
}
