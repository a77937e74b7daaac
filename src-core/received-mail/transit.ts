import { organizationalDomainOf } from '../dns/public-suffix.ts'
import { quoteBounded } from '../text/half-width.ts'
import { valuesOf, type HeaderField } from './header-fields.ts'
import { organizationOf, type ReceivingSide } from './receiving-side.ts'

/** How a mail came, as far as its header shows it; the text is the field that shows it. */
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
  const gateway = side.broughtAlong.find(({ authservId, methods }) => {
    const owner = authservId === null ? null : organizationalDomainOf(authservId)
    const isSenders =
      owner !== null && [organizationalDomainOf(fromDomain), envelopeOrganization].includes(owner)
    return !isSenders && methods.some(({ method, result }) => method === 'spf' && result !== 'none')
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
      (side.earlierSpf.length > 0 && side.results !== null ? 'Received-SPF' : null),
  }
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
  const domains = [...text.matchAll(/@([A-Za-z0-9.-]+)/g)].flatMap(
    ([, domain = '']) => organizationOf(domain) ?? [],
  )
  const own = new Set(domains.filter((domain) => !senders.includes(domain)))
  const found = side.earlier.find(({ by }) => own.has(organizationOf(by) ?? ''))
  return found?.by ?? null
}

/** The receiver's own seal, put on at receipt, shows no forwarding. */
function foreignSealer(
  sealers: readonly (string | null)[],
  { organizations, isMicrosoft }: ReceivingSide,
): string | null {
  const last = sealers.length - 1
  return (
    sealers.find((sealer, index): sealer is string => {
      if (sealer === null) return false
      const isOwn =
        organizations.includes(organizationalDomainOf(sealer)) || (isMicrosoft && sealer === 'microsoft.com')
      return !(isOwn && index === last)
    }) ?? null
  )
}
