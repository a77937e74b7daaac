import fc from 'fast-check'
import type { LiteralRecords, LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { NAMES, OPEN_NAME, recordText, zoneName } from './record-arbitrary.ts'

/** One message on one zone: what check_host() is asked. */
export interface CheckCase {
  readonly zone: LiteralZone
  readonly client: string
  readonly sender: string
  readonly helo: string
}

const IPV4 = ['192.0.2.1', '192.0.2.2', '198.51.100.7']
const IPV6 = ['2001:db8::1', '2001:db8::2']
const client = fc.constantFrom(...IPV4, ...IPV6, '2001:db8::1', '::ffff:192.0.2.1')
const REVERSE = [
  '1.2.0.192.in-addr.arpa',
  '2.2.0.192.in-addr.arpa',
  '7.100.51.198.in-addr.arpa',
  `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`,
  `2.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`,
]

/** What no case is without: the host that every client really is, an open record, a name that is no host name. */
const ALWAYS: LiteralZone = {
  'host.example.jp': { A: IPV4, AAAA: IPV6 },
  [OPEN_NAME]: { TXT: ['v=spf1 ip4:0.0.0.0/0 ip6:::/0 -all'] },
  '_x.example.jp': { TXT: ['v=spf1 +all'] },
}

type TxtSet = NonNullable<LiteralRecords['TXT']>
type MxSet = NonNullable<LiteralRecords['MX']>

const txtSet: fc.Arbitrary<TxtSet> = fc.oneof(
  { weight: 20, arbitrary: recordText.map((text) => [text]) },
  { weight: 1, arbitrary: fc.constantFrom<TxtSet>([], ['hello'], ['v=spf10 -all']) },
  { weight: 1, arbitrary: recordText.map((text) => ['hello', text, 'v=spf1x']) },
  { weight: 1, arbitrary: recordText.map((text) => [text, 'V=SPF1 -all']) },
  { weight: 1, arbitrary: recordText.map((text) => [[text.slice(0, 9), text.slice(9)]]) },
)

const addressSet = (addresses: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.subarray([...addresses], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
  )

/** Preferences differ, so that the order of the hosts is not a matter of taste. */
const fewHosts = fc.uniqueArray(fc.tuple(fc.nat(99), zoneName), {
  minLength: 1,
  maxLength: 3,
  selector: ([preference]) => preference,
})
const elevenHosts = zoneName.map((last): MxSet =>
  Array.from({ length: 11 }, (_, index) => [index, index === 10 ? last : `h${index}.jp`] as const),
)
const mxSet: fc.Arbitrary<MxSet> = fc.oneof(
  { weight: 14, arbitrary: fewHosts },
  { weight: 3, arbitrary: fc.constantFrom<MxSet>([], [[0, '.']], [[0, 'gone.jp']]) },
  { weight: 1, arbitrary: elevenHosts },
  { weight: 1, arbitrary: fc.constant<MxSet>([[0, 'localhost']]) },
)

const records = fc.record({
  TXT: txtSet,
  A: addressSet(['192.0.2.1', '192.0.2.9', '198.51.100.7']),
  AAAA: addressSet(['2001:db8::1', '2001:db8::9']),
  MX: mxSet,
})

const entry: fc.Arbitrary<LiteralZone[string] | null> = fc.oneof(
  { weight: 30, arbitrary: records },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('timeout' as const, 'servfail' as const) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(records, fc.constantFrom('A', 'AAAA', 'MX', 'TXT'))
      .map(([all, type]) => ({ ...all, fails: { [type]: 'refused' as const } })),
  },
  { weight: 1, arbitrary: zoneName.map((target) => ({ CNAME: `cname.${target}` })) },
)

const pointers: fc.Arbitrary<LiteralRecords> = fc
  .subarray(['host.example.jp', 'd.example.jp', 'a.jp', 'gone.jp'])
  .chain((names) => fc.shuffledSubarray(['host.example.jp', ...new Set(names)].slice(0, 3)))
  .map((PTR) => ({ PTR }))

const explanations = fc.constantFrom<LiteralRecords>(
  { TXT: ['%{i} may not send as %{s}.'] },
  { TXT: ['See http://x.jp/?%{L}&d=%{D}&c=%{C}%{c}'] },
  { TXT: ['%{p}'] },
  { TXT: ['%{x}'] },
  { TXT: ['one', 'two'] },
  {},
)

const LISTED = [
  '1.2.0.192.in-addr.list.jp',
  'bad.user.jp',
  '192.0.2.1._spf.jp',
  'a%b c%20d.jp',
  'x.example.jp',
]

export const checkCase: fc.Arbitrary<CheckCase> = fc
  .record({
    entries: fc.tuple(...NAMES.map(() => entry)),
    reverse: fc.tuple(...REVERSE.map(() => pointers)),
    exp: explanations,
    listed: fc.subarray(LISTED),
    client,
    local: fc.constantFrom('info', 'strong-bad', 'a+b', ''),
    domain: fc.oneof(
      { weight: 60, arbitrary: fc.constant('example.jp') },
      { weight: 1, arbitrary: fc.constantFrom('Example.JP', '_x.example.jp', 'localhost', 'a..jp', '') },
    ),
    helo: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('e.jp', 'mail.example.net') },
      { weight: 1, arbitrary: fc.constantFrom('localhost', '[192.0.2.1]') },
    ),
  })
  .map(({ entries, reverse, exp, listed, local, domain, ...rest }) => {
    const zone: Record<string, LiteralZone[string]> = { ...ALWAYS, 'exp.jp': exp }
    for (const [index, owner] of NAMES.entries()) {
      const value = entries[index] ?? null
      if (value !== null) zone[owner] = value
      zone[`cname.${owner}`] = { TXT: ['v=spf1 a -all'], A: ['192.0.2.1'] }
    }
    for (const [index, owner] of REVERSE.entries()) zone[owner] = reverse[index] ?? {}
    for (const owner of listed) zone[owner] = { A: ['127.0.0.2'] }
    return { ...rest, zone, sender: domain === '' ? '' : `${local}@${domain}` }
  })
