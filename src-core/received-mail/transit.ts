import { organizationalDomainOf } from '../dns/public-suffix.ts'
import { quoteBounded } from '../text/half-width.ts'
import { valuesOf, type HeaderField } from './header-fields.ts'
import { ownerOf } from './border.ts'
import { MICROSOFT } from './known-receivers.ts'
import type { ReceivingSide } from './receiving-side.ts'

/** How a mail may have come: the text is the field that says so, which is a stranger's word like all that it brought along. */
export interface Transit {
  readonly list: string | null
  readonly forwarded: string | null
  /** Somebody between sender and receiver judged the mail before: a gateway, or a forwarder. */
  readonly gateway: string | null
}

const LIST_FIELDS = ['list-id', 'list-post', 'x-mailing-list', 'x-ml-name'] as const
const FORWARD_FIELDS = [
  'x-forwarded-to',
  'x-forwarded-for',
  'resent-from',
  'resent-sender',
  'x-forwarded-encrypted',
] as const

export interface TransitFacts {
  readonly envelopeSender: string | null
  readonly fromDomain: string
  /** d= of ARC seals, oldest first. */
  readonly sealers: readonly (string | null)[]
}

export function findTransit(
  fields: readonly HeaderField[],
  side: ReceivingSide,
  { envelopeSender, fromDomain, sealers }: TransitFacts,
): Transit {
  const findField = (names: readonly string[]) => {
    const name = names.find((each) => valuesOf(fields, each).length > 0)
    return name === undefined ? null : quoteBounded(`${name}: ${valuesOf(fields, name)[0] ?? ''}`)
  }
  const sealer = foreignSealer(sealers, side)
  const isRewritten = /^SRS[01][=+-]/i.test(envelopeSender ?? '')
  const envelopeOrganization = organizationalDomainOf(envelopeSender?.replace(/^.*@/s, '') ?? '')
  // The receiver's own name on it shows no other server: it is forged, or stands where it can't be told from a forged one.
  const known = [organizationalDomainOf(fromDomain), envelopeOrganization, side.border?.owner]
  const gateway = side.unproven.find(({ authservId, methods }) => {
    const owner = authservId === null ? MICROSOFT.domains[0] : ownerOf(authservId)
    return (
      !(owner !== null && known.includes(owner)) &&
      methods.some(({ method, result }) => method === 'spf' && result !== 'none')
    )
  })
  const relay = findRecipientsServer(fields, side, [organizationalDomainOf(fromDomain), envelopeOrganization])
  const gatewayName = gateway && quoteBounded(`Authentication-Results: ${gateway.authservId ?? 'Microsoft'}`)
  return {
    list: findField(LIST_FIELDS),
    forwarded:
      findField(FORWARD_FIELDS) ??
      (isRewritten ? quoteBounded(`Return-Path: ${envelopeSender ?? ''}`) : null) ??
      (sealer === null ? null : quoteBounded(`ARC-Seal: ${sealer}`)),
    gateway:
      gatewayName ??
      (relay === null ? null : quoteBounded(`Received: by ${relay}`)) ??
      nameOfOwnClient(side) ??
      (side.unprovenSpf.length > 0 && side.results !== null ? 'Received-SPF' : null),
  }
}

/**
 * A client at the border that bears the receiver's name may be another server of its, or a customer of the provider's: the
 * address is then not for certain the sender's.
 */
function nameOfOwnClient({ border }: ReceivingSide): string | null {
  if (border === null || border.known !== null) return null
  const { reverseName, helo } = border.received
  const name = reverseName ?? helo
  return ownerOf(name) === border.owner ? quoteBounded(`Received: from ${name ?? ''}`) : null
}

const RECIPIENT_FIELDS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'] as const
const MAX_RECIPIENTS_READ = 5000

/** A server of a recipient's own domain that had the mail before the receiver: its gateway, or where it was forwarded. */
function findRecipientsServer(
  fields: readonly HeaderField[],
  side: ReceivingSide,
  senders: readonly string[],
): string | null {
  const text = RECIPIENT_FIELDS.flatMap((name) => valuesOf(fields, name))
    .join(' ')
    .slice(0, MAX_RECIPIENTS_READ)
  const domains = [...text.matchAll(/@([A-Za-z0-9.-]+)/g)].flatMap(([, domain = '']) => ownerOf(domain) ?? [])
  const own = new Set(domains.filter((domain) => !senders.includes(domain)))
  const found = side.earlier.find(({ by }) => own.has(ownerOf(by) ?? ''))
  return found?.by ?? null
}

/** The receiver's own seal, put on at receipt, shows no forwarding. */
function foreignSealer(
  sealers: readonly (string | null)[],
  { border, isMicrosoft }: ReceivingSide,
): string | null {
  const last = sealers.length - 1
  return (
    sealers.find((sealer, index): sealer is string => {
      if (sealer === null) return false
      const isOwn = ownerOf(sealer) === border?.owner || (isMicrosoft && sealer === 'microsoft.com')
      return !(isOwn && index === last)
    }) ?? null
  )
}
