import type { LiteralZone } from '../src-core/dns/testing/literal-zone.ts'

export interface BenchZone {
  readonly label: string
  readonly domain: string
  readonly selectors: readonly string[]
  readonly zone: LiteralZone
  /**
   * Rounds of questions of which each needs an answer of the one before it. A literal, derived by hand beside each
   * zone: no client can be faster than this many times the delay.
   */
  readonly rounds: number
}

const KEY = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

/** The records around SPF that every zone has, so that the whole inspection has something to find. */
function mailDomain(domain: string, spf: string): LiteralZone {
  return {
    [domain]: {
      TXT: [spf, 'google-site-verification=abcdefghijklmnop'],
      MX: [[10, `mx.${domain}`]],
      NS: [`ns1.${domain}`, `ns2.${domain}`],
      A: ['192.0.2.10'],
    },
    [`mx.${domain}`]: { A: ['192.0.2.25'] },
    [`_dmarc.${domain}`]: { TXT: [`v=DMARC1; p=none; rua=mailto:dmarc@${domain}`] },
    [`s1._domainkey.${domain}`]: { TXT: [KEY] },
    [`s2._domainkey.${domain}`]: { TXT: [KEY] },
  }
}

function deepChain(): BenchZone {
  const domain = 'chain.example'
  const links = Array.from({ length: 10 }, (_, index) => `l${index + 1}.${domain}`)
  const zone: Record<string, LiteralZone[string]> = {
    ...mailDomain(domain, `v=spf1 include:${links[0]} ~all`),
  }
  for (const [index, name] of links.entries()) {
    const next = links[index + 1]
    zone[name] = {
      TXT: [next === undefined ? 'v=spf1 ip4:192.0.2.0/24 ~all' : `v=spf1 include:${next} ~all`],
    }
  }
  // 1: TXT of the domain (with DKIM, DMARC, MX, NS). 2–11: each link is named by the one before it.
  return { label: 'deep chain of ten', domain, selectors: ['s1', 's2'], zone, rounds: 11 }
}

function flatTen(): BenchZone {
  const domain = 'flat.example'
  const names = Array.from({ length: 10 }, (_, index) => `f${index + 1}.${domain}`)
  const zone: Record<string, LiteralZone[string]> = {
    ...mailDomain(domain, `v=spf1 ${names.map((name) => `include:${name}`).join(' ')} ~all`),
  }
  for (const [index, name] of names.entries()) zone[name] = { TXT: [`v=spf1 ip4:198.51.100.${index} ~all`] }
  // 1: TXT of the domain. 2: the ten includes, all named by it.
  return { label: 'flat ten', domain, selectors: ['s1', 's2'], zone, rounds: 2 }
}

function realisticTree(): BenchZone {
  const domain = 'tree.example'
  const zone: LiteralZone = {
    ...mailDomain(
      domain,
      `v=spf1 mx a:www.${domain} include:_spf.suite.example include:spf.news.example ~all`,
    ),
    [`www.${domain}`]: { A: ['192.0.2.80'], AAAA: ['2001:db8::80'] },
    '_spf.suite.example': {
      TXT: ['v=spf1 include:_n1.suite.example include:_n2.suite.example include:_n3.suite.example ~all'],
    },
    '_n1.suite.example': { TXT: ['v=spf1 ip4:198.51.100.0/25 ip4:198.51.100.128/26 ~all'] },
    '_n2.suite.example': { TXT: ['v=spf1 ip6:2001:db8:1::/48 ~all'] },
    '_n3.suite.example': { TXT: ['v=spf1 ip4:203.0.113.0/28 ~all'] },
    'spf.news.example': { TXT: ['v=spf1 a:out.news.example include:relay.news.example ~all'] },
    'out.news.example': { A: ['203.0.113.40'], AAAA: ['2001:db8::40'] },
    'relay.news.example': { TXT: ['v=spf1 ip4:203.0.113.64/27 ~all'] },
  }
  // 1: TXT and MX of the domain. 2: addresses of mx and www, TXT of the two includes. 3: TXT of the three netblocks
  // and of the relay, addresses of out.news. Nothing is named by an answer of round 3. Nine look-ups in all:
  // mx, a, 2 includes, 3 netblocks, a, relay.
  return { label: 'realistic tree', domain, selectors: ['s1', 's2'], zone, rounds: 3 }
}

export const BENCH_ZONES: readonly BenchZone[] = [deepChain(), flatTen(), realisticTree()]

/** An address that nothing in the zones matches, so that a receiver's check walks the whole tree. */
export const UNMATCHED_ADDRESS = '203.0.113.222'
