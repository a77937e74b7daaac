import { parseIpAddress } from '../net/ip-address.ts'
import { networkContains, parseIpNetwork } from '../net/ip-network.ts'

/** Loopback, private use, link-local and unique local addresses (RFC 6890). */
const INTERNAL = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1',
  'fe80::/10',
  'fc00::/7',
].flatMap((text) => parseIpNetwork(text) ?? [])

/**
 * Whether only a machine of one's own can connect from there. Stricter than "not public": a provider's customers share
 * 100.64.0.0/10 with it, and translated addresses (64:ff9b::/96) are those of strangers.
 */
export function isInternalAddress(text: string): boolean {
  const address = parseIpAddress(text)
  return address !== null && INTERNAL.some((network) => networkContains(network, address))
}
