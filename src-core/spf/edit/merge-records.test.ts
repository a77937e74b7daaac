import { describe, expect, it } from 'vitest'
import { spfMergeMessages } from './merge-messages.ts'
import { codes, planAround as plan, VENDOR } from './testing/plan-around.ts'

describe('several records become one proposal', () => {
  it('shows which term came from where', async () => {
    const records = ['v=spf1 include:_spf.google.com mx ~all', 'v=spf1 MX ip4:198.51.100.9 -all']
    const change = await plan(records)
    expect(change).toMatchObject({
      outcome: 'merged',
      before: records,
      after: `v=spf1 include:_spf.google.com mx ip4:198.51.100.9 ${VENDOR} ~all`,
      lookups: { count: 6, limit: 10, atLeast: false },
    })
    expect(change.difference).toEqual([
      { term: 'include:_spf.google.com', change: 'kept', from: [0] },
      { term: 'mx', change: 'kept', from: [0, 1] },
      { term: 'ip4:198.51.100.9', change: 'kept', from: [1] },
      { term: VENDOR, change: 'added' },
      { term: '~all', change: 'kept', from: [0] },
      { term: '-all', change: 'removed', from: [1] },
    ])
    expect(codes(change)).toEqual(['several-records', 'merge-proposal', 'merged-all'])
    // The cards say how it is done: one is edited, then the rest goes. Deleting first would leave none.
    for (const text of Object.values(spfMergeMessages['spf-edit.merge-proposal']))
      expect(text).not.toMatch(/消し|削除|置き換え|remove|delete/i)
    expect(change.reasons[2]?.params).toEqual({ written: '~all / -all', kept: '~all' })
    expect(change.proof).toMatchObject({ status: 'proven' })
    expect(change.proof?.reasons.map(({ code }) => code)).toEqual(['spf-edit.proof-merged'])
    expect(change.proof?.samples).toContainEqual({
      address: '35.190.247.0',
      before: 'permerror',
      after: 'pass',
    })
  })

  const rows: readonly { name: string; records: string[]; after: string; said: string[] }[] = [
    {
      name: 'the same twice',
      records: ['v=spf1 mx ~all', 'v=spf1 mx ~all'],
      after: `v=spf1 mx ${VENDOR} ~all`,
      said: [],
    },
    {
      name: 'vendor in one of them',
      records: ['v=spf1 mx ~all', `v=spf1 ${VENDOR} ~all`],
      after: `v=spf1 mx ${VENDOR} ~all`,
      said: ['already-passes'],
    },
    {
      name: 'one without an end',
      records: ['v=spf1 mx', 'v=spf1 a -all'],
      after: `v=spf1 mx a ${VENDOR} -all`,
      said: ['merged-all-one-sided'],
    },
    {
      name: 'none with an end',
      records: ['v=spf1 mx', 'v=spf1 a'],
      after: `v=spf1 mx a ${VENDOR}`,
      said: [],
    },
    {
      name: 'neutral is the least strict',
      records: ['v=spf1 mx -all', 'v=spf1 a ?all'],
      after: `v=spf1 mx a ${VENDOR} ?all`,
      said: ['merged-all'],
    },
    {
      name: '+all is not put into force',
      records: ['v=spf1 mx +all', 'v=spf1 a -all'],
      after: `v=spf1 mx a ${VENDOR} -all`,
      said: ['merged-plus-all'],
    },
    {
      name: 'dead terms stay dead',
      records: ['v=spf1 mx ~all a redirect=soft.example', 'v=spf1 mx ~all'],
      after: `v=spf1 mx ${VENDOR} ~all`,
      said: ['merged-dead-term'],
    },
    {
      name: 'one redirect at the end',
      records: ['v=spf1 mx', 'v=spf1 redirect=soft.example'],
      after: `v=spf1 mx ${VENDOR} redirect=soft.example`,
      said: [],
    },
    {
      name: 'the same redirect twice',
      records: ['v=spf1 redirect=soft.example', 'v=spf1 redirect=SOFT.example'],
      after: `v=spf1 ${VENDOR} redirect=soft.example`,
      said: [],
    },
    {
      name: 'redirect and all',
      records: ['v=spf1 redirect=soft.example', 'v=spf1 mx -all'],
      after: `v=spf1 mx include:soft.example ${VENDOR} ~all`,
      said: ['merged-redirect'],
    },
    {
      name: 'two redirects',
      records: ['v=spf1 redirect=strict.example', 'v=spf1 redirect=soft.example'],
      after: `v=spf1 include:strict.example include:soft.example ${VENDOR} ~all`,
      said: ['merged-redirect', 'merged-redirect'],
    },
    {
      name: 'modifiers',
      records: ['v=spf1 mx exp=a.example.jp ~all', 'v=spf1 a exp=b.example.jp x=y ~all'],
      after: `v=spf1 mx a exp=a.example.jp x=y ${VENDOR} ~all`,
      said: ['merged-exp'],
    },
  ]
  it.each(rows)('$name', async ({ records, after, said }) => {
    const change = await plan(records)
    expect(change).toMatchObject({ outcome: 'merged', before: records, after, proof: { status: 'proven' } })
    expect(codes(change)).toEqual(['several-records', 'merge-proposal', ...said])
  })

  const refused: readonly { name: string; records: string[]; reason: string }[] = [
    { name: 'only +all', records: ['v=spf1 mx +all', 'v=spf1 a'], reason: 'merge-plus-all-only' },
    {
      name: 'a redirect that lets everybody pass',
      records: ['v=spf1 redirect=open.example', 'v=spf1 mx ~all'],
      reason: 'merge-plus-all-only',
    },
    {
      name: 'a redirect that could not be read',
      records: ['v=spf1 redirect=silent.example', 'v=spf1 mx ~all'],
      reason: 'merge-redirect-unknown',
    },
    {
      name: 'a contradiction',
      records: ['v=spf1 -ip4:198.51.100.9 ~all', 'v=spf1 ip4:198.51.100.0/24 ~all'],
      reason: 'merge-conflict',
    },
    {
      name: 'a syntax fault in one',
      records: ['v=spf1 mx ~all', 'v=spf1 mx ip4:1.2.3 ~all'],
      reason: 'syntax-fault',
    },
    {
      name: 'too many look-ups together',
      records: [
        'v=spf1 include:s0.example include:s1.example include:s2.example include:s3.example include:s4.example mx ~all',
        'v=spf1 include:_spf.google.com ~all',
      ],
      reason: 'over-lookups',
    },
  ]
  it.each(refused)('$name is refused', async ({ records, reason }) => {
    const change = await plan(records)
    expect(change).toMatchObject({ outcome: 'refused', before: records, after: null, strings: null })
    expect(codes(change)[0]).toBe(reason)
  })

  it('is proposed and not proven where the records were not walked one by one', async () => {
    const records = ['v=spf1 include:_spf.google.com ~all', 'v=spf1 mx ~all']
    const tree = {
      domain: 'example.jp',
      status: 'multiple',
      reason: null,
      record: null,
      records,
      ttl: 300,
      terms: [],
    } as const
    const change = await plan(records, { input: { present: { kind: 'known', tree } } })
    expect(change).toMatchObject({
      outcome: 'merged',
      after: `v=spf1 include:_spf.google.com mx ${VENDOR} ~all`,
      lookups: { count: 4, limit: 10, atLeast: true },
      proof: { status: 'not-proven' },
    })
    expect(change.proof?.reasons.map(({ params }) => params['term'])).toEqual([
      'include:_spf.google.com',
      'mx',
      undefined,
    ])
  })
})
