import { describe, expect, test } from 'vitest'
import { dnsProviders } from './dns-providers.ts'
import { allowsFreeTxt, resolveDnsHost } from '../plan/dns-host.ts'
import { builtInDnsCatalog } from './dns-catalog.ts'

const matched = (hosts: readonly string[]) => {
  const match = builtInDnsCatalog.match(hosts)
  return match && [match.id, ...match.alternatives]
}

describe('matchDnsProvider', () => {
  test.each<[string, string[], string[] | null]>([
    ['one brand', ['ns1.xserver.jp', 'ns2.xserver.jp', 'ns5.xserver.jp'], ['xserver']],
    ['case and final dot', ['NS1.DNS.NE.JP.', 'ns2.dns.ne.jp'], ['sakura']],
    ['servers of two brands', ['01.dnsv.jp', '02.dnsv.jp'], ['onamae', 'value-domain']],
    ['value-domain’s own', ['ns1.value-domain.com', 'ns2.value-domain.com'], ['value-domain']],
    ['own and shared together', ['ns1.value-domain.com', '01.dnsv.jp'], ['value-domain', 'onamae']],
    [
      'Cloud DNS or Squarespace',
      ['ns-cloud-a1.googledomains.com', 'ns-cloud-a2.googledomains.com'],
      ['google-cloud-dns', 'squarespace'],
    ],
    ['shared by the note only', ['dns1.p01.nsone.net', 'dns2.p01.nsone.net'], ['netlify', 'squarespace']],
    [
      'the DNS of a sister brand’s customers',
      ['dns01.muumuu-domain.com', 'dns02.muumuu-domain.com'],
      ['muumuu-domain', 'lolipop', 'heteml'],
    ],
    [
      'stars inside labels',
      ['ns-1.awsdns-00.com', 'ns-512.awsdns-00.net', 'ns-1024.awsdns-00.org', 'ns-1536.awsdns-00.co.uk'],
      ['route53'],
    ],
    ['a star is within one label', ['ns-1.x.awsdns-00.com'], null],
    ['a star is at least one character', ['ns-.awsdns-00.com'], null],
    ['a leading star is any depth', ['a.b.ns.cloudflare.com', 'x.ns.cloudflare.com'], ['cloudflare']],
    ['a leading star is not the name itself', ['ns.cloudflare.com'], null],
    ['no suffix without its dot', ['evilns.cloudflare.com.example.net'], null],
    ['two hosts', ['ns1.xserver.jp', 'ns1.dns.ne.jp'], null],
    ['one of them unknown (secondary DNS)', ['ns1.xserver.jp', 'ns.example.co.jp'], null],
    ['unconfirmed servers', ['dns-b.iij.ad.jp', 'dns-c.iij.ad.jp'], null],
    ['servers not for detection', ['dns0.iij.ad.jp', 'dns1.iij.ad.jp'], null],
    ['one mention only', ['dns01.gmoserver.jp'], null],
    ['some unconfirmed among confirmed', ['ns1.xdomain.ne.jp', 'ns4.xdomain.ne.jp'], null],
    ['none', [], null],
    ['the root', [''], null],
  ])('%s', (_, hosts, expected) => {
    expect(matched(hosts)).toEqual(expected)
  })

  test('initial servers are matched with their meaning, others without a note', () => {
    expect(builtInDnsCatalog.match(['dns1.onamae.com', 'dns2.onamae.com'])).toEqual({
      id: 'onamae',
      nameJa: 'お名前.com',
      nameEn: 'Onamae.com',
      alternatives: [],
      note: expect.stringContaining('公開されない') as string,
    })
    expect(builtInDnsCatalog.match(['01.dnsv.jp'])?.note).toBeNull()
  })

  test.each(
    dnsProviders
      .filter(({ nsPatterns }) => nsPatterns.length > 0)
      .map(({ id, nsPatterns }) => [id, nsPatterns] as const),
  )('%s is found by each of its own servers', (id, nsPatterns) => {
    for (const pattern of nsPatterns) expect(matched([pattern.replaceAll('*', 'x9')])).toContain(id)
  })
})

describe('allowsFreeTxt', () => {
  test.each<[string[], boolean | null]>([
    [['uns01.lolipop.jp', 'uns02.lolipop.jp'], false],
    [['dns0.heteml.jp'], false],
    [['ns1.xserver.jp'], true],
    [['dns01.muumuu-domain.com'], true],
    [['ns3.sphere.ad.jp'], null],
  ])('%s: %s', (hosts, expected) => {
    expect(allowsFreeTxt(resolveDnsHost(builtInDnsCatalog.match(hosts), null, builtInDnsCatalog))).toBe(
      expected,
    )
  })
})
