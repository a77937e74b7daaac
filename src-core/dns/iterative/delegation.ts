import type { ServerMessage } from '../exchange.ts'
import { isWithin } from '../name.ts'

/** A name server, by its name and by those addresses that are known. */
export interface NameServerHost {
  readonly host: string
  readonly addresses: readonly string[]
}

/** A zone and the servers that its parent names for it. */
export interface Delegation {
  readonly zone: string
  readonly servers: readonly NameServerHost[]
}

/** Servers of one zone that are looked at; the root and the largest TLDs have 13. */
const MAX_HOSTS = 16
const MAX_ADDRESSES_PER_HOST = 4

/**
 * The referral that a server of `zone` gives for `name`, or null where the message is none: NS records for a name
 * between the two, without an answer and without a SOA. Glue counts only below `zone`: for other names the server is
 * no authority (RFC 2181 5.4.1).
 */
export function readReferral(message: ServerMessage, zone: string, name: string): Delegation | null {
  if (message.rcode !== 'NOERROR' || message.answers.length > 0) return null
  if (message.authority.some((record) => record.type === 'SOA')) return null
  const nameServers = message.authority.filter((record) => record.type === 'NS')
  const child = nameServers.find(
    (record) => record.name !== zone && isWithin(record.name, zone) && isWithin(name, record.name),
  )?.name
  if (child === undefined) return null
  const hosts = new Set<string>()
  for (const record of nameServers) {
    if (record.name === child && record.type === 'NS') hosts.add(record.target)
  }
  const servers = [...hosts].slice(0, MAX_HOSTS).map((host) => ({
    host,
    addresses: isWithin(host, zone) ? glueOf(message, host) : [],
  }))
  return { zone: child, servers }
}

function glueOf(message: ServerMessage, host: string): string[] {
  const addresses = new Set<string>()
  for (const record of message.additional) {
    if (record.name === host && (record.type === 'A' || record.type === 'AAAA')) addresses.add(record.address)
  }
  return [...addresses].slice(0, MAX_ADDRESSES_PER_HOST)
}
