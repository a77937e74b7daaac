import type { MailFaultCode } from './messages.ts'
import { MAX_HEADER_LENGTH, MAX_MAIL_OCTETS } from './message-check.ts'
import type { Message } from '../text/message.ts'

export type MailFault = Message<MailFaultCode>

export type HeaderText =
  | {
      readonly ok: true
      readonly text: string
      /** Lines of a paste that were put together again. */
      readonly mended: number
    }
  | { readonly ok: false; readonly fault: MailFault }

const LF = 0x0a
const CR = 0x0d
const PIECE = 8192
/** What Outlook's .msg begins with: a compound file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

/** The header section of a whole mail (RFC 5322 2.1), one character an octet. Looks at no more than the limit. */
export function takeHeaderSection(mail: Uint8Array): HeaderText {
  if (mail.length > MAX_MAIL_OCTETS) return refuse('mail.too-large', { limit: MAX_MAIL_OCTETS / 1024 / 1024 })
  if (mail.length === 0) return refuse('mail.empty')
  if (COMPOUND_FILE.every((octet, index) => mail[index] === octet)) return refuse('mail.is-msg')
  const end = findHeaderEnd(mail)
  if (end > MAX_HEADER_LENGTH) return refuse('mail.headers-too-long', { limit: MAX_HEADER_LENGTH / 1024 })
  return { ok: true, text: octetsToText(mail.subarray(0, end)), mended: 0 }
}

/** Behind the last line of the section; one more than the limit where it has no end before that. */
function findHeaderEnd(mail: Uint8Array): number {
  const limit = Math.min(mail.length, MAX_HEADER_LENGTH + 1)
  let lineStart = 0
  for (let at = 0; at < limit; at++) {
    if (mail[at] !== LF) continue
    const lineEnd = mail[at - 1] === CR ? at - 1 : at
    if (lineEnd <= lineStart) return lineStart
    lineStart = at + 1
  }
  return limit
}

/** One character an octet. */
export function octetsToText(octets: Uint8Array): string {
  let text = ''
  for (let at = 0; at < octets.length; at += PIECE)
    text += String.fromCharCode(...octets.subarray(at, at + PIECE))
  return text
}

export function refuse(code: MailFaultCode, params: Message['params'] = {}): { ok: false; fault: MailFault } {
  return { ok: false, fault: { code, params } }
}
