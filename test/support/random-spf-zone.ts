import fc from 'fast-check'
import type { LiteralRecords, LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'

export const ROOT = 'd0.example'
const NAMES = [ROOT, 'd1.example', 'd2.example', 'd3.example', 'd4.example']
export const VENDOR_NAME = 'v.example'

/** Few addresses, so that networks overlap and random clients meet them. */
export const CLIENTS = [
  ...[0, 1, 2, 3, 5, 8, 12, 16, 31, 64, 200].map((last) => `192.0.2.${last}`),
  ...['', '1', '5', 'f', '1:0', 'ffff:1'].map((last) => `2001:db8::${last}`),
]

const ipv4 = fc.nat({ max: 70 }).map((last) => `192.0.2.${last}`)
const ipv6 = fc.nat({ max: 20 }).map((last) => `2001:db8::${last.toString(16)}`)
const name = fc.constantFrom(...NAMES, VENDOR_NAME, 'h.example', 'nowhere.example')
const qualifier = fc.constantFrom('', '', '', '', '+', '?', '~', '-')

const mechanism = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(ipv4, fc.constantFrom('', '/32', '/29', '/28', '/25', '/0'))
      .map(([ip, bits]) => `ip4:${ip}${bits}`),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(ipv6, fc.constantFrom('', '/126', '/112')).map(([ip, bits]) => `ip6:${ip}${bits}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(name, fc.constantFrom('', '/30', '//126', '/31//127'))
      .map(([host, bits]) => `a:${host}${bits}`),
  },
  { weight: 1, arbitrary: name.map((host) => `mx:${host}`) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'mx', 'a/29') },
  { weight: 6, arbitrary: name.map((host) => `include:${host}`) },
  { weight: 1, arbitrary: name.map((host) => `exists:${host}`) },
  { weight: 1, arbitrary: fc.constantFrom('exists:%{i}.h.example', 'include:%{l}.example', 'a:%{d}', 'ptr') },
)

const term = fc.tuple(qualifier, mechanism).map((parts) => parts.join(''))

const end = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('~all', '-all', '?all', 'all', '-ALL') },
  { weight: 2, arbitrary: name.map((target) => `redirect=${target}`) },
  { weight: 2, arbitrary: fc.constant('') },
)

const tail = fc.oneof({ weight: 5, arbitrary: fc.constant('') }, term, fc.constant('exp=why.example'))

export const randomRecord = fc
  .tuple(fc.array(term, { maxLength: 4 }), end, tail, fc.constantFrom(' ', '  '))
  .map(([terms, last, after, space]) =>
    ['v=spf1', ...terms, last, after].filter((part) => part !== '').join(space),
  )

const addresses = fc.record({
  A: fc.array(ipv4, { maxLength: 2 }),
  AAAA: fc.array(ipv6, { maxLength: 2 }),
  MX: fc.array(fc.tuple(fc.nat({ max: 20 }), name), { maxLength: 2 }),
})

function node(texts: fc.Arbitrary<readonly string[]>): fc.Arbitrary<LiteralRecords> {
  return fc.tuple(addresses, texts).map(([others, TXT]) => ({ ...others, TXT }))
}

const someText = fc.oneof(
  { weight: 10, arbitrary: randomRecord.map((text) => [text]) },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant(['v=spf1 ip4:1 ~all']) },
)

/** A zone of a root, four names that its records may lead to (loops and all), a vendor, and a host. */
export function randomZone(
  rootTexts: fc.Arbitrary<readonly string[]> = randomRecord.map((text) => [text]),
): fc.Arbitrary<LiteralZone> {
  const vendor = fc
    .tuple(
      fc.array(
        fc.oneof(
          ipv4.map((ip) => `ip4:${ip}/30`),
          ipv6.map((ip) => `ip6:${ip}/127`),
          fc.constant('a:h.example'),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      fc.constantFrom('~all', '-all', '?all', ''),
    )
    .map(([terms, last]) => [['v=spf1', ...terms, last].join(' ').trim()])
  return fc
    .tuple(node(rootTexts), ...NAMES.slice(1).map(() => node(someText)), node(vendor), addresses)
    .map((nodes) => {
      const names = [...NAMES, VENDOR_NAME, 'h.example']
      return Object.fromEntries(names.map((owner, index) => [owner, nodes[index] ?? {}]))
    })
}
