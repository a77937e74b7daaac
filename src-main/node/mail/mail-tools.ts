import type { MailTools } from '../../services/ports.ts'
import { decodeCharset } from './decode-charset.ts'
import { verifyMail } from './verify-mail.ts'

/** What this machine has to look at mails with. */
export const mailTools: MailTools = {
  decodeCharset,
  decodeBase64: (text) => (/[^A-Za-z0-9+/=]/.test(text) ? null : new Uint8Array(Buffer.from(text, 'base64'))),
  verify: verifyMail,
}
