import { describe, expect, it } from 'vitest'
import { codes, planAround as plan, VENDOR } from './testing/plan-around.ts'

describe('what cannot be done safely is refused with a reason', () => {
  const refusedTerms: readonly { wanted: string; reason: string }[] = [
    { wanted: 'incude:spf.vendor.example', reason: 'bad-wanted-term' },
    { wanted: '-include:spf.vendor.example', reason: 'bad-wanted-term' },
    { wanted: 'redirect=spf.vendor.example', reason: 'bad-wanted-term' },
    { wanted: 'ip4:192.0.2.300', reason: 'bad-wanted-term' },
    { wanted: `${VENDOR} ~all`, reason: 'bad-wanted-term' },
    { wanted: 'all', reason: 'wanted-authorizes-everyone' },
    { wanted: 'ip4:0.0.0.0/0', reason: 'wanted-authorizes-everyone' },
    { wanted: 'include:open.example', reason: 'wanted-authorizes-everyone' },
    { wanted: 'include:nobody.example', reason: 'wanted-authorizes-nobody' },
    { wanted: 'a:nowhere.example', reason: 'wanted-authorizes-nobody' },
    { wanted: 'include:nowhere.example', reason: 'wanted-broken' },
    { wanted: 'include:broken.example', reason: 'wanted-broken' },
    { wanted: 'include:example.jp', reason: 'wanted-loops' },
    { wanted: 'include:back.example', reason: 'wanted-loops' },
  ]
  it.each(refusedTerms)('wanted $wanted: $reason', async ({ wanted, reason }) => {
    const change = await plan('v=spf1 mx ~all', { wanted: [wanted] })
    expect(change).toMatchObject({ outcome: 'refused', after: null, strings: null, proof: null })
    expect(change.before).toEqual(['v=spf1 mx ~all'])
    expect(codes(change)).toEqual([reason])
  })

  it('has nothing to add', async () => {
    const change = await plan('v=spf1 mx ~all', { wanted: [] })
    expect(change.outcome).toBe('refused')
    expect(codes(change)).toEqual(['nothing-wanted'])
  })

  it.each([
    { record: 'v=spf1 mx ip4:198.51.100.300 ~all', term: 'ip4:198.51.100.300' },
    { record: 'v=spf1 mx includ:x.example ~all', term: 'includ:x.example' },
    { record: 'v=spf1 redirect=a.example redirect=b.example', term: 'redirect=b.example' },
  ])('a syntax fault in place: $record', async ({ record, term }) => {
    const change = await plan(record)
    expect(change).toMatchObject({ outcome: 'refused', after: null, wouldBe: null })
    expect(change.reasons).toEqual([
      { code: 'spf-edit.syntax-fault', params: { term, domain: 'example.jp' } },
    ])
  })

  const refusedRecords: readonly { record: string; reason: string; wouldBe: string | null }[] = [
    {
      record: `v=spf1 -ip4:192.0.2.3 mx ~all`,
      reason: 'explicit-fail',
      wouldBe: `v=spf1 -ip4:192.0.2.3 mx ${VENDOR} ~all`,
    },
    {
      record: `v=spf1 -${VENDOR} ~all`,
      reason: 'explicit-fail',
      wouldBe: `v=spf1 -${VENDOR} ${VENDOR} ~all`,
    },
    {
      record: 'v=spf1 -exists:%{ir}.bl.example.jp mx ~all',
      reason: 'macro-decides',
      wouldBe: `v=spf1 -exists:%{ir}.bl.example.jp mx ${VENDOR} ~all`,
    },
    {
      record: 'v=spf1 include:nowhere.example ~all',
      reason: 'present-broken',
      wouldBe: `v=spf1 include:nowhere.example ${VENDOR} ~all`,
    },
    { record: `v=spf1 include:broken.example ${VENDOR} ~all`, reason: 'present-broken', wouldBe: null },
  ]
  it.each(refusedRecords)('$record: $reason', async ({ record, reason, wouldBe }) => {
    const change = await plan(record)
    expect(change).toMatchObject({ outcome: 'refused', after: null, strings: null, proof: null, wouldBe })
    expect(codes(change)[0]).toBe(reason)
  })

  it('calls a server that is refused no error of the record', async () => {
    expect(codes(await plan('v=spf1 -ip4:192.0.2.3 mx ~all'))).toEqual(['explicit-fail'])
  })

  it('names the term that is broken', async () => {
    const change = await plan('v=spf1 mx include:nowhere.example ~all')
    expect(change.reasons[0]?.params).toEqual({ before: 'include:nowhere.example', term: VENDOR })
  })

  it('leaves an error that comes after the vendor to whoever inspects the record', async () => {
    const change = await plan('v=spf1 mx redirect=nowhere.example')
    expect(change).toMatchObject({ outcome: 'edited', after: `v=spf1 mx ${VENDOR} redirect=nowhere.example` })
    expect(change.proof?.status).toBe('proven')
  })

  it('puts nothing beside a CNAME, and names where it leads', async () => {
    const input = { cnameTarget: 'mail.host.example' }
    const change = await plan('v=spf1 mx ~all', { input })
    expect(change).toMatchObject({ outcome: 'refused', after: null, wouldBe: null })
    expect(change.reasons).toEqual([
      { code: 'spf-edit.cname-at-name', params: { domain: 'example.jp', target: 'mail.host.example' } },
    ])
    expect(await plan([], { input })).toMatchObject({ outcome: 'refused', after: null })
    const present = { kind: 'unknown', reason: 'timeout' } as const
    expect(await plan([], { input: { ...input, present } })).toMatchObject({ outcome: 'refused' })
    expect(await plan(`v=spf1 ${VENDOR} ~all`, { input })).toMatchObject({ outcome: 'unchanged' })
  })
})

describe('over the limit nothing is given to publish', () => {
  const services = (count: number) => Array.from({ length: count }, (_, index) => `include:s${index}.example`)

  it('fits exactly ten and says that it is near', async () => {
    const change = await plan(`v=spf1 ${services(8).join(' ')} ~all`)
    expect(change).toMatchObject({ outcome: 'edited', lookups: { count: 10, limit: 10, atLeast: false } })
    expect(change.reasons).toContainEqual({ code: 'spf-edit.near-limit', params: { count: 10, limit: 10 } })
  })

  it('says what each include costs and what the ways out are', async () => {
    const record = `v=spf1 ${services(6).join(' ')} include:_spf.google.com ~all`
    const change = await plan(record)
    expect(change).toMatchObject({
      outcome: 'refused',
      after: null,
      strings: null,
      proof: null,
      wouldBe: record.replace('~all', `${VENDOR} ~all`),
      lookups: { count: 11, limit: 10, atLeast: false },
    })
    expect(change.reasons[0]).toEqual({ code: 'spf-edit.over-lookups', params: { count: 11, limit: 10 } })
    expect(change.reasons[1]).toEqual({
      code: 'spf-edit.term-cost',
      params: { term: 'include:_spf.google.com', count: 3 },
    })
    expect(codes(change).filter((code) => code === 'term-cost')).toHaveLength(7)
    expect(change.reasons).toContainEqual({
      code: 'spf-edit.wanted-cost',
      params: { term: VENDOR, count: 2 },
    })
    expect(codes(change).slice(-4)).toEqual([
      'way-out-subdomain',
      'way-out-drop-unused',
      'way-out-heaviest',
      'no-flattening',
    ])
    expect(change.wouldBe).not.toContain('ip4:')
  })

  it('tells a record that is over the limit already', async () => {
    const change = await plan(`v=spf1 ${services(9).join(' ')} mx a ~all`)
    expect(codes(change).slice(0, 2)).toEqual(['over-lookups', 'already-over-lookups'])
  })

  it('counts nothing after all', async () => {
    const change = await plan(`v=spf1 mx ~all ${services(9).join(' ')}`)
    expect(change).toMatchObject({ outcome: 'edited', lookups: { count: 3 } })
  })

  it('refuses a third void look-up', async () => {
    const change = await plan('v=spf1 a:x.nowhere.example a:y.nowhere.example a:z.nowhere.example ~all')
    expect(change).toMatchObject({ outcome: 'refused', voidLookups: { count: 3, limit: 2 } })
    expect(codes(change)[0]).toBe('over-voids')
    expect(codes(change).filter((code) => code === 'void-cost')).toHaveLength(3)
  })

  it('refuses what takes a pass from IPv6 clients by a void look-up more', async () => {
    const change = await plan(
      'v=spf1 a:www123.sakura.ne.jp a:mail.vendor.example redirect=_netblocks2.google.com',
      {
        wanted: ['a:mail2.vendor.example'],
      },
    )
    expect(change).toMatchObject({ outcome: 'refused', after: null })
    expect(change.reasons[0]).toEqual({
      code: 'spf-edit.would-change-others',
      params: { address: '2001:4860:4000::', before: 'pass', after: 'permerror' },
    })
  })
})
