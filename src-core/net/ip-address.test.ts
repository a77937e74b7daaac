import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIpAddress, parseIpAddress, reverseName, unmapIpAddress } from './ip-address.ts'

describe('parseIpAddress', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['2001:DB8:0:0:8:800:200C:417A', '2001:db8::8:800:200c:417a'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8::0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::1.2.3.4', '::102:304'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['::FFFF:c000:201', '::ffff:192.0.2.1'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4:5:6:c000:201'],
  ])('reads %s', (text, canonical) => {
    const address = parseIpAddress(text)
    expect(address && formatIpAddress(address)).toBe(canonical)
  })

  it.each([
    '',
    '192.0.2',
    '192.0.2.1.1',
    '192.0.2.256',
    '192.0.2.01',
    '192.0.2.',
    ' 192.0.2.1',
    '192.0.2.1 ',
    '0x7f.0.0.1',
    '１92.0.2.1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1::',
    ':1',
    '1:',
    ':::',
    '12345::',
    'g::1',
    'fe80::1%eth0',
    '[::1]',
    '1.2.3.4::',
    '::1.2.3',
    '::1.2.3.4:5',
    '1:2:3:4:5:6:7:192.0.2.1',
  ])('refuses %j', (text) => {
    expect(parseIpAddress(text)).toBeNull()
  })

  it('reads back every address that it writes', () => {
    const octets = (count: number) =>
      fc.array(fc.constantFrom(0, 0, 0, 1, 255, 16), { minLength: count, maxLength: count })
    fc.assert(
      fc.property(fc.oneof(octets(4), octets(16)), (bytes) => {
        const address = { family: bytes.length === 4 ? 4 : 6, octets: bytes } as const
        expect(parseIpAddress(formatIpAddress(address))).toEqual(address)
      }),
      { seed: 7208 },
    )
  })
})

describe('unmapIpAddress', () => {
  it.each([
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::1.2.3.4', '::102:304'],
    ['::fffe:1.2.3.4', '::fffe:102:304'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
    ['1.2.3.4', '1.2.3.4'],
  ])('%s is the client %s', (text, client) => {
    const address = parseIpAddress(text)
    expect(address && formatIpAddress(unmapIpAddress(address))).toBe(client)
  })
})

describe('reverseName', () => {
  it.each([
    ['192.0.2.3', '3.2.0.192.in-addr.arpa'],
    ['2001:db8::cb01', '1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
  ])('%s → %s', (text, name) => {
    const address = parseIpAddress(text)
    expect(address && reverseName(address)).toBe(name)
  })
})
