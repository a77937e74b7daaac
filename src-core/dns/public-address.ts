/** IPv4 networks that no outsider can reach (IANA special-purpose registry), with multicast and what is beyond it. */
const INTERNAL_IPV4 = [
  /^0\./,
  /^10\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^127\./,
  /^169\.254\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^198\.1[89]\./,
  /^(22[4-9]|2[3-5]\d)\./,
]

/**
 * Whether an address can be one that the world reaches. A name server at an internal address is the inside view, and
 * a stranger's delegation must not make us send datagrams into the own network. IPv6: global unicast, 2000::/3.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes(':')) return /^[23][0-9a-f]{3}:/i.test(address)
  return !INTERNAL_IPV4.some((network) => network.test(address))
}
