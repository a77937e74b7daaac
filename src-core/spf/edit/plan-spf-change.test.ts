import { describe, expect, it } from 'vitest'
import { codes, planAround as plan, VENDOR } from './testing/plan-around.ts'

describe('an edit keeps every term and goes before the first all or redirect', () => {
  const rows: readonly { before: string; wanted?: string[]; after: string }[] = [
    {
      before: 'v=spf1 a:www123.sakura.ne.jp mx ~all',
      after: `v=spf1 a:www123.sakura.ne.jp mx ${VENDOR} ~all`,
    },
    { before: 'v=spf1 include:_spf.google.com ~all', after: `v=spf1 include:_spf.google.com ${VENDOR} ~all` },
    {
      before: 'v=spf1 include:spf.protection.outlook.com -all',
      after: `v=spf1 include:spf.protection.outlook.com ${VENDOR} -all`,
    },
    { before: 'v=spf1 redirect=_spf.google.com', after: `v=spf1 ${VENDOR} redirect=_spf.google.com` },
    {
      before: 'v=spf1 redirect=_spf.google.com mx ~all',
      after: `v=spf1 ${VENDOR} redirect=_spf.google.com mx ~all`,
    },
    { before: 'v=spf1', after: `v=spf1 ${VENDOR}` },
    { before: 'v=spf1 mx', after: `v=spf1 mx ${VENDOR}` },
    { before: 'v=spf1 mx  ', after: `v=spf1 mx ${VENDOR}  ` },
    {
      before: 'V=SPF1  +MX   A:www123.sakura.ne.jp  ~ALL',
      after: `V=SPF1  +MX   A:www123.sakura.ne.jp  ${VENDOR} ~ALL`,
    },
    { before: 'v=spf1 exp=why.example.jp mx ?all', after: `v=spf1 exp=why.example.jp mx ${VENDOR} ?all` },
    { before: 'v=spf1 mx exp=why.example.jp', after: `v=spf1 mx exp=why.example.jp ${VENDOR}` },
    { before: `v=spf1 -all ${VENDOR}`, after: `v=spf1 ${VENDOR} -all ${VENDOR}` },
    {
      before: 'v=spf1 mx ~all',
      wanted: [VENDOR, 'ip4:203.0.113.0/26'],
      after: `v=spf1 mx ${VENDOR} ip4:203.0.113.0/26 ~all`,
    },
    {
      before: `v=spf1 ${VENDOR} ~all`,
      wanted: [VENDOR, 'ip4:203.0.113.0/26'],
      after: `v=spf1 ${VENDOR} ip4:203.0.113.0/26 ~all`,
    },
    {
      before: 'v=spf1 mx ~all',
      wanted: ['ip4:203.0.113.7', 'ip4:203.0.113.7/32'],
      after: 'v=spf1 mx ip4:203.0.113.7 ~all',
    },
  ]
  it.each(rows)('$before', async ({ before, wanted = [VENDOR], after }) => {
    const change = await plan(before, { wanted })
    expect(change).toMatchObject({ outcome: 'edited', before: [before], after, strings: [after] })
    expect(change.proof).toMatchObject({ status: 'proven', reasons: [] })
    expect(change.proof?.vendorPasses).toBeGreaterThan(0)
    expect(change.proof?.sameResults).toBeGreaterThan(0)
    const kept = change.difference.filter((term) => term.change === 'kept').map(({ term }) => term)
    expect(kept).toEqual(before.trim().split(/ +/).slice(1))
  })

  it('gives the difference by term, the counts and a sample of what was evaluated', async () => {
    const change = await plan('v=spf1 include:_spf.google.com mx ~all')
    expect(change.difference).toEqual([
      { term: 'include:_spf.google.com', change: 'kept' },
      { term: 'mx', change: 'kept' },
      { term: VENDOR, change: 'added' },
      { term: '~all', change: 'kept' },
    ])
    expect(change.lookups).toEqual({ count: 6, limit: 10, atLeast: false })
    expect(change.voidLookups).toEqual({ count: 0, limit: 2 })
    expect(change.proof?.samples).toContainEqual({ address: '192.0.2.0', before: 'softfail', after: 'pass' })
    expect(change.proof?.samples).toContainEqual({ address: '192.0.2.15', before: 'softfail', after: 'pass' })
    expect(change.proof?.samples).toContainEqual({ address: '35.190.247.0', before: 'pass', after: 'pass' })
  })
})

describe('nothing is done only where every vendor address already passes', () => {
  const unchanged: readonly { record: string; wanted?: string; reasons: string[] }[] = [
    { record: `v=spf1 mx ${VENDOR} ~all`, reasons: ['already-passes'] },
    { record: 'v=spf1 mx INCLUDE:SPF.Vendor.Example. ~all', reasons: ['already-passes'] },
    {
      record: 'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 ~all',
      reasons: ['already-passes', 'covered-by-addresses'],
    },
    {
      record: 'v=spf1 ip4:192.0.2.0/29 ip4:192.0.2.8/29 ip6:2001:db8::/32 -all',
      reasons: ['already-passes', 'covered-by-addresses'],
    },
    { record: 'v=spf1 include:_spf.other.example ~all', reasons: ['already-passes', 'can-vanish'] },
    { record: 'v=spf1 redirect=_spf.other.example', reasons: ['already-passes', 'can-vanish'] },
    { record: 'v=spf1 include:_spf.example.jp ~all', reasons: ['already-passes'] },
    { record: 'v=spf1 redirect=_spf.example.jp', reasons: ['already-passes'] },
    { record: `v=spf1 include:_spf.other.example ${VENDOR} ~all`, reasons: ['already-passes'] },
    { record: 'v=spf1 ip4:203.0.113.0/24 ~all', wanted: 'ip4:203.0.113.64/26', reasons: ['already-passes'] },
    { record: 'v=spf1 ip4:203.0.113.7/32 ~all', wanted: 'ip4:203.0.113.7', reasons: ['already-passes'] },
    { record: 'v=spf1 +all', reasons: ['already-passes', 'passes-by-all'] },
  ]
  it.each(unchanged)('$record', async ({ record, wanted = VENDOR, reasons }) => {
    const change = await plan(record, { wanted: [wanted] })
    expect(change).toMatchObject({ outcome: 'unchanged', before: [record], after: record })
    expect(change.proof?.status).toBe('proven')
    expect(codes(change)).toEqual(reasons)
  })

  it('names what the pass comes through', async () => {
    const change = await plan('v=spf1 include:_spf.other.example ~all')
    expect(change.reasons[1]?.params).toEqual({ term: VENDOR, via: 'include:_spf.other.example' })
  })

  const edited: readonly { record: string; after: string }[] = [
    { record: `v=spf1 mx ?${VENDOR} ~all`, after: `v=spf1 mx ${VENDOR} ?${VENDOR} ~all` },
    { record: `v=spf1 mx ~${VENDOR} ~all`, after: `v=spf1 mx ${VENDOR} ~${VENDOR} ~all` },
    { record: 'v=spf1 ?ip4:192.0.2.3 mx ~all', after: `v=spf1 ${VENDOR} ?ip4:192.0.2.3 mx ~all` },
    { record: `v=spf1 mx ~all ${VENDOR}`, after: `v=spf1 mx ${VENDOR} ~all ${VENDOR}` },
    {
      record: 'v=spf1 ip4:192.0.2.0/29 ip6:2001:db8::/32 ~all',
      after: `v=spf1 ip4:192.0.2.0/29 ip6:2001:db8::/32 ${VENDOR} ~all`,
    },
    { record: 'v=spf1 ip4:192.0.2.0/24 ~all', after: `v=spf1 ip4:192.0.2.0/24 ${VENDOR} ~all` },
    {
      record: 'v=spf1 include:more.vendor.example ~all',
      after: `v=spf1 include:more.vendor.example ${VENDOR} ~all`,
    },
  ]
  it.each(edited)('edits $record', async ({ record, after }) => {
    const change = await plan(record)
    expect(change).toMatchObject({ outcome: 'edited', after })
    expect(change.proof?.status).toBe('proven')
  })

  it('goes before a term that keeps a vendor address from passing, and says so', async () => {
    const change = await plan(`v=spf1 mx ?${VENDOR} ~all`)
    expect(change.reasons).toContainEqual({
      code: 'spf-edit.placed-before',
      params: { term: VENDOR, before: `?${VENDOR}` },
    })
  })
})
