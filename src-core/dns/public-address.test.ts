import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('public addresses', () => {
  it.each([
    '8.8.8.8',
    '100.63.0.1',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '198.41.0.4',
    '2001:db8::1',
    '3fff::1',
  ])('%s can be reached from outside', (address) => expect(isPublicAddress(address)).toBe(true))
  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '100.127.0.1',
      '127.0.0.1',
      '169.254.1.1',
      '172.16.0.1',
      '172.31.0.1',
    ],
    ...[
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fd00::1',
      'ff02::1',
    ],
    ...['::ffff:10.0.0.1', '64:ff9b::1'],
  ])('%s can not', (address) => expect(isPublicAddress(address)).toBe(false))
})
