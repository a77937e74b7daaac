import { describe, expect, it } from 'vitest'
import { PRESENT_SPF } from '../../../src-core/documents/testing/sample-inspection.ts'
import { NEW_SPF, samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import { sampleChange, sampleServer } from '../../../src-core/verification/testing/sample-verification.ts'
import type { VerifiedChange } from '../../../src-core/verification/verification.ts'
import { checkRows, roundUp, todosOf, verdictOf } from './check-rows.ts'

const rowsOf = (...results: VerifiedChange[]) => checkRows(samplePlans.ownDomain, results)

describe('checkRows', () => {
  it('has the records of the plan in its order, whatever came first', () => {
    const rows = rowsOf(sampleChange('dmarc', 'absent'), sampleChange('spf', 'different'))
    expect(rows.map(({ change, state }) => [change.id, state])).toEqual([
      ['dkim-s1', null],
      ['spf', 'different'],
      ['dmarc', 'absent'],
    ])
    expect(rows[1]?.wanted).toEqual({ as: 'record', text: NEW_SPF })
  })

  it('offers terms as terms, and no value that somebody has to decide about', () => {
    const wantedIn = (id: string, action: 'edit-present' | 'blocked' | 'wait', wanted: string | null) => {
      const changes = samplePlans.ownDomain.changes.map((one) =>
        one.id === id ? { ...one, action, after: null, wanted } : one,
      )
      return checkRows({ ...samplePlans.ownDomain, changes }, []).find(({ change }) => change.id === id)
        ?.wanted
    }
    expect(wantedIn('spf', 'edit-present', 'include:a.example')).toEqual({
      as: 'terms',
      text: 'include:a.example',
    })
    expect(wantedIn('spf', 'blocked', NEW_SPF)?.as).toBe('aim')
    expect(wantedIn('dmarc', 'edit-present', 'v=DMARC1; p=none')?.as).toBe('aim')
    expect(wantedIn('spf', 'wait', null)).toBeNull()
  })

  it('gives a reason only where it could not be told', () => {
    const inside = sampleServer({ group: 'system', state: 'unknown', reason: 'inside-zone' })
    const spf = sampleChange('spf', 'published')
    const [, row] = rowsOf({ ...spf, servers: [...spf.servers, inside] })
    expect(row).toMatchObject({ state: 'published', reason: null })
  })

  it('tells how long the old answer lives only where one may', () => {
    const rows = rowsOf(sampleChange('spf', 'different'), sampleChange('dkim-s1', 'published'))
    expect(rows.map(({ oldAnswerFor }) => oldAnswerFor)).toEqual([null, 1800, null])
    const partly = rowsOf(sampleChange('spf', 'partly'), sampleChange('dkim-s1', 'partly'))
    expect(partly.map(({ oldAnswerFor }) => oldAnswerFor)).toEqual([3600, 1800, null])
  })

  it('tells a value that nobody has changed yet from a wrong one', () => {
    const old = { values: [PRESENT_SPF], isOld: true }
    const wrong = sampleServer({ state: 'different', values: ['v=spf1 -all'] })
    const rowOf = (change: VerifiedChange) => checkRows(samplePlans.ownDomain, [change])[1]
    const unchanged = sampleChange('spf', 'different', old)
    expect(rowOf(unchanged)).toMatchObject({ state: 'before', found: [PRESENT_SPF] })
    const mixed = { ...unchanged, servers: [...unchanged.servers, wrong, wrong] }
    expect(rowOf(mixed)).toMatchObject({ state: 'different', found: [PRESENT_SPF, 'v=spf1 -all'] })
    const cached = {
      ...sampleChange('spf', 'old-cached', old),
      servers: [...unchanged.servers, sampleServer()],
    }
    expect(rowOf(cached)).toMatchObject({ state: 'old-cached', found: [PRESENT_SPF] })
  })

  it('says nothing yet of a record that nobody was asked about', () => {
    const notAsked = { state: 'not-asked', askedAt: null } as const
    expect(rowsOf(sampleChange('spf', 'unknown', notAsked))[1]?.state).toBeNull()
    const silent = { ...notAsked, state: 'unknown', reason: 'deadline' } as const
    expect(rowsOf(sampleChange('spf', 'unknown', silent))[1]).toMatchObject({
      state: 'unknown',
      reason: 'deadline',
    })
  })

  it('has none where DNS is not changed', () => {
    expect(checkRows(samplePlans.noReply, [sampleChange('spf', 'absent')])).toEqual([])
  })
})

describe('verdictOf', () => {
  type State = Parameters<typeof sampleChange>[1]
  const all = (spf: State, dmarc: State) =>
    rowsOf(sampleChange('dkim-s1', 'published'), sampleChange('spf', spf), sampleChange('dmarc', dmarc))

  it.each([
    [all('published', 'published'), 'published', []],
    [all('published', 'old-cached'), 'old-cached', ['old-cached']],
    [all('unknown', 'published'), 'unknown', ['unknown']],
    [all('unknown', 'absent'), 'absent', ['absent', 'unknown']],
    [all('absent', 'different'), 'different', ['different', 'absent']],
    [all('absent', 'partly'), 'partly', ['partly', 'absent']],
    [rowsOf(), 'unasked', []],
    [[], 'unasked', []],
    [rowsOf(sampleChange('spf', 'published')), 'unasked', []],
  ] as const)('case %#', (rows, verdict, todos) => {
    expect(verdictOf(rows)).toBe(verdict)
    expect(todosOf(rows, true)).toEqual(todos)
  })
})

it('sends nobody to paste values that are there, where an earlier step is waited for', () => {
  const waiting: VerifiedChange = { ...sampleChange('spf', 'unknown'), state: 'waiting', servers: [] }
  expect(todosOf(rowsOf(waiting), false)).toEqual(['waiting'])
  expect(todosOf(rowsOf(waiting), true)).toEqual(['earlier'])
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
