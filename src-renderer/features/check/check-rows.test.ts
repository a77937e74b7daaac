import { describe, expect, it } from 'vitest'
import type { RecheckedChange } from '../../../src-core/contract/calls.ts'
import { PRESENT_SPF } from '../../../src-core/documents/testing/sample-inspection.ts'
import { NEW_SPF, samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import { checkRows, roundUp, todosOf, verdictOf } from './check-rows.ts'

function result(id: string, state: RecheckedChange['state']): RecheckedChange {
  return { id, state, found: [], reason: null }
}

const rowsOf = (...results: RecheckedChange[]) => checkRows(samplePlans.ownDomain, results)

describe('checkRows', () => {
  it('has the records of the plan in its order, whatever came first', () => {
    const rows = rowsOf(result('dmarc', 'absent'), result('spf', 'different'))
    expect(rows.map(({ change, state }) => [change.id, state])).toEqual([
      ['dkim-s1', null],
      ['spf', 'different'],
      ['dmarc', 'absent'],
    ])
    expect(rows[1]?.wanted).toBe(NEW_SPF)
  })

  it('tells how long the old answer lives only where one may', () => {
    const rows = rowsOf(result('spf', 'different'), result('dkim-s1', 'published'))
    expect(rows.map(({ oldAnswerFor }) => oldAnswerFor)).toEqual([null, 1800, null])
  })

  it('tells a value that nobody has changed yet from a wrong one, whatever else is at the name', () => {
    const other = 'google-site-verification=x'
    const rowWith = (...found: string[]) =>
      checkRows(samplePlans.ownDomain, [{ id: 'spf', state: 'different', found, reason: null }])[1]
    expect(rowWith(other, PRESENT_SPF)).toMatchObject({ state: 'before', found: [PRESENT_SPF] })
    expect(rowWith(PRESENT_SPF, 'v=spf1 -all')).toMatchObject({ state: 'different' })
    expect(rowWith('v=spf1 -all', other)).toMatchObject({ state: 'different', found: ['v=spf1 -all'] })
    expect(rowWith(other)).toMatchObject({ state: 'different', found: [other] })
    expect(rowWith()).toMatchObject({ state: 'different', found: [] })
  })

  it('has none where DNS is not changed', () => {
    expect(checkRows(samplePlans.noReply, [result('spf', 'absent')])).toEqual([])
  })
})

describe('verdictOf', () => {
  const all = (spf: RecheckedChange['state'], dmarc: RecheckedChange['state']) =>
    rowsOf(result('dkim-s1', 'published'), result('spf', spf), result('dmarc', dmarc))

  it.each([
    [all('published', 'published'), 'published', []],
    [all('published', 'waiting'), 'waiting', ['waiting']],
    [all('unknown', 'published'), 'unknown', ['unknown']],
    [all('unknown', 'absent'), 'absent', ['absent', 'unknown']],
    [all('absent', 'different'), 'different', ['different', 'absent']],
    [rowsOf(), 'unasked', []],
    [[], 'unasked', []],
    [rowsOf(result('spf', 'published')), 'unasked', []],
  ] as const)('case %#', (rows, verdict, todos) => {
    expect(verdictOf(rows)).toBe(verdict)
    expect(todosOf(rows)).toEqual(todos)
  })
})

describe('roundUp', () => {
  it.each([
    [1, 'seconds', 1],
    [59, 'seconds', 59],
    [60, 'minutes', 1],
    [301, 'minutes', 6],
    [3600, 'minutes', 60],
    [5400, 'hours', 2],
    [86_400, 'hours', 24],
  ] as const)('%i s', (seconds, unit, count) => {
    expect(roundUp(seconds)).toEqual({ unit, count })
  })
})
