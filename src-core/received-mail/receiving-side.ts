import { isPublicAddress } from '../dns/public-address.ts'
import { organizationalDomainOf } from '../dns/public-suffix.ts'
import { isWithin } from '../dns/name.ts'
import { readAuthenticationResults, type AuthenticationResults } from './authentication-results.ts'
import type { HeaderField } from './header-fields.ts'
import { readReceived, type Received } from './received.ts'
import { readReceivedSpf, type ReceivedSpf } from './received-spf.ts'

/** What the receiver itself wrote into the header, kept apart from what the mail brought along. */
export interface ReceivingSide {
  /** Where the mail entered: the receiver's lowest `Received`; null where none could be found. */
  readonly border: Received | null
  /** Servers that had the mail before, the last first. */
  readonly earlier: readonly Received[]
  /** The receiver's own `Authentication-Results`, joined where it wrote several. */
  readonly results: AuthenticationResults | null
  readonly isMicrosoft: boolean
  readonly receivedSpf: ReceivedSpf | null
  /** Fields below the border that look like a receiver's: written by whoever had the mail before. */
  readonly broughtAlong: readonly AuthenticationResults[]
  readonly earlierSpf: readonly ReceivedSpf[]
  /** Organizational domains of the receiver's servers. */
  readonly organizations: readonly string[]
}

const MICROSOFT = 'outlook.com'
/** Google writes its results below its own `Received`, and takes out those that bear its name (RFC 8601 5). */
const GOOGLE = { organization: 'google.com', authservId: 'mx.google.com' }
/** Apple's servers bear names of several domains. */
const SAME_RECEIVER: readonly (readonly string[])[] = [['icloud.com', 'me.com', 'mac.com', 'apple.com']]

interface Trace {
  readonly index: number
  readonly received: Received
}

/**
 * RFC 8601 5 and 7.1: a field is the receiver's own where it stands above the `Received` with which the mail entered, and
 * its authserv-id belongs to the receiver (Microsoft's has none). Whatever stands lower came with the mail.
 */
export function findReceivingSide(fields: readonly HeaderField[]): ReceivingSide {
  const traces = fields.flatMap((field, index) =>
    field.name === 'received' ? [{ index, received: readReceived(field.value) }] : [],
  )
  const border = findBorder(traces)
  const borderIndex = border?.index ?? -1
  const organizations = organizationsOf(traces.filter(({ index }) => index <= borderIndex))
  const nextTrace = traces.find(({ index }) => index > borderIndex)?.index ?? fields.length
  const isGoogle = organizations.includes(GOOGLE.organization)
  const isMicrosoft = organizations.includes(MICROSOFT)
  const own: AuthenticationResults[] = []
  const broughtAlong: AuthenticationResults[] = []
  const spf: ReceivedSpf[] = []
  const earlierSpf: ReceivedSpf[] = []
  for (const [index, { name, value }] of fields.entries()) {
    const isOwnPlace = index < borderIndex
    const isJustBelow = isGoogle && index > borderIndex && index < nextTrace
    if (name === 'received-spf') (isOwnPlace || isJustBelow ? spf : earlierSpf).push(readReceivedSpf(value))
    if (name !== 'authentication-results') continue
    const results = readAuthenticationResults(value)
    const { authservId } = results
    const isOwn = isOwnPlace
      ? authservId === null
        ? isMicrosoft
        : belongsTo(authservId, organizations)
      : isJustBelow && authservId === GOOGLE.authservId && own.length === 0
    ;(isOwn ? own : broughtAlong).push(results)
  }
  return {
    border: border?.received ?? null,
    earlier: traces.filter(({ index }) => index > borderIndex).map(({ received }) => received),
    results: own.length === 0 ? null : joinResults(own),
    isMicrosoft: isMicrosoft && own[0]?.authservId === null,
    receivedSpf: spf[0] ?? null,
    broughtAlong,
    earlierSpf,
    organizations,
  }
}

/**
 * Down from the top as long as the receiver's servers hand the mail to each other, to the one that took it from a public
 * address of somebody else. The first server that is another's ends the receiver's part.
 */
function findBorder(traces: readonly Trace[]): Trace | null {
  let organization: string | null = null
  let border: Trace | null = null
  for (const trace of traces) {
    const { by, ip, helo, reverseName } = trace.received
    const owner = organizationOf(by)
    if (owner !== null && organization !== null && !isSameReceiver(owner, organization)) break
    organization ??= owner
    border = trace
    const from = organizationOf(reverseName ?? helo)
    const isHandedOn = from !== null && organization !== null && isSameReceiver(from, organization)
    if (ip !== null && isPublicAddress(ip) && !isHandedOn) break
  }
  return organization === null ? null : border
}

function organizationsOf(traces: readonly Trace[]): string[] {
  return [...new Set(traces.flatMap(({ received }) => organizationOf(received.by) ?? []))]
}

/** null for what is no domain: an address, a bare name, an id. */
export function organizationOf(host: string | null): string | null {
  const name = host?.toLowerCase().replace(/\.$/, '') ?? ''
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(name) ? organizationalDomainOf(name) : null
}

function isSameReceiver(one: string, other: string): boolean {
  return one === other || SAME_RECEIVER.some((names) => names.includes(one) && names.includes(other))
}

function belongsTo(authservId: string, organizations: readonly string[]): boolean {
  const owner = organizationOf(authservId)
  return organizations.some(
    (organization) =>
      isWithin(authservId, organization) || (owner !== null && isSameReceiver(owner, organization)),
  )
}

function joinResults(fields: readonly AuthenticationResults[]): AuthenticationResults {
  return { authservId: fields[0]?.authservId ?? null, methods: fields.flatMap(({ methods }) => methods) }
}
