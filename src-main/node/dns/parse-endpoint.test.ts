import { describe, expect, it } from 'vitest'
import { parseEndpoint } from './parse-endpoint.ts'
import { readSystemResolvers } from './system-resolvers.ts'

describe('a server as written', () => {
  it.each([
    ['192.0.2.53', '192.0.2.53', 53],
    [' 192.0.2.53:5300 ', '192.0.2.53', 5300],
    ['2001:db8::53', '2001:db8::53', 53],
    ['[2001:db8::53]', '2001:db8::53', 53],
    ['[::1]:5300', '::1', 5300],
    ['fe80::1%eth0', 'fe80::1%eth0', 53],
    ['[fe80::1%12]:53', 'fe80::1%12', 53],
    ['127.0.0.1:65535', '127.0.0.1', 65_535],
  ])('%s', (text, address, port) => {
    expect(parseEndpoint(text)).toEqual({ ok: true, server: { address, port } })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['dns.google', 'not-an-address'],
    ['dns.google:53', 'not-an-address'],
    ['192.0.2', 'not-an-address'],
    ['192.0.2.256', 'not-an-address'],
    ['[192.0.2.53]:53', 'not-an-address'],
    ['[::1', 'not-an-address'],
    ['::1]:53', 'not-an-address'],
    ['2001:db8::53:99999', 'not-an-address'],
    ['https://dns.google/dns-query', 'not-an-address'],
    ['192.0.2.53:', 'bad-port'],
    ['192.0.2.53:0', 'bad-port'],
    ['192.0.2.53:65536', 'bad-port'],
    ['192.0.2.53:5 3', 'bad-port'],
    ['192.0.2.53:-1', 'bad-port'],
    ['[::1]:http', 'bad-port'],
    ['192.0.2.53:53:53', 'bad-port'],
  ])('%j is %s', (text, fault) => {
    expect(parseEndpoint(text)).toEqual({ ok: false, fault })
  })
})

describe("the system's resolvers", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['as they are', ['192.0.2.1', '2001:db8::1'], ['192.0.2.1:53', '2001:db8::1:53']],
    ['with ports', ['127.0.0.1:5353', '[::1]:5300'], ['127.0.0.1:5353', '::1:5300']],
    ['with zone ids', ['fe80::1%eth0', '[fe80::1%12]:54'], ['fe80::1%eth0:53', 'fe80::1%12:54']],
    [
      'without the site-local ones that Windows makes up',
      ['fec0:0:0:ffff::1%1', 'fec0:0:0:ffff::2', 'FEC0:0:0:FFFF::3', 'feff::1', '192.0.2.1'],
      ['192.0.2.1:53'],
    ],
    ['link-local is none of those', ['fe80::1', 'febf::1'], ['fe80::1:53', 'febf::1:53']],
    [
      'each once',
      ['192.0.2.1', '192.0.2.1:53', '2001:DB8::1', '2001:db8::1'],
      ['192.0.2.1:53', '2001:db8::1:53'],
    ],
    ['without stand-ins for none', ['0.0.0.0', '::', '', 'garbage'], []],
    ['none', [], []],
    [
      'not all of very many',
      Array.from({ length: 20 }, (_, index) => `192.0.2.${index}`),
      [0, 1, 2, 3, 4, 5].map((index) => `192.0.2.${index}:53`),
    ],
  ])('%s', (_, servers, usable) => {
    expect(readSystemResolvers(servers).map(({ address, port }) => `${address}:${port}`)).toEqual(usable)
  })
})
