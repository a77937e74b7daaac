import { describe, expect, it } from 'vitest'
import type { SpfChange } from './change.ts'
import { codes, planAround as plan, VENDOR } from './testing/plan-around.ts'

function doubts({ proof }: SpfChange): string[] {
  return (
    proof?.reasons.map(({ code, params }) => `${code.replace('spf-edit.', '')} ${params['term'] ?? ''}`) ?? []
  )
}

describe('what was not seen is not proven', () => {
  it('a vendor term that was not walked', async () => {
    const change = await plan('v=spf1 mx ~all', { notWalked: [VENDOR] })
    expect(change).toMatchObject({
      outcome: 'edited',
      after: `v=spf1 mx ${VENDOR} ~all`,
      lookups: { count: 2, limit: 10, atLeast: true },
      proof: { status: 'not-proven', vendorPasses: 0 },
    })
    expect(doubts(change)).toEqual([`proof-not-walked ${VENDOR}`])
    expect(codes(change)).toEqual(['count-at-least'])
    expect(change.proof?.sameResults).toBeGreaterThan(0)
  })

  it('needs no walk for addresses', async () => {
    const change = await plan('v=spf1 mx ~all', {
      wanted: ['ip4:192.0.2.0/28'],
      notWalked: ['ip4:192.0.2.0/28'],
    })
    expect(change.proof).toMatchObject({ status: 'proven', reasons: [] })
    expect(change.lookups).toEqual({ count: 1, limit: 10, atLeast: false })
  })

  it('takes the walk from the present tree where the term stands in it', async () => {
    const change = await plan('v=spf1 include:_spf.other.example ~all', { notWalked: [VENDOR] })
    expect(change).toMatchObject({ outcome: 'unchanged', proof: { status: 'proven' } })
    expect(codes(change)).toEqual(['already-passes', 'can-vanish'])
  })

  it('does not take for walked what evaluation never reaches', async () => {
    const change = await plan(`v=spf1 mx ~all ${VENDOR}`, { notWalked: [VENDOR] })
    expect(change).toMatchObject({ outcome: 'edited', lookups: { count: 2, atLeast: true } })
    expect(change.proof?.status).toBe('not-proven')
  })

  it('does not take a walk that ended in a loop for the walk from the top', async () => {
    const record = 'v=spf1 include:ring-a.example ~all'
    const change = await plan(record, {
      wanted: ['include:ring-b.example'],
      notWalked: ['include:ring-b.example'],
    })
    expect(doubts(change)).toContain('proof-not-walked include:ring-b.example')
  })

  const present: readonly { record: string; notWalked: string[]; outcome: string }[] = [
    { record: 'v=spf1 mx include:silent.example ~all', notWalked: [], outcome: 'unchanged' },
    {
      record: 'v=spf1 mx +INCLUDE:silent.example ~all',
      notWalked: ['include:silent.example'],
      outcome: 'unchanged',
    },
    {
      record: 'v=spf1 mx ?include:silent.example ~all',
      notWalked: ['include:silent.example'],
      outcome: 'edited',
    },
    {
      record: 'v=spf1 mx ~all include:silent.example',
      notWalked: ['include:silent.example'],
      outcome: 'edited',
    },
    { record: 'v=spf1 mx a:silent.example ~all', notWalked: ['include:silent.example'], outcome: 'edited' },
  ]
  it.each(present)(
    'reads a term that could not be walked by its text: $record',
    async ({ record, notWalked, outcome }) => {
      const change = await plan(record, { wanted: ['include:silent.example'], notWalked })
      expect(change).toMatchObject({ outcome, proof: { status: 'not-proven' } })
      if (outcome === 'unchanged') expect(codes(change)).toEqual(['present-by-text'])
    },
  )

  const hidden: readonly { record: string; wanted?: string; doubt: string }[] = [
    { record: 'v=spf1 exists:%{i}.ok.example.jp ~all', doubt: 'proof-dynamic exists:%{i}.ok.example.jp' },
    { record: 'v=spf1 ptr ~all', doubt: 'proof-dynamic ptr' },
    { record: 'v=spf1 include:%{l}.example.jp ~all', doubt: 'proof-dynamic include:%{l}.example.jp' },
    { record: 'v=spf1 include:silent.example ~all', doubt: 'proof-unknown-part include:silent.example' },
    { record: 'v=spf1 redirect=silent.example', doubt: 'proof-unknown-part redirect=silent.example' },
    { record: 'v=spf1 a:silent.example ~all', doubt: 'proof-unknown-part a:silent.example' },
    {
      record: 'v=spf1 mx ~all',
      wanted: 'include:macro.vendor.example',
      doubt: 'proof-dynamic exists:%{i}.list.vendor.example',
    },
    {
      record: 'v=spf1 mx ~all',
      wanted: 'include:silent.example',
      doubt: 'proof-unknown-part include:silent.example',
    },
  ]
  it.each(hidden)('$record with $wanted', async ({ record, wanted = VENDOR, doubt }) => {
    const change = await plan(record, { wanted: [wanted] })
    expect(change).toMatchObject({ outcome: 'edited', proof: { status: 'not-proven' } })
    expect(doubts(change)).toEqual([doubt])
  })

  it('does not let a macro that comes after all matter', async () => {
    const change = await plan('v=spf1 mx ~all exists:%{i}.ok.example.jp')
    expect(change.proof).toMatchObject({ status: 'proven', reasons: [] })
  })

  it('expands the domain, which the walk knows', async () => {
    const change = await plan('v=spf1 a:mx.%{d} ~all')
    expect(change.proof?.status).toBe('proven')
  })

  it('says where there are too many networks to look at all of them', async () => {
    const wide = Array.from(
      { length: 900 },
      (_, index) => `ip4:10.${index % 250}.${Math.floor(index / 250)}.0/25`,
    )
    const change = await plan(`v=spf1 ${wide.join(' ')} ~all`, { wanted: ['ip4:192.0.2.0/28'] })
    expect(change).toMatchObject({ outcome: 'edited', proof: { status: 'not-proven' } })
    expect(doubts(change)).toEqual(['proof-too-many '])
    expect(change.proof?.samples.length).toBeLessThanOrEqual(40)
  })
})
