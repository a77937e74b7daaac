import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSpfRecord } from '../parse-spf-record.ts'
import { planSpfChange } from './plan-spf-change.ts'
import { toUnwalkedTree } from './unwalked-term.ts'

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'v=spf1',
    'include:',
    'a/33',
    'ip4:192.0.2.0/24',
    'redirect=%{d}',
    '~all',
    ' ',
    '%{',
    '::',
    '\u3000',
    'mx:x.example//0',
  ),
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const record = text.map((rest) => `v=spf1 ${rest}`)

describe('planSpfChange on hostile input', () => {
  it('never throws, and never gives out a faulty record', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (records, wanted) => {
        const tree = { ...toUnwalkedTree('d.example', records[0] ?? ''), records }
        const change = planSpfChange({
          domain: 'd.example',
          organizationalDomain: null,
          present: {
            kind: 'known',
            tree: { ...tree, status: records.length > 1 ? 'multiple' : tree.status },
          },
          wanted: [...wanted, 'ip4:192.0.2.0/24'].map((term) => ({ term, walked: null })),
          cnameTarget: null,
          mx: null,
          txtTexts: records,
        })
        if (change.after !== null) expect(parseSpfRecord(change.after).faults).toEqual([])
        expect(change.reasons.length).toBeLessThan(200)
      }),
      { seed: 7208, numRuns: 2000 },
    )
  })

  it('does bounded work on a record as large as an answer may be', () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `ip4:10.${index >> 8}.${index & 255}.0/25`)
    const tree = toUnwalkedTree('d.example', `v=spf1 ${terms.join(' ')} ~all`)
    const change = planSpfChange({
      domain: 'd.example',
      organizationalDomain: null,
      present: { kind: 'known', tree },
      wanted: terms.slice(0, 300).map((term) => ({ term: term.replace('10.', '11.'), walked: null })),
      cnameTarget: null,
      mx: null,
      txtTexts: null,
    })
    expect(change).toMatchObject({ outcome: 'edited', proof: { status: 'not-proven' } })
    expect(change.proof?.samples.length).toBeLessThanOrEqual(40)
  })
})
