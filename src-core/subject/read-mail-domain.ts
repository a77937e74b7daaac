import { findNameFault, MAX_LABEL_LENGTH, MAX_NAME_LENGTH, type ToAsciiName } from '../dns/name.ts'
import { isPublicSuffix } from '../dns/public-suffix.ts'
import { parseIpAddress } from '../net/ip-address.ts'
import { quoteBounded } from '../text/half-width.ts'
import type { Message, MessageParams } from '../text/message.ts'
import type { InputMessageCode } from './input-messages.ts'

export type InputFault = Message<InputMessageCode>

export type MailDomainReading =
  { readonly ok: true; readonly domain: string } | { readonly ok: false; readonly fault: InputFault }

export function inputFault(code: InputMessageCode, params: MessageParams = {}): InputFault {
  return { code, params }
}

/** The domain of a mail address as typed (U-labels, IME full stops, a final dot) in lower case A-labels. */
export function readMailDomain(text: string, toAscii: ToAsciiName): MailDomainReading {
  // UTS 46 takes these three for a dot, too.
  const typed = text.trim().replace(/[\u3002\uff0e\uff61]/g, '.')
  const name = typed.endsWith('.') ? typed.slice(0, -1) : typed
  const domain = quoteBounded(name)
  const refuse = (code: InputMessageCode, params: MessageParams = {}): MailDomainReading => ({
    ok: false,
    fault: inputFault(code, { domain, ...params }),
  })
  if (isIpLiteral(name)) return refuse('input.ip-address')
  if (!name.includes('.')) return refuse('input.no-dot')
  if (name.startsWith('.') || name.includes('..')) return refuse('input.empty-label')
  if (/\s/.test(name)) return refuse('input.space', { text: domain })
  const character = findForbidden(name)
  if (character !== null) return refuse('input.bad-character', { character })
  const ascii = /[^\x00-\x7f]/.test(name) ? toAscii(name) : name.toLowerCase()
  if (ascii === null) return refuse('input.bad-domain')
  switch (findNameFault(ascii)) {
    case null:
      break
    case 'label-too-long':
      return refuse('input.label-too-long', { limit: MAX_LABEL_LENGTH })
    case 'name-too-long':
      return refuse('input.name-too-long', { limit: MAX_NAME_LENGTH })
    default:
      return refuse('input.bad-domain')
  }
  if (/(?:^|\.)-|-(?:\.|$)/.test(ascii)) return refuse('input.bad-hyphen')
  // A top-level domain is never all digits (RFC 3696 2): what ends in them is a cut IP address or a slip.
  if (/\.[0-9]+$/.test(ascii) || toAscii(ascii) === null) return refuse('input.bad-domain')
  if (isPublicSuffix(ascii)) return refuse('input.public-suffix')
  return { ok: true, domain: ascii }
}

function isIpLiteral(name: string): boolean {
  return name.startsWith('[') || parseIpAddress(name) !== null || /^[0-9]+(?:\.[0-9]+)+$/.test(name)
}

/** Letters, digits and hyphens of a host name (RFC 1123 2.1), and whatever UTS 46 is asked about later. */
function findForbidden(name: string): string | null {
  const found = /[\x00-\x2c/:-@[-`{-\x9f\u2028\u2029]/.exec(name)?.[0]
  if (found === undefined) return null
  return /[^\x21-\x7e]/.test(found)
    ? `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    : found
}
