import fc from 'fast-check'

/** The first is the sender's domain; the rest are what records refer to, so that references meet and loop. */
export const NAMES = ['example.jp', 'a.jp', 'b.jp', 'c.jp', 'd.example.jp', 'e.jp']
/** Lets every client pass, whatever the other names do. */
export const OPEN_NAME = 'open.jp'

export const zoneName = fc.constantFrom(...NAMES)

const oneOf = (words: string) => fc.constantFrom(...words.split(' | '))
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))
const word = (text: string) => fc.constant(text)
const rarely = (times: number, arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: times - 1, arbitrary: word('') }, { weight: 1, arbitrary })

const qualifier = fc.constantFrom('', '', '', '+', '-', '~', '?')
const prefix = fc.constantFrom('', '', '', '/24', '/0', '//64', '/31//127', '/30//0')

/** Domain-specs whose value depends on the message or on the place of the record. */
const macro = oneOf(
  '%{d} | %{o} | x.%{d2} | %{d1r}.jp | %{h} | %{ir}.%{v}.list.jp | %{l1r-}.user.jp | %{i}._spf.jp | %{p}.ok.jp | ' +
    '%{D} | %{s}.jp | a%%b%_c%-d.jp | %{dr}.%{o2}.jp',
)
const domainSpec = fc.oneof({ weight: 9, arbitrary: zoneName }, { weight: 2, arbitrary: macro })
const includeSpec = fc.oneof(
  { weight: 6, arbitrary: zoneName },
  { weight: 6, arbitrary: word(OPEN_NAME) },
  { weight: 1, arbitrary: macro },
)

const mechanism = fc.oneof(
  { weight: 9, arbitrary: joined(qualifier, word('include:'), includeSpec) },
  { weight: 3, arbitrary: joined(qualifier, word('a'), prefix) },
  { weight: 4, arbitrary: joined(qualifier, word('a:'), domainSpec, prefix) },
  { weight: 4, arbitrary: joined(qualifier, word('mx'), prefix) },
  { weight: 4, arbitrary: joined(qualifier, word('mx:'), domainSpec, prefix) },
  { weight: 9, arbitrary: joined(qualifier, oneOf('ptr | ptr | ptr:example.jp | ptr:jp. | ptr:%{d}')) },
  {
    weight: 6,
    arbitrary: joined(
      qualifier,
      oneOf('ip4:192.0.2.1 | ip4:192.0.2.0/30 | ip4:198.51.100.7/32 | ip4:0.0.0.0/0'),
    ),
  },
  {
    weight: 7,
    arbitrary: joined(
      qualifier,
      oneOf('ip6:2001:db8::1 | ip6:2001:db8::/64 | ip6:2001:db8::2/128 | ip6:::/0 | ip6:::ffff:192.0.2.1'),
    ),
  },
  { weight: 4, arbitrary: joined(qualifier, word('exists:'), domainSpec) },
  { weight: 1, arbitrary: joined(qualifier, word('all')) },
)

/** What a record may not hold, or what only one of two readers might take. */
const fault = oneOf(
  'moo | ip4:192.0.2 | a/33 | a: | include | redirect= | exists:% | all:x | -all. | a//129 | ip4:192.0.2.1//8 | ' +
    'ip6:192.0.2.1 | include:a.jp/24 | redirect=a.jp redirect=a.jp | exp=a.jp EXP=a.jp | ptr/24 | a:1.2 | ' +
    'exp=%{r}.jp | =x | 1=x | a:%{d0} | mx/024 | a:b | x=% | a\tmx | ip6:::1/129 | ip4:1.2.3.4/ | a:x.-jp | a:%{x}.jp',
)
const modifier = oneOf('x=1 | moo.cow=%{r} | default= | include=a.jp')
const ending = fc.oneof(
  { weight: 6, arbitrary: joined(fc.constantFrom('-', '-', '~', '~', '?', ''), word('all')) },
  { weight: 2, arbitrary: joined(word('redirect='), domainSpec) },
  { weight: 2, arbitrary: word('') },
)
const explanation = fc.constantFrom('', '', '', 'exp=exp.jp', 'exp=%{d}', 'exp=%{o}.x.jp')

export const recordText = fc
  .tuple(
    fc.array(mechanism, { maxLength: 5 }),
    rarely(8, modifier),
    ending,
    explanation,
    rarely(30, fault),
    fc.constantFrom(' ', ' ', ' ', '  '),
  )
  .map(([terms, other, end, exp, wrong, space]) =>
    ['v=spf1', exp, ...terms, other, end, wrong].filter((term) => term !== '').join(space),
  )
