import { formatIpAddress, type IpAddress, parseIpAddress } from '../../net/ip-address.ts'
import { firstAddress, type IpNetwork, lastAddress, maxPrefix } from '../../net/ip-network.ts'
import type { SpfProgram, SpfStep } from './program.ts'

/** Networks whose edges are all evaluated. Each address meets every network, so that past it fewer are sampled. */
export const MAX_SAMPLED_NETWORKS = 600

/** The lowest address of each family, and one of each that no sender has (RFC 5737, RFC 3849). */
const FIXED = ['0.0.0.0', '203.0.113.203', '::', '2001:db8:ffff::203']

export interface AddressSample {
  readonly addresses: readonly IpAddress[]
  /**
   * True where every address behaves like one of the sample: results change only where a network begins, or after
   * it ends, and each of those places is in the sample.
   */
  readonly isExhaustive: boolean
  /** Networks that were sampled. */
  readonly networks: number
}

/** Addresses that decide whether programs agree: every network's ends, middle and neighbours, and some unrelated. */
export function sampleAddresses(programs: readonly SpfProgram[]): AddressSample {
  const networks = programs.flatMap(networksOf)
  const sampled = new Map<string, IpAddress>()
  const add = (address: IpAddress | null) => {
    if (address !== null) sampled.set(formatIpAddress(address), address)
  }
  for (const text of FIXED) add(parseIpAddress(text))
  const distinct = new Map(networks.map((network) => [keyOf(network), network]))
  const limit = Math.min(MAX_SAMPLED_NETWORKS, Math.floor(MAX_SAMPLED_NETWORKS ** 2 / (distinct.size || 1)))
  const chosen = [...distinct.values()].slice(0, limit)
  for (const network of chosen) {
    const [first, last] = [firstAddress(network), lastAddress(network)]
    add(first)
    add(middleAddress(network))
    add(last)
    add(stepAddress(first, -1))
    add(stepAddress(last, 1))
  }
  return {
    addresses: [...sampled.values()],
    isExhaustive: chosen.length === distinct.size,
    networks: chosen.length,
  }
}

function networksOf(program: SpfProgram): readonly IpNetwork[] {
  if (program.kind !== 'steps') return []
  const { steps, redirect } = program
  return (redirect === null ? steps : [...steps, redirect]).flatMap(networksOfStep)
}

function networksOfStep({ test }: SpfStep): readonly IpNetwork[] {
  if (test.kind === 'networks') return test.networks
  return test.kind === 'nested' ? networksOf(test.program) : []
}

function keyOf(network: IpNetwork): string {
  return `${formatIpAddress(firstAddress(network))}/${network.prefix}`
}

/** Where the network's upper half begins. */
function middleAddress(network: IpNetwork): IpAddress | null {
  if (network.prefix === maxPrefix(network.address.family)) return null
  return firstAddress({ address: lastAddress(network), prefix: network.prefix + 1 })
}

/** The next or the previous address; null past the end of the family. */
function stepAddress(address: IpAddress, by: 1 | -1): IpAddress | null {
  const octets = [...address.octets]
  const [wrapsAt, wrapsTo] = by === 1 ? [255, 0] : [0, 255]
  for (let index = octets.length - 1; index >= 0; index -= 1) {
    const octet = octets[index] ?? 0
    if (octet !== wrapsAt) {
      octets[index] = octet + by
      return { family: address.family, octets }
    }
    octets[index] = wrapsTo
  }
  return null
}
