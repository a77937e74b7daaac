import { isIP } from 'node:net'
import { expect, it } from 'vitest'
import { publicResolvers } from '../../../src-core/catalog/public-resolvers.ts'
import { rootServers } from '../../../src-core/catalog/root-servers.ts'
import { isPublicAddress } from '../../../src-core/dns/public-address.ts'

it('has the 13 root servers, each with an address of both families', () => {
  expect(rootServers.servers.map(({ host }) => host)).toEqual(
    [...'abcdefghijklm'].map((letter) => `${letter}.root-servers.net`),
  )
  for (const { addresses } of rootServers.servers) expect(addresses.map(isIP)).toEqual([4, 6])
})

it('has addresses only once, and only such as the outside reaches', () => {
  const all = [...rootServers.servers, ...publicResolvers.resolvers].flatMap(({ addresses }) => addresses)
  expect(new Set(all).size).toBe(all.length)
  for (const address of all)
    expect([address, isIP(address) > 0 && isPublicAddress(address)]).toEqual([address, true])
})

it('has each endpoint for DNS over HTTPS once, over TLS on its usual port', () => {
  const urls = publicResolvers.resolvers.flatMap(({ https }) => https?.urls ?? [])
  expect(new Set(urls).size).toBe(urls.length)
  for (const url of urls) expect(url).toMatch(/^https:\/\/[a-z0-9.-]+\/dns-query$/)
})
