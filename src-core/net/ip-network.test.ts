import { describe, expect, it } from 'vitest'
import { formatIpAddress, parseIpAddress } from './ip-address.ts'
import { firstAddress, formatIpNetwork, lastAddress, networkContains, parseIpNetwork } from './ip-network.ts'

function network(text: string) {
  const parsed = parseIpNetwork(text)
  if (parsed === null) throw new Error(`not a network: ${text}`)
  return parsed
}

function address(text: string) {
  const parsed = parseIpAddress(text)
  if (parsed === null) throw new Error(`not an address: ${text}`)
  return parsed
}

describe('parseIpNetwork', () => {
  it.each([
    '192.0.2.0/33',
    '192.0.2.0/',
    '192.0.2.0/024',
    '192.0.2.0/-1',
    '192.0.2/24',
    '2001:db8::/129',
    '::/0/0',
    '/24',
  ])('refuses %s', (text) => {
    expect(parseIpNetwork(text)).toBeNull()
  })
})

describe('networkContains', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.77/24', '192.0.2.1', true],
    ['192.0.2.128/25', '192.0.2.127', false],
    ['192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '192.0.2.1', false],
    ['2001:db8:8000::/33', '2001:db8:ffff::1', true],
    ['2001:db8:8000::/33', '2001:db8:7fff::1', false],
    ['2001:db8::1/128', '2001:db8::1', true],
  ])('%s holds %s: %s', (range, client, expected) => {
    expect(networkContains(network(range), address(client))).toBe(expected)
  })
})

describe('the ends of a network', () => {
  it.each([
    ['192.0.2.77/24', '192.0.2.0', '192.0.2.255'],
    ['192.0.2.77/30', '192.0.2.76', '192.0.2.79'],
    ['192.0.2.77/32', '192.0.2.77', '192.0.2.77'],
    ['2001:db8::/127', '2001:db8::', '2001:db8::1'],
    ['192.0.2.77/0', '0.0.0.0', '255.255.255.255'],
  ])('%s runs from %s to %s', (range, first, last) => {
    expect(formatIpAddress(firstAddress(network(range)))).toBe(first)
    expect(formatIpAddress(lastAddress(network(range)))).toBe(last)
  })
})

describe('formatIpNetwork', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['192.0.2.1/32', '192.0.2.1'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['2001:db8::1/128', '2001:db8::1'],
  ])('%s → %s', (text, written) => {
    expect(formatIpNetwork(network(text))).toBe(written)
  })
})
