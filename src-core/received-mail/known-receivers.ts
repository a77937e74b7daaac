import { isWithin } from '../dns/name.ts'
import { parseIpAddress } from '../net/ip-address.ts'
import { networkContains, parseIpNetwork } from '../net/ip-network.ts'
import type { Received } from './received.ts'

/** A receiver whose headers have a form of their own, as public samples show it. */
export interface KnownReceiver {
  /** Organizational domains under which its servers bear names; the first stands for the receiver. */
  readonly domains: readonly [string, ...string[]]
  /** Its servers that bear no domain. */
  readonly bareNames: RegExp | null
  /**
   * Its results stand below its own `Received`: the authserv-id of the lowest of them. What a sender wrote stands lower
   * still, and Google takes out what bears its own name (RFC 8601 5).
   */
  readonly lowestBelow: string | null
  /** Whether it took the mail from itself by this `Received`, though no internal address is in it. */
  readonly isInner: (received: Received) => boolean
}

const GOOGLE: KnownReceiver = {
  domains: ['google.com'],
  bareNames: null,
  lowestBelow: 'mx.google.com',
  isInner: () => false,
}

/** Microsoft's addresses, from which its servers hand mail to each other; those of its customers' machines are among them. */
const MICROSOFT_NETWORK = parseIpNetwork('2603:1000::/24')
/** Where mail comes in from outside, whatever the client calls itself. */
const MICROSOFT_FRONT = 'mail.protection.outlook.com'

export const MICROSOFT: KnownReceiver = {
  domains: ['outlook.com', 'office365.com', 'exchangelabs.com'],
  bareNames: null,
  lowestBelow: null,
  isInner: ({ by, helo, ip }) => {
    const address = ip === null ? null : parseIpAddress(ip)
    return (
      by !== null &&
      helo !== null &&
      address !== null &&
      MICROSOFT_NETWORK !== null &&
      !isWithin(by, MICROSOFT_FRONT) &&
      MICROSOFT.domains.some((domain) => isWithin(helo, domain)) &&
      networkContains(MICROSOFT_NETWORK, address)
    )
  },
}

/** `from ci74p00im-qukt0907.me.com by p116-mailgateway-smtp-746c (mailgateway 2403B92)`, without any address. */
const APPLE_GATEWAY = /^p\d+-mailgateway-[a-z0-9-]+$/i
const APPLE: KnownReceiver = {
  domains: ['icloud.com', 'me.com', 'mac.com', 'apple.com'],
  bareNames: /^p\d+-(?:mailgateway|icloudmta)-[a-z0-9-]+$/i,
  lowestBelow: 'spf.icloud.com',
  isInner: ({ by, ip }) => by !== null && ip === null && APPLE_GATEWAY.test(by),
}

const KNOWN: readonly KnownReceiver[] = [GOOGLE, MICROSOFT, APPLE]

export function findKnownReceiver(host: string): KnownReceiver | null {
  const isOf = ({ domains, bareNames }: KnownReceiver) =>
    domains.some((domain) => isWithin(host, domain)) || (bareNames?.test(host) ?? false)
  return KNOWN.find(isOf) ?? null
}
