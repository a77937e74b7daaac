import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralRecords, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { type Finding, type FindingEntry, findingTable } from '../findings/finding.ts'
import { fillTemplate } from '../text/message.ts'
import { inspectSpf, type InspectSpfOptions } from './inspect-spf.ts'
import { MAX_FINDINGS } from './lint-spf.ts'

/** The words that are shown of a finding, in both languages; a placeholder left open is a fault. */
function wordsOf(finding: Finding): string {
  const row: FindingEntry = findingTable[finding.code]
  const { says, todo } = row.variants?.[String(finding.params['kind'])] ?? row
  return [says.ja, says.en, todo?.ja ?? '', todo?.en ?? '']
    .map((text) => fillTemplate(text, finding.params))
    .join('\n')
}

async function inspect(zone: LiteralZone, options: InspectSpfOptions = {}) {
  const inspection = await inspectSpf('example.jp', createLiteralDns(zone), options)
  for (const finding of inspection.findings) {
    const words = wordsOf(finding)
    if (/(?<!%)\{[a-zA-Z0-9]+\}|undefined/.test(words)) throw new Error(`${finding.code}: ${words}`)
  }
  return inspection
}

const shown = (findings: readonly Finding[]) =>
  findings.map(
    ({ code, severity, params }) =>
      `${code} ${severity}${params['kind'] === undefined ? '' : ` ${params['kind']}`}`,
  )

const HOSTS: LiteralZone = {
  'mail.jp': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'], MX: [[1, 'mail.jp']] },
  'spf.jp': { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] },
  'open.jp': { TXT: ['v=spf1 +all'] },
  'two.jp': { TXT: ['v=spf1 a', 'v=spf1 mx'] },
  'bad.jp': { TXT: ['v=spf1 moo ip4:1 -all'] },
  'none.jp': { TXT: ['hello'] },
  'slow.jp': 'timeout',
  'eleven.jp': { MX: Array.from({ length: 11 }, (_, index) => [index, 'mail.jp'] as const) },
  'four.jp': { A: ['192.0.2.4'] },
  'six.jp': { AAAA: ['2001:db8::6'] },
}

const repeat = (term: string, count: number) => Array<string>(count).fill(term).join(' ')

describe('findings about a record', () => {
  // record, status, findings in the order in which they are shown
  it.each<[string, string, string[]]>([
    ['v=spf1 ip4:192.0.2.1 ~all', 'ok', []],
    ['v=spf1 include:spf.jp -all', 'ok', []],
    ['v=spf1 a:mail.jp exp=gone.jp -all', 'ok', []],
    ['v=spf1 +all', 'warning', ['spf.plus-all warning']],
    ['v=spf1 all', 'warning', ['spf.plus-all warning']],
    ['v=spf1 moo all', 'error', ['spf.plus-all warning', 'spf.unknown-mechanism error unknown-mechanism']],
    ['v=spf1 ip4:192.0.2.1/0 -all', 'warning', ['spf.plus-all warning any-address']],
    ['v=spf1 include:open.jp -all', 'warning', ['spf.plus-all warning included']],
    ['v=spf1 -include:open.jp ip4:192.0.2.1 -all', 'ok', []],
    ['v=spf1 ip4:192.0.2.1', 'warning', ['spf.no-all warning']],
    ['v=spf1', 'warning', ['spf.no-all warning']],
    ['v=spf1 redirect=spf.jp', 'ok', []],
    ['v=spf1 redirect=open.jp', 'warning', ['spf.plus-all warning']],
    ['v=spf1 ip4:192.0.2.1 ?all', 'warning', ['spf.neutral-all warning']],
    ['v=spf1 -all', 'warning', ['spf.authorizes-nobody warning']],
    ['v=spf1 ?ip4:192.0.2.1 ~all', 'warning', ['spf.authorizes-nobody warning']],
    ['v=spf1 ip4:192.0.2.1 -all a:mail.jp', 'warning', ['spf.terms-after-all warning']],
    ['v=spf1 redirect=spf.jp ip4:192.0.2.1 -all', 'warning', ['spf.terms-after-all warning']],
    ['v=spf1 ptr ptr:mail.jp ip4:192.0.2.1 -all', 'warning', ['spf.ptr warning']],
    ['v=spf1 exists:%{p}.jp -all', 'warning', ['spf.ptr warning']],
    ['v=spf1 ip4:192.0.2.1 moo=1 -all', 'ok', ['spf.unknown-modifier info']],
    ['v=spf1 include=spf.jp ip4:192.0.2.1 -all', 'warning', ['spf.unknown-modifier warning suggested']],
    ['v=spf1 redirct=spf.jp', 'warning', ['spf.no-all warning', 'spf.unknown-modifier warning suggested']],
    ['v=spf1 inlcude:spf.jp -all', 'error', ['spf.unknown-mechanism error unknown-mechanism.suggested']],
    ['v=spf1 include: spf.jp -all', 'error', ['spf.syntax error stray-space.suggested']],
    ['v=spf1 ip4:1 ip4:2 -all', 'error', ['spf.syntax error bad-address', 'spf.syntax error bad-address']],
    ['v=spf1 ip4:192.0.2.1 –all', 'error', ['spf.syntax error look-alike-character.suggested']],
    ['v=spf1 include:gone.jp -all', 'error', ['spf.include-without-record error']],
    ['v=spf1 include:none.jp -all', 'error', ['spf.include-without-record error']],
    ['v=spf1 redirect=none.jp', 'error', ['spf.include-without-record error']],
    ['v=spf1 include:two.jp -all', 'error', ['spf.multiple-records error included']],
    [
      'v=spf1 include:bad.jp -all',
      'error',
      ['spf.unknown-mechanism error included', 'spf.syntax error included'],
    ],
    ['v=spf1 include:example.jp -all', 'error', ['spf.loop error']],
    ['v=spf1 include:slow.jp -all', 'unknown', ['spf.part-unknown warning']],
    ['v=spf1 a:slow.jp -all', 'unknown', ['spf.part-unknown warning']],
    [
      'v=spf1 include:slow.jp moo -all',
      'error',
      ['spf.unknown-mechanism error unknown-mechanism', 'spf.part-unknown warning'],
    ],
    [
      'v=spf1 include:slow.jp include:none.jp -all',
      'error',
      ['spf.include-without-record error', 'spf.part-unknown warning'],
    ],
    ['v=spf1 include:%{l}.jp -all', 'ok', ['spf.lookups-hidden info']],
    ['v=spf1 mx:eleven.jp -all', 'error', ['spf.mx-over-10 error']],
    ['v=spf1 a:gone.jp ip4:192.0.2.1 -all', 'ok', ['spf.void-term info']],
    ['v=spf1 mx:four.jp ip4:192.0.2.1 -all', 'ok', ['spf.void-term info']],
    ['v=spf1 exists:gone.jp exists:gone2.jp -all', 'ok', []],
    [`v=spf1 exists:a.jp exists:b.jp exists:c.jp -all`, 'error', ['spf.too-many-void-lookups error']],
    [`v=spf1 a:four.jp a:four.jp a:four.jp -all`, 'warning', ['spf.void-lookups-ipv6 warning']],
    [`v=spf1 a:six.jp a:six.jp a:six.jp -all`, 'error', ['spf.void-lookups-ipv4 error']],
    [`v=spf1 ${repeat('a:mail.jp', 8)} -all`, 'ok', []],
    [`v=spf1 ${repeat('a:mail.jp', 9)} -all`, 'ok', ['spf.near-lookup-limit info']],
    [`v=spf1 ${repeat('a:mail.jp', 10)} -all`, 'ok', ['spf.near-lookup-limit info']],
    [`v=spf1 ${repeat('a:mail.jp', 11)} -all`, 'error', ['spf.too-many-lookups error']],
    [`v=spf1 ${repeat('a:mail.jp', 10)} include:spf.jp -all`, 'error', ['spf.too-many-lookups error']],
    [
      `v=spf1 ${repeat('a:mail.jp', 10)} a:gone.jp -all`,
      'warning',
      ['spf.too-many-lookups warning after-the-last-sender', 'spf.void-term info'],
    ],
    [
      `v=spf1 ${repeat('a:mail.jp', 10)} a:gone.jp +all`,
      'error',
      ['spf.plus-all warning', 'spf.too-many-lookups error', 'spf.void-term info'],
    ],
    ['v=spf1 a:a..jp ip4:192.0.2.1 -all', 'warning', ['spf.unusable-name warning']],
    ['v=spf1 a:mail.jp,four.jp -all', 'warning', ['spf.unusable-name warning odd', 'spf.void-term info']],
    [
      'v=spf1 include:http://spf.jp -all',
      'error',
      ['spf.include-without-record error', 'spf.unusable-name warning odd'],
    ],
    [`v=spf1 ${repeat('ip4:192.0.2.1', 35)} -all`, 'warning', ['spf.too-long warning record']],
  ])('%s', async (record, status, expected) => {
    const inspection = await inspect({ ...HOSTS, 'example.jp': { TXT: [record] } })
    expect({ status: inspection.status, findings: shown(inspection.findings) }).toEqual({
      status,
      findings: expected,
    })
    expect(inspection.record).toBe(record)
  })
})

describe('findings about what stands at the name', () => {
  it.each<[string, LiteralRecords | 'timeout' | null, string, string[]]>([
    ['no such name', null, 'missing', ['spf.missing error no-such-name']],
    ['no TXT', { A: ['192.0.2.1'] }, 'missing', ['spf.missing error']],
    ['another TXT', { TXT: ['hello'] }, 'missing', ['spf.missing error']],
    ['a time-out', 'timeout', 'unknown', ['spf.part-unknown warning record']],
    ['two records', { TXT: ['v=spf1 -all', 'v=spf1 a'] }, 'error', ['spf.multiple-records error']],
    [
      'type 99 beside it',
      { TXT: ['v=spf1 ip4:192.0.2.1 -all'], SPF: ['v=spf1 -all'] },
      'ok',
      ['spf.type-99 info'],
    ],
    ['type 99 alone', { SPF: ['v=spf1 -all'] }, 'missing', ['spf.missing error', 'spf.type-99 info only']],
    [
      'a seam in the version',
      { TXT: [['v=spf1', 'mx -all']] },
      'missing',
      ['spf.strings-joined error', 'spf.missing error'],
    ],
    [
      'a seam that makes nonsense',
      { TXT: [['v=spf1 ip4:192.0.2.1', 'ip4:192.0.2.2 -all']] },
      'error',
      ['spf.strings-joined error'],
    ],
    [
      'a seam that makes a name',
      { TXT: [['v=spf1 include:spf.jp', 'include:spf.jp -all']] },
      'error',
      ['spf.strings-joined error'],
    ],
    ['a seam inside a term', { TXT: [['v=spf1 ip4:192.0.', '2.1 -all']] }, 'ok', []],
    ['a seam at a space', { TXT: [['v=spf1 ip4:192.0.2.1 ', '-all']] }, 'ok', []],
    [
      'a string of 256',
      { TXT: [[`v=spf1 ip4:192.0.2.1${' '.repeat(232)}-all`]] },
      'error',
      ['spf.too-long error string'],
    ],
    [
      'an answer over 512',
      { TXT: ['v=spf1 ip4:192.0.2.1 -all', 'x'.repeat(470)] },
      'ok',
      ['spf.too-long info answer'],
    ],
    [
      'other long texts',
      { TXT: ['v=spf1 ip4:192.0.2.1 -all', 'x'.repeat(420)] },
      'ok',
      ['spf.too-long info'],
    ],
  ])('%s', async (_, records, status, expected) => {
    const zone: LiteralZone = { ...HOSTS, ...(records === null ? {} : { 'example.jp': records }) }
    const inspection = await inspect(zone)
    expect({ status: inspection.status, findings: shown(inspection.findings) }).toEqual({
      status,
      findings: expected,
    })
  })
})

describe('inspectSpf', () => {
  it('tells place, guess and rule of a fault', async () => {
    const { findings } = await inspect({ 'example.jp': { TXT: ['v=spf1 ipv4:192.0.2.1 -all'] } })
    expect(findings).toEqual([
      {
        code: 'spf.unknown-mechanism',
        severity: 'error',
        where: 'example.jp',
        rfc: '7208#4.6.1',
        span: { start: 7, end: 21 },
        params: {
          name: 'example.jp',
          term: 'ipv4:192.0.2.1',
          kind: 'unknown-mechanism.suggested',
          suggestion: 'ip4:192.0.2.1',
          position: 8,
        },
      },
    ])
  })

  it('offers the A-labels of a pasted name where it can make them', async () => {
    const zone: LiteralZone = { 'example.jp': { TXT: ['v=spf1 include:日本語.jp -all'] } }
    const toAscii = (name: string) => name.replace('日本語', 'xn--wgv71a119e')
    const [guessed] = (await inspect(zone, { toAscii })).findings
    expect(guessed).toMatchObject({ code: 'spf.syntax', params: { suggestion: 'include:xn--wgv71a119e.jp' } })
    const [plain] = (await inspect(zone)).findings
    expect(plain?.params).not.toHaveProperty('suggestion')
  })

  it('takes the domain as the sender', async () => {
    const zone = {
      'example.jp': { TXT: ['v=spf1 include:%{o}.x.jp -all'] },
      'example.jp.x.jp': { TXT: ['v=spf1 -all'] },
    }
    expect((await inspect(zone)).lookups).toEqual({ count: 1, limit: 10, atLeast: false })
  })

  it('shows the record and its numbers', async () => {
    const zone: LiteralZone = {
      ...HOSTS,
      'example.jp': { CNAME: 'real.jp' },
      'real.jp': { TXT: ['v=spf1 mx:mail.jp a:gone.jp -all', 'hello'] },
    }
    expect(await inspect(zone)).toMatchObject({
      status: 'ok',
      reason: null,
      record: 'v=spf1 mx:mail.jp a:gone.jp -all',
      records: ['v=spf1 mx:mail.jp a:gone.jp -all'],
      lookups: { count: 2, limit: 10, atLeast: false },
      voidLookups: { count: 1, limit: 2 },
      via: ['real.jp'],
      ttl: 300,
      negativeTtl: null,
    })
    expect(await inspect({})).toMatchObject({
      record: null,
      records: [],
      lookups: null,
      negativeTtl: 60,
      ttl: null,
    })
    expect(await inspect({ 'example.jp': 'refused' })).toMatchObject({
      tree: null,
      reason: 'refused',
      lookups: null,
    })
  })

  it('counts a fault once, however often its record is reached', async () => {
    const { findings } = await inspect({
      ...HOSTS,
      'example.jp': { TXT: ['v=spf1 include:bad.jp include:bad.jp -all'] },
    })
    expect(findings).toHaveLength(2)
  })

  it('bounds how many findings it lists', async () => {
    const record = `v=spf1 ${Array.from({ length: 400 }, (_, index) => `include:n${index}.jp`).join(' ')}`
    expect((await inspect({ 'example.jp': { TXT: [record] } })).findings.length).toBeLessThanOrEqual(
      MAX_FINDINGS,
    )
  })
})

describe('the words', () => {
  const rows = Object.entries(findingTable as Record<string, FindingEntry>).filter(([code]) =>
    code.startsWith('spf.'),
  )
  const texts = rows.flatMap(([code, row]) =>
    Object.entries({ '': row, ...row.variants }).flatMap(([kind, { says, todo }]) =>
      [says, ...(todo === null ? [] : [todo])].map((text) => [`${code} ${kind}`, text] as const),
    ),
  )
  it.each(texts)('%s', (_, { ja, en }) => {
    const placeholders = (text: string) => [...new Set(text.match(/\{[a-zA-Z0-9]+\}/g))].sort()
    expect(placeholders(ja)).toEqual(placeholders(en))
    expect(ja).toMatch(/(です|ます|ません|ください|ました)(（[^）]*）)?。$/)
    expect(ja + en).not.toMatch(/[!！]|浸透/)
  })
})
