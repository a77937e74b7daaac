import type { MailLine } from './document.ts'
import { showText } from './show-text.ts'

/** What mail programs and the shells that start them take; a Japanese character needs nine of them. */
const MAX_MAILTO = 2000

/**
 * The address that opens a whole mail in a mail program (RFC 6068), its lines ended by CRLF (section 5) and unwrapped;
 * null where it would be 2,000 characters or more.
 */
export function mailtoAddress({
  address,
  subject,
  body,
}: {
  readonly address: string | null
  readonly subject: string
  readonly body: readonly MailLine[]
}): string | null {
  const to = (address ?? '').split('@').map(encode).join('@')
  const lines = body.map(({ text }) => encode(text)).join('%0D%0A')
  const whole = `mailto:${to}?subject=${encode(subject)}&body=${lines}`
  return whole.length < MAX_MAILTO ? whole : null
}

/** True for what `mailtoAddress` makes and nothing else: no other field (no attachment) and nothing unencoded. */
export function isMailtoAddress(text: string): boolean {
  const safe = '[\\w.!~*()%-]*'
  return (
    text.length < MAX_MAILTO &&
    new RegExp(`^mailto:[\\w.!~*()%@-]*\\?subject=${safe}&body=${safe}$`).test(text)
  )
}

/** `showText` leaves no lone surrogate, at which `encodeURIComponent` would throw; `'` would end an HTML attribute. */
function encode(text: string): string {
  return encodeURIComponent(showText(text)).replaceAll("'", '%27')
}
