import { z } from 'zod'
import { flag, isoTime, name, object, text } from '../contract/bounded-schema.ts'
import { MAX_HEADER_LENGTH, MAX_MAIL_OCTETS, type ReceivedMail } from './message-check.ts'
import type { ReceivedMailVerdict } from './verdict.ts'

/** Characters: room for a mail that is over its limit by a little, so that its own fault says so. */
export const MAX_CROSSED_MAIL = Math.ceil((MAX_MAIL_OCTETS + 1024 * 1024) / 3) * 4

/** Octets of UTF-8 and escapes are counted elsewhere: this is the length of the text. */
const MAX_PASTED = 2 * MAX_HEADER_LENGTH

export const receivedMailSchema: z.ZodType<ReceivedMail> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), base64: text(MAX_CROSSED_MAIL) }),
  z.strictObject({ kind: z.literal('headers'), text: text(MAX_PASTED) }),
])

export const receivedMailVerdict = object<ReceivedMailVerdict>({
  domain: name.nullable(),
  isAligned: flag.nullable(),
  proves: z.enum(['no-reply', 'own-domain', 'neither', 'unknown']),
  basis: z.enum(['verified-here', 'receivers-word', 'inferred']).nullable(),
  sentByVendor: z.enum(['shown', 'confirmed', 'unknown']),
  at: isoTime,
})
