import { octetsToText, takeHeaderSection } from '../../../src-core/received-mail/header-section.ts'

const SIGNATURE = /^dkim-signature[ \t]*:/gim

/**
 * The mail with CR LF at its line ends, as signatures see it (RFC 6376 5.3), and with at most so many signatures: each
 * further one would cost a walk over the body, so it gets another name.
 */
export function limitSignatures(octets: Uint8Array, limit: number): Buffer {
  const section = takeHeaderSection(octets)
  const header = section.ok ? section.text : octetsToText(octets.subarray(0, 0))
  let seen = 0
  const limited = header.replace(SIGNATURE, (found) => (++seen > limit ? `X-${found}` : found))
  const mail =
    seen > limit ? Buffer.concat([Buffer.from(limited, 'latin1'), octets.subarray(header.length)]) : octets
  return withLineEnds(Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength))
}

/** Copied in runs: a mail that is cut at every line costs the verifier a call a line. */
function withLineEnds(mail: Buffer): Buffer {
  const bare: number[] = []
  for (let at = mail.indexOf(0x0a); at >= 0; at = mail.indexOf(0x0a, at + 1))
    if (mail[at - 1] !== 0x0d) bare.push(at)
  if (bare.length === 0) return mail
  const whole = Buffer.allocUnsafe(mail.length + bare.length)
  let from = 0
  let to = 0
  for (const at of bare) {
    to += mail.copy(whole, to, from, at)
    whole[to++] = 0x0d
    from = at
  }
  mail.copy(whole, to, from)
  return whole
}
