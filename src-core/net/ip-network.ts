import { formatIpAddress, type IpAddress, type IpFamily, parseIpAddress } from './ip-address.ts'

/** An address and the number of its leading bits that count; bits after them are kept as given. */
export interface IpNetwork {
  readonly address: IpAddress
  readonly prefix: number
}

export function maxPrefix(family: IpFamily): 32 | 128 {
  return family === 4 ? 32 : 128
}

/** A prefix length written in decimal without leading zeros, within the family's bounds; null for anything else. */
export function parsePrefix(text: string, family: IpFamily): number | null {
  if (!/^(?:0|[1-9][0-9]{0,2})$/.test(text)) return null
  const prefix = Number(text)
  return prefix <= maxPrefix(family) ? prefix : null
}

/** `address` or `address/prefix`; null for anything else. */
export function parseIpNetwork(text: string): IpNetwork | null {
  const slash = text.indexOf('/')
  const address = parseIpAddress(slash < 0 ? text : text.slice(0, slash))
  if (address === null) return null
  const prefix = slash < 0 ? maxPrefix(address.family) : parsePrefix(text.slice(slash + 1), address.family)
  return prefix === null ? null : { address, prefix }
}

/** Families never match each other: an IPv4 client lies in no IPv6 network (RFC 7208 5). */
export function networkContains(network: IpNetwork, address: IpAddress): boolean {
  if (network.address.family !== address.family) return false
  let bits = network.prefix
  for (let index = 0; bits > 0; index += 1, bits -= 8) {
    const mask = bits >= 8 ? 0xff : (0xff << (8 - bits)) & 0xff
    if (((network.address.octets[index] ?? 0) & mask) !== ((address.octets[index] ?? 0) & mask)) return false
  }
  return true
}

/** The lowest address of the network: bits after the prefix are zero. */
export function firstAddress(network: IpNetwork): IpAddress {
  return fillHostBits(network, 0)
}

/** The highest address of the network: bits after the prefix are one. */
export function lastAddress(network: IpNetwork): IpAddress {
  return fillHostBits(network, 0xff)
}

function fillHostBits({ address, prefix }: IpNetwork, fill: 0 | 0xff): IpAddress {
  const octets = address.octets.map((octet, index) => {
    const bits = Math.min(8, Math.max(0, prefix - index * 8))
    const mask = (0xff << (8 - bits)) & 0xff
    return (octet & mask) | (fill & ~mask & 0xff)
  })
  return { family: address.family, octets }
}

/** `address/prefix`; without the prefix where it is the whole address. */
export function formatIpNetwork({ address, prefix }: IpNetwork): string {
  const text = formatIpAddress(address)
  return prefix === maxPrefix(address.family) ? text : `${text}/${prefix}`
}
