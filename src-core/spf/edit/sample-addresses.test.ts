import { describe, expect, it } from 'vitest'
import { formatIpAddress } from '../../net/ip-address.ts'
import { compileTree } from './compile-tree.ts'
import { MAX_SAMPLED_NETWORKS, sampleAddresses } from './sample-addresses.ts'
import { toUnwalkedTree } from './unwalked-term.ts'

const FIXED = ['0.0.0.0', '203.0.113.203', '::', '2001:db8:ffff::203']

function sample(record: string): { addresses: string[]; isExhaustive: boolean } {
  const { addresses, isExhaustive } = sampleAddresses([compileTree(toUnwalkedTree('d.example', record))])
  return { addresses: addresses.map(formatIpAddress).filter((text) => !FIXED.includes(text)), isExhaustive }
}

describe('sampleAddresses', () => {
  const rows: readonly { record: string; addresses: string[] }[] = [
    { record: 'v=spf1 -all', addresses: [] },
    { record: 'v=spf1 ip4:192.0.2.9', addresses: ['192.0.2.9', '192.0.2.8', '192.0.2.10'] },
    {
      record: 'v=spf1 ip4:192.0.2.0/24',
      addresses: ['192.0.2.0', '192.0.2.128', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
    },
    {
      record: 'v=spf1 ip4:192.0.2.77/31',
      addresses: ['192.0.2.76', '192.0.2.77', '192.0.2.75', '192.0.2.78'],
    },
    { record: 'v=spf1 ip4:0.0.0.0/0', addresses: ['128.0.0.0', '255.255.255.255'] },
    { record: 'v=spf1 ip4:255.255.255.255', addresses: ['255.255.255.255', '255.255.255.254'] },
    {
      record: 'v=spf1 ip6:2001:db8::/64',
      addresses: [
        '2001:db8::',
        '2001:db8:0:0:8000::',
        '2001:db8::ffff:ffff:ffff:ffff',
        '2001:db7:ffff:ffff:ffff:ffff:ffff:ffff',
        '2001:db8:0:1::',
      ],
    },
    {
      record: 'v=spf1 ip4:192.0.2.9 ~all ip4:198.51.100.1',
      addresses: ['192.0.2.9', '192.0.2.8', '192.0.2.10'],
    },
  ]
  it.each(rows)('$record', ({ record, addresses }) => {
    expect(sample(record)).toEqual({ addresses, isExhaustive: true })
  })

  it('is bounded, and says when it is not all', () => {
    const terms = (count: number) =>
      Array.from({ length: count }, (_, index) => `ip4:10.${index >> 8}.${index & 255}.0/24`).join(' ')
    expect(sample(`v=spf1 ${terms(MAX_SAMPLED_NETWORKS)}`).isExhaustive).toBe(true)
    const over = sample(`v=spf1 ${terms(MAX_SAMPLED_NETWORKS + 1)}`)
    expect(over.isExhaustive).toBe(false)
    expect(over.addresses.length).toBeLessThanOrEqual(5 * MAX_SAMPLED_NETWORKS)
  })
})
