import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../../dns/testing/literal-zone.ts'
import { inspectDmarc } from '../inspect-dmarc.ts'
import { makeFinding } from '../../findings/finding.ts'
import { findDmarcTag, isDmarcRecord, parseDmarcRecord } from '../record.ts'
import { fillTemplate } from '../../text/message.ts'
import type { DmarcChange } from './change.ts'
import { dmarcEditMessages } from './messages.ts'
import { planDmarcChange, type DmarcChangeInput } from './plan-dmarc-change.ts'

const DOMAIN = 'a.example.jp'
const OWN = `_dmarc.${DOMAIN}`

async function plan(zone: LiteralZone, input: Partial<DmarcChangeInput> = {}): Promise<DmarcChange> {
  return planDmarcChange({
    present: await inspectDmarc(DOMAIN, createLiteralDns(zone)),
    wanted: null,
    ...input,
  })
}

const own = (...texts: string[]): LiteralZone => ({ [OWN]: { TXT: texts } })
const above = (text: string): LiteralZone => ({ '_dmarc.example.jp': { TXT: [text] } })
const codes = ({ reasons }: DmarcChange) => {
  for (const { code, params } of reasons) {
    const { ja, en } = dmarcEditMessages[code]
    expect(fillTemplate(ja + en, params)).not.toMatch(/\{[a-zA-Z]+\}/)
  }
  return reasons.map(({ code }) => code.replace('dmarc-edit.', ''))
}

describe('where no policy applies', () => {
  it('adds none while one at a wrong name is to be mended: receivers discard two', async () => {
    const present = await inspectDmarc(DOMAIN, createLiteralDns({}))
    const params = {
      found: `${OWN}.example.jp`,
      expected: OWN,
      kind: 'doubled-domain',
      value: 'v=DMARC1; p=none',
    }
    const misplaced = makeFinding('dmarc.misplaced', OWN, params)
    const change = planDmarcChange({
      present: { ...present, findings: [...present.findings, misplaced] },
      wanted: null,
    })
    expect(change).toMatchObject({ outcome: 'blocked', after: null })
    expect(codes(change)).toEqual(['misplaced-first'])
  })

  it.each<[string, Partial<DmarcChangeInput>, string, string[]]>([
    ['nothing wanted', {}, 'v=DMARC1; p=none', ['created']],
    [
      'an own report address',
      { reportAddress: 'd@example.jp' },
      'v=DMARC1; p=none; rua=mailto:d@example.jp',
      ['created'],
    ],
    [
      'an address elsewhere',
      { reportAddress: 'mailto:d@reports.example' },
      'v=DMARC1; p=none; rua=mailto:d@reports.example',
      ['created', 'external-report'],
    ],
    [
      'an address with a comma',
      { reportAddress: 'a,b!@example.jp' },
      'v=DMARC1; p=none; rua=mailto:a%2Cb%21@example.jp',
      ['created'],
    ],
    ['no address', { reportAddress: 'nobody' }, 'v=DMARC1; p=none', ['created', 'bad-report-address']],
    ['the same wanted', { wanted: 'v=DMARC1; p=none' }, 'v=DMARC1; p=none', ['created']],
    [
      'reports to the vendor wanted',
      { wanted: 'v=DMARC1;p=none;fo=1;rua=mailto:v@vendor.example', reportAddress: 'd@example.jp' },
      'v=DMARC1; p=none; rua=mailto:v@vendor.example,mailto:d@example.jp; fo=1',
      ['created'],
    ],
    [
      'a policy wanted',
      { wanted: 'v=DMARC1; p=reject; sp=reject; adkim=s; aspf=r; pct=50' },
      'v=DMARC1; p=none; aspf=r',
      ['created', 'tag-left-out', 'tag-left-out', 'tag-left-out', 'began-with-none'],
    ],
  ])('%s', async (_, input, after, reasons) => {
    const change = await plan({}, input)
    expect(change).toMatchObject({ outcome: 'create', before: [], after })
    expect(codes(change)).toEqual(reasons)
  })

  it('warns that a wildcard stops answering', async () => {
    const change = await plan({ '*.example.jp': { TXT: ['v=spf1 -all'] } })
    expect(change.outcome).toBe('create')
    expect(codes(change)).toEqual(['created', 'wildcard'])
  })
})

describe('where a policy is inherited', () => {
  it.each<[string, DmarcChange['outcome'], string[]]>([
    ['v=DMARC1; p=none', 'keep', ['inherited-suffices']],
    ['v=DMARC1; p=reject', 'blocked', ['inherited-stricter', 'policy-in-force']],
    ['v=DMARC1; p=none; sp=quarantine', 'blocked', ['inherited-stricter', 'policy-in-force']],
    ['v=DMARC1; p=reject; sp=none', 'keep', ['inherited-suffices']],
    ['v=DMARC1; p=oops', 'blocked', ['broken']],
  ])('%s', async (text, outcome, reasons) => {
    const change = await plan(above(text))
    expect(change).toMatchObject({ outcome, before: [], after: null })
    expect(codes(change)).toEqual(reasons)
  })
})

describe('where a record stands', () => {
  it.each<[string, string, Partial<DmarcChangeInput>, DmarcChange['outcome'], string | null, string[]]>([
    ['nothing wanted', 'v=DMARC1; p=none', {}, 'keep', 'v=DMARC1; p=none', ['kept']],
    [
      'nothing wanted, policy in force',
      'v=DMARC1; p=reject',
      {},
      'keep',
      'v=DMARC1; p=reject',
      ['kept', 'policy-in-force'],
    ],
    ['nothing wanted, pct kept', 'v=DMARC1; p=none; pct=5', {}, 'keep', 'v=DMARC1; p=none; pct=5', ['kept']],
    [
      'another address',
      'v=DMARC1; x=1;  rua=mailto:old@example.jp ; p=none; sp=reject',
      { reportAddress: 'new@example.jp' },
      'edited',
      'v=DMARC1; x=1;  rua=mailto:old@example.jp,mailto:new@example.jp ; p=none; sp=reject',
      ['reports-added'],
    ],
    [
      'a first address',
      'v=DMARC1; p=none;',
      { reportAddress: 'new@example.jp' },
      'edited',
      'v=DMARC1; p=none; rua=mailto:new@example.jp',
      ['reports-added'],
    ],
    [
      'an address that is there',
      'v=DMARC1; p=none; rua=mailto:Old@example.jp',
      { reportAddress: 'old@example.jp' },
      'keep',
      'v=DMARC1; p=none; rua=mailto:Old@example.jp',
      ['kept'],
    ],
    [
      'an address beside pct=100',
      'v=DMARC1; p=none; pct=100; rua=mailto:o@example.jp',
      { reportAddress: 'n@example.jp' },
      'edited',
      'v=DMARC1; p=none; rua=mailto:o@example.jp,mailto:n@example.jp',
      ['reports-added', 'pct-dropped'],
    ],
    [
      'an address beside pct=20',
      'v=DMARC1; p=reject; pct=20',
      { reportAddress: 'n@example.jp' },
      'blocked',
      null,
      ['pct-decide', 'policy-in-force'],
    ],
    [
      'a weaker policy wanted',
      'v=DMARC1; p=reject',
      { wanted: 'v=DMARC1; p=none' },
      'keep',
      'v=DMARC1; p=reject',
      ['wants-weaker', 'kept', 'policy-in-force'],
    ],
    [
      'a stronger policy wanted',
      'v=DMARC1; p=none',
      { wanted: 'v=DMARC1; p=reject' },
      'blocked',
      null,
      ['wants-stronger'],
    ],
    [
      'strict alignment wanted',
      'v=DMARC1; p=none',
      { wanted: 'v=DMARC1; p=none; aspf=s' },
      'blocked',
      null,
      ['wants-stronger'],
    ],
    [
      'relaxed alignment wanted',
      'v=DMARC1; p=none; adkim=s',
      { wanted: 'v=DMARC1; p=none; adkim=r' },
      'keep',
      'v=DMARC1; p=none; adkim=s',
      ['wants-weaker', 'kept'],
    ],
    [
      'reports to the vendor',
      'v=DMARC1; p=quarantine; rua=mailto:o@example.jp',
      { wanted: 'v=DMARC1; p=none; rua=mailto:v@vendor.example' },
      'edited',
      'v=DMARC1; p=quarantine; rua=mailto:o@example.jp,mailto:v@vendor.example',
      ['reports-added', 'external-report', 'wants-weaker', 'policy-in-force'],
    ],
    [
      'an address beside a tag written twice',
      'v=DMARC1; p=none; p=none',
      { reportAddress: 'n@example.jp' },
      'blocked',
      null,
      ['duplicate-tag'],
    ],
    ['a broken record', 'v=DMARC1; p=oops', {}, 'blocked', null, ['broken']],
    [
      'a value that cannot be read',
      'v=DMARC1; p=none',
      { wanted: 'p=none' },
      'blocked',
      null,
      ['wanted-malformed'],
    ],
    [
      'a value with full-width letters',
      'v=DMARC1; p=none',
      { wanted: 'v=DMARC1; p=ｎone' },
      'blocked',
      null,
      ['wanted-malformed'],
    ],
  ])('%s', async (_, text, input, outcome, after, reasons) => {
    const change = await plan(own(text), input)
    expect(change).toMatchObject({ outcome, before: [text], after })
    expect(codes(change)).toEqual(reasons)
  })

  it('is edited at the owner of a CNAME’s target', async () => {
    const zone = { [OWN]: { CNAME: 'x.dmarc.example' }, 'x.dmarc.example': { TXT: ['v=DMARC1; p=none'] } }
    const change = await plan(zone, { reportAddress: 'd@example.jp' })
    expect(change.outcome).toBe('edited')
    expect(change.reasons).toContainEqual({
      code: 'dmarc-edit.at-target',
      params: { name: OWN, target: 'x.dmarc.example' },
    })
  })
})

describe('where something is in the way', () => {
  it.each<[string, LiteralZone, DmarcChange['outcome'], string[]]>([
    ['several records', own('v=DMARC1; p=none', 'v=DMARC1; p=reject'), 'blocked', ['multiple']],
    [
      'several records above',
      { '_dmarc.example.jp': { TXT: ['v=DMARC1', 'v=DMARC1; p=none'] } },
      'blocked',
      ['multiple'],
    ],
    ['a value meant as a record', own('v=dmarc1; p=none'), 'blocked', ['bad-version']],
    ['a dangling CNAME', { [OWN]: { CNAME: 'gone.example' } }, 'blocked', ['cname-in-the-way']],
    ['silence', { [OWN]: 'timeout' }, 'edit-present', ['not-told']],
    ['silence above', { '_dmarc.jp': 'timeout' }, 'edit-present', ['not-told']],
    [
      'existence that could not be told',
      { ...above('v=DMARC1; p=none; np=reject'), [DOMAIN]: 'timeout' },
      'edit-present',
      ['not-told'],
    ],
  ])('%s', async (_, zone, outcome, reasons) => {
    const change = await plan(zone, { reportAddress: 'd@example.jp' })
    expect(change).toMatchObject({ outcome, after: null })
    expect(codes(change)).toEqual(reasons)
  })
})

describe('whatever stands there', () => {
  const tag = fc.constantFrom(
    'p=none',
    'p=reject',
    'sp=none',
    'pct=100',
    'pct=10',
    'rua=mailto:o@example.jp',
    'x=1',
    'adkim=s',
    'ri=1',
    '',
  )
  const record = fc.array(tag, { maxLength: 6 }).map((tags) => ['v=DMARC1', ...tags].join('; '))

  it('keeps policy, alignment, unknown tags and present addresses; never writes pct; never gets worse', async () => {
    await fc.assert(
      fc.asyncProperty(record, fc.option(record), async (present, wanted) => {
        const { outcome, after } = await plan(own(present), { wanted, reportAddress: 'n@example.jp' })
        if (outcome !== 'edited') {
          expect([null, present]).toContain(after)
          return
        }
        const [one, other] = [parseDmarcRecord(present), parseDmarcRecord(after ?? '')]
        const facts = ({ p, sp, np, alignment, isTesting, list }: typeof one) => {
          return [p, sp, np, alignment, isTesting, findDmarcTag(list, 'x')?.value]
        }
        expect(isDmarcRecord(after ?? '')).toBe(true)
        expect(facts(other)).toEqual(facts(one))
        expect(after).not.toContain('pct')
        expect(other.rua.map(({ text }) => text)).toEqual(
          expect.arrayContaining(one.rua.map(({ text }) => text)),
        )
      }),
      { seed: 99890 },
    )
  })
})
