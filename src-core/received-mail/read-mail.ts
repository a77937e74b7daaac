import type { ToAsciiName } from '../dns/name.ts'
import { findNameFault, normalizeName } from '../dns/name.ts'
import { parseIpAddress } from '../net/ip-address.ts'
import { isPublicAddress } from '../dns/public-address.ts'
import { quoteBounded } from '../text/half-width.ts'
import { readMailboxes } from './addresses.ts'
import type { DecodeCharset } from './encoded-words.ts'
import { readHeaderFields, valuesOf, type HeaderField } from './header-fields.ts'
import { refuse, takeHeaderSection, type MailFault } from './header-section.ts'
import { mendPastedHeaders } from './mend-pasted.ts'
import type { ArcOutcome, MessageIdentities, ReceivedMail } from './message-check.ts'
import { findReceivingSide, type ReceivingSide } from './receiving-side.ts'
import { findSpfWord, type SpfWord } from './spf-word.ts'
import { listArcSets, listSignatures, type ListedSignature } from './signatures.ts'
import { findTransit, type Transit } from './transit.ts'

/** What a mail's header says, before anything is asked of DNS. */
export interface MailFacts {
  readonly given: ReceivedMail['kind']
  /** The whole mail; null where only headers were given. */
  readonly octets: Uint8Array | null
  /** Lines of a paste that were put together again. */
  readonly mended: number
  readonly from: MessageIdentities['from'] & { readonly domain: string; readonly address: string }
  readonly envelopeSender: MessageIdentities['envelopeSender']
  readonly client: MessageIdentities['client']
  readonly side: ReceivingSide
  /** `domain`: of the name that was judged; null where there is none or it is no domain. */
  readonly spfWord: (SpfWord & { readonly domain: string | null }) | null
  readonly transit: Transit
  readonly signatures: readonly ListedSignature[]
  readonly arcSets: ArcOutcome['sets']
  /** When the receiver took the mail: milliseconds since the Unix epoch; null where it does not say. */
  readonly receivedAt: number | null
}

export type MailReading =
  { readonly ok: true; readonly mail: MailFacts } | { readonly ok: false; readonly fault: MailFault }

export interface ReadingTools {
  readonly toAscii: ToAsciiName
  readonly decodeCharset: DecodeCharset
}

export type MailInput =
  | { readonly kind: 'message'; readonly octets: Uint8Array }
  | { readonly kind: 'headers'; readonly text: string }

/** Never throws: whatever is given ends in facts or in one fault. */
export function readMail(input: MailInput, tools: ReadingTools): MailReading {
  const section = input.kind === 'message' ? takeHeaderSection(input.octets) : mendPastedHeaders(input.text)
  if (!section.ok) return section
  const reading = readHeaderFields(section.text)
  if (!reading.ok) return reading
  const { fields } = reading
  const from = readFrom(fields, tools)
  if ('code' in from) return { ok: false, fault: from }
  const side = findReceivingSide(fields)
  const word = findSpfWord(side)
  const envelopeSender = findEnvelopeSender(side, word, tools)
  const arcSets = listArcSets(fields)
  const facts = {
    envelopeSender: envelopeSender.address,
    fromDomain: from.domain,
    sealers: arcSets.map(({ domain }) => domain),
  }
  return {
    ok: true,
    mail: {
      given: input.kind,
      octets: input.kind === 'message' ? input.octets : null,
      mended: section.mended,
      from,
      envelopeSender,
      client: findClient(side),
      side,
      spfWord: word && { ...word, domain: word.name === null ? null : domainOf(word.name, tools) },
      transit: findTransit(fields, side, facts),
      signatures: listSignatures(fields),
      arcSets,
      receivedAt: side.border?.received.at ?? null,
    },
  }
}

function readFrom(fields: readonly HeaderField[], tools: ReadingTools): MailFacts['from'] | MailFault {
  const values = valuesOf(fields, 'from')
  const mailboxes = values.flatMap((value) => readMailboxes(value, tools.decodeCharset))
  const [first] = mailboxes
  if (first === undefined) return refuse('mail.no-from').fault
  const domain = domainOf(first.address, tools)
  if (domain === null || !domain.includes('.'))
    return refuse('mail.bad-from', { from: quoteBounded(first.address || (values[0] ?? '')) }).fault
  const address = quoteBounded(first.address, 320)
  return { address, domain, displayName: first.displayName, count: mailboxes.length }
}

/**
 * What the receiver judged comes first, then the `Return-Path` that it wrote at delivery (RFC 5321 4.4). One that the mail
 * brought along says nothing.
 */
function findEnvelopeSender(
  { returnPath }: ReceivingSide,
  word: SpfWord | null,
  tools: ReadingTools,
): MessageIdentities['envelopeSender'] {
  const isNull = returnPath !== null && /^<\s*>/.test(returnPath)
  const path =
    isNull || returnPath === null ? null : readMailboxes(returnPath, tools.decodeCharset)[0]?.address
  const judged = word?.identity === 'mail-from' ? word.name : null
  const texts = [judged, path].flatMap((text) => (text ? text.replace(/^<|>$/g, '') : []))
  const domain = texts[0] === undefined ? null : domainOf(texts[0], tools)
  if (domain === null) return { address: null, domain: null, isNull: isNull && judged === null }
  const address = texts.find((text) => text.includes('@') && domainOf(text, tools) === domain)
  return { address: address === undefined ? null : quoteBounded(address, 320), domain, isNull: false }
}

function findClient({ border, receivedSpf, results }: ReceivingSide): MessageIdentities['client'] {
  const comment = results?.methods.find(({ method }) => method === 'spf')?.comment ?? ''
  // Microsoft: `spf=pass (sender IP is 192.0.2.1)`.
  const said = /sender IP is ([0-9a-f.:]{3,45})/i.exec(comment)?.[1] ?? null
  const ip = [receivedSpf?.ip ?? null, said, border?.received.ip ?? null].find(
    (each) => each !== null && parseIpAddress(each) !== null && isPublicAddress(each),
  )
  const helo = receivedSpf?.helo ?? border?.received.helo ?? null
  return { ip: ip ?? null, helo: helo === null ? null : quoteBounded(helo, 255) }
}

function domainOf(address: string, { toAscii }: ReadingTools): string | null {
  const text = address.slice(address.lastIndexOf('@') + 1).trim()
  const name = /[^\x00-\x7f]/.test(text) ? toAscii(text) : text
  if (name === null || !/^[A-Za-z0-9._-]+$/.test(name)) return null
  return findNameFault(name) === null ? normalizeName(name) : null
}
