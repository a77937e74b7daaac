export type IpFamily = 4 | 6

/** An address as its octets: 4 for IPv4, 16 for IPv6. */
export interface IpAddress {
  readonly family: IpFamily
  readonly octets: readonly number[]
}

/** Dotted quad of four decimal numbers without leading zeros (RFC 7208 5.6); null for anything else. */
export function parseIpv4(text: string): IpAddress | null {
  const parts = text.split('.')
  if (parts.length !== 4) return null
  const octets: number[] = []
  for (const part of parts) {
    if (!/^(?:0|[1-9][0-9]{0,2})$/.test(part)) return null
    const octet = Number(part)
    if (octet > 255) return null
    octets.push(octet)
  }
  return { family: 4, octets }
}

/** The text forms of RFC 4291 2.2, without a zone id; null for anything else. */
export function parseIpv6(text: string): IpAddress | null {
  // The longest form is six groups and a dotted quad; longer text is no address and not worth splitting.
  if (text.length > 45) return null
  const halves = text.split('::')
  if (halves.length > 2) return null
  const head = parseGroups(halves[0] ?? '', halves.length === 1)
  const tail = halves.length === 2 ? parseGroups(halves[1] ?? '', true) : []
  if (head === null || tail === null) return null
  const missing = 16 - head.length - tail.length
  // "::" stands for one group or more.
  if (halves.length === 2 ? missing < 2 : missing !== 0) return null
  return { family: 6, octets: [...head, ...Array<number>(missing).fill(0), ...tail] }
}

function parseGroups(text: string, mayEndInIpv4: boolean): number[] | null {
  if (text === '') return []
  const octets: number[] = []
  const groups = text.split(':')
  for (const [index, group] of groups.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16)
      octets.push(value >> 8, value & 0xff)
      continue
    }
    const ipv4 = mayEndInIpv4 && index === groups.length - 1 ? parseIpv4(group) : null
    if (ipv4 === null) return null
    octets.push(...ipv4.octets)
  }
  return octets
}

export function parseIpAddress(text: string): IpAddress | null {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text)
}

/** `::ffff:a.b.c.d` is an IPv4 client (RFC 7208 5); every other address stays what it is. */
export function unmapIpAddress(address: IpAddress): IpAddress {
  if (address.family === 4) return address
  const isMapped = address.octets.slice(0, 12).every((octet, index) => octet === (index < 10 ? 0 : 0xff))
  return isMapped ? { family: 4, octets: address.octets.slice(12) } : address
}

export function isSameAddress(a: IpAddress, b: IpAddress): boolean {
  return a.family === b.family && a.octets.every((octet, index) => octet === b.octets[index])
}

/** The canonical text: dotted quad, or RFC 5952 (lower case, the longest run of zero groups shortened). */
export function formatIpAddress(address: IpAddress): string {
  if (address.family === 4) return address.octets.join('.')
  const unmapped = unmapIpAddress(address)
  if (unmapped.family === 4) return `::ffff:${unmapped.octets.join('.')}`
  const groups: number[] = []
  for (let index = 0; index < 16; index += 2) {
    groups.push(((address.octets[index] ?? 0) << 8) | (address.octets[index + 1] ?? 0))
  }
  const run = findLongestZeroRun(groups)
  const write = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':')
  if (run.length < 2) return write(groups)
  return `${write(groups.slice(0, run.start))}::${write(groups.slice(run.start + run.length))}`
}

function findLongestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  let current = { start: 0, length: 0 }
  for (const [index, group] of groups.entries()) {
    if (group !== 0) {
      current = { start: index + 1, length: 0 }
      continue
    }
    current = { start: current.start, length: current.length + 1 }
    if (current.length > best.length) best = current
  }
  return best
}

/** The 32 hexadecimal digits of an IPv6 address, or the four decimal numbers of an IPv4 one, in order. */
export function addressParts(address: IpAddress): string[] {
  if (address.family === 4) return address.octets.map(String)
  return address.octets.flatMap((octet) => [...octet.toString(16).padStart(2, '0')])
}

/** The name whose PTR records tell the hosts of an address (RFC 1035 3.5, RFC 3596 2.5). */
export function reverseName(address: IpAddress): string {
  const suffix = address.family === 4 ? 'in-addr.arpa' : 'ip6.arpa'
  return `${addressParts(address).reverse().join('.')}.${suffix}`
}
