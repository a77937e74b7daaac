import type { TextSpan } from '../spf/record.ts'
import { cutText } from '../text/cut-text.ts'

/** One `name=value` of a tag list (RFC 6376 3.2). Spans are offsets into the list's text, end exclusive. */
export interface Tag {
  readonly name: string
  /** Without the white space around it; inner white space as it stands. */
  readonly value: string
  /** The whole tag, name to value. */
  readonly span: TextSpan
  readonly valueSpan: TextSpan
}

export type TagFaultKind =
  /** A piece between semicolons without `=`. */
  | 'no-equals'
  /** The name does not begin with a letter, or holds more than letters, digits and underscores. */
  | 'bad-name'
  /** The same name a second time: makes the whole list invalid (RFC 6376 3.2). */
  | 'duplicate'
  /** Nothing between two semicolons. */
  | 'empty'
  /** A value with characters outside printable ASCII. */
  | 'bad-character'

export interface TagFault {
  readonly kind: TagFaultKind
  readonly span: TextSpan
  /** What stands there, bounded. */
  readonly text: string
}

export interface TagList {
  readonly text: string
  readonly tags: readonly Tag[]
  /** In the order of their places, at most MAX_TAG_FAULTS. */
  readonly faults: readonly TagFault[]
}

/** A hostile record is all faults: what is told about it stays bounded. */
export const MAX_TAG_FAULTS = 16
const MAX_QUOTED = 60

/** The shared syntax of DKIM key records and DMARC records. Never throws; linear in the text's length. */
export function parseTagList(text: string): TagList {
  const tags: Tag[] = []
  const faults: TagFault[] = []
  const seen = new Set<string>()
  let start = 0
  for (const piece of text.split(';')) {
    const isLast = start + piece.length === text.length
    const fault = (kind: TagFaultKind) => addFault(faults, kind, piece, start)
    const tag = readTag(piece, start)
    if (piece.trim() === '') {
      if (!isLast) fault('empty')
    } else if (tag === null) {
      fault('no-equals')
    } else if (!/^[a-z][a-z0-9_]*$/i.test(tag.name)) {
      fault('bad-name')
    } else {
      if (seen.has(tag.name)) fault('duplicate')
      if (/[^\x20-\x7e\t\r\n]/.test(tag.value)) fault('bad-character')
      seen.add(tag.name)
      tags.push(tag)
    }
    start += piece.length + 1
  }
  return { text, tags, faults }
}

/** The first tag of that name; names are case-sensitive (RFC 6376 3.2). */
export function findTag(list: Pick<TagList, 'tags'>, name: string): Tag | null {
  return list.tags.find((tag) => tag.name === name) ?? null
}

/** Writes a list that parses back to the same names and values. */
export function printTagList(tags: readonly Pick<Tag, 'name' | 'value'>[]): string {
  return tags.map(({ name, value }) => `${name}=${value}`).join('; ')
}

function readTag(piece: string, offset: number): Tag | null {
  const equals = piece.indexOf('=')
  if (equals < 0) return null
  const name = trimmedSpan(piece.slice(0, equals), offset)
  const value = trimmedSpan(piece.slice(equals + 1), offset + equals + 1)
  return {
    name: name.text,
    value: value.text,
    span: { start: name.span.start, end: value.span.end },
    valueSpan: value.span,
  }
}

/** The text without white space at both ends, and where it stands; an empty one stands at its beginning. */
function trimmedSpan(text: string, offset: number): { readonly text: string; readonly span: TextSpan } {
  const trimmed = trimWhiteSpace(text)
  const start = trimmed === '' ? offset : offset + text.indexOf(trimmed)
  return { text: trimmed, span: { start, end: start + trimmed.length } }
}

/** Only the white space of RFC 6376 2.8: a no-break space is a fault that must be shown. */
function trimWhiteSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start++
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function addFault(faults: TagFault[], kind: TagFaultKind, piece: string, offset: number): void {
  if (faults.length >= MAX_TAG_FAULTS) return
  const { text, span } = trimmedSpan(piece, offset)
  faults.push({ kind, span, text: cutText(text, MAX_QUOTED) })
}
