import { quoteBounded } from '../text/half-width.ts'
import { decodeEncodedWords, type DecodeCharset } from './encoded-words.ts'

export interface Mailbox {
  /** As written; of one that is too long the end, where its domain is. '' where the angle brackets are empty. */
  readonly address: string
  readonly displayName: string | null
}

const MAX_LIST_LENGTH = 20_000
const MAX_MAILBOXES = 100
const MAX_ADDRESS = 320
const MAX_DISPLAY_NAME = 120

/**
 * The mailboxes of a From field (RFC 5322 3.4), those of a group included (RFC 6854). Commas in quoted strings and
 * comments part nothing; encoded words are decoded after parsing, so that they bring no address along.
 */
export function readMailboxes(value: string, decode: DecodeCharset): Mailbox[] {
  const mailboxes: Mailbox[] = []
  for (const piece of splitMailboxes(value.slice(0, MAX_LIST_LENGTH))) {
    if (mailboxes.length >= MAX_MAILBOXES) break
    const mailbox = readMailbox(piece, decode)
    if (mailbox !== null) mailboxes.push(mailbox)
  }
  return mailboxes
}

interface Piece {
  /** Without comments. */
  text: string
  comment: string
}

function splitMailboxes(value: string): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece = { text: '', comment: '' }
  let depth = 0
  let isQuoted = false
  let isAngle = false
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    const isEscaped = character === '\\' && (isQuoted || depth > 0)
    const whole = isEscaped ? value.slice(at, at + 2) : character
    if (isEscaped) at++
    if (depth > 0) {
      if (character === '(') depth++
      if (character === ')') depth--
      if (depth > 0) piece.comment += whole
      continue
    }
    if (character === '"' && !isEscaped) isQuoted = !isQuoted
    if (!isQuoted) {
      if (character === '(') {
        depth = 1
        continue
      }
      if (character === '<') isAngle = true
      if (character === '>') isAngle = false
      const endsPiece = character === ',' || character === ';'
      // `group name: a@b, c@d;`
      if (!isAngle && (endsPiece || character === ':')) {
        if (endsPiece) pieces.push(piece)
        piece = { text: '', comment: '' }
        continue
      }
    }
    piece.text += whole
  }
  pieces.push(piece)
  return pieces
}

function readMailbox({ text, comment }: Piece, decode: DecodeCharset): Mailbox | null {
  const angle = /^(.*)<([^<>]*)>[^<>]*$/s.exec(text)
  const address = (angle?.[2] ?? text).trim()
  if (address === '' && angle === null) return null
  const name = unquote(angle?.[1] ?? '').trim() || (angle === null ? comment.trim() : '')
  const shown = quoteBounded(decodeEncodedWords(name, decode), MAX_DISPLAY_NAME)
  return { address: address.slice(-MAX_ADDRESS), displayName: shown === '' ? null : shown }
}

function unquote(text: string): string {
  return text.replace(/"((?:[^"\\]|\\.)*)"/gs, (_, inner: string) => inner.replace(/\\(.)/gs, '$1'))
}
