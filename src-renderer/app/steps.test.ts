import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import { STEP_IDS, type StepId } from '../../src-core/wizard/steps.ts'
import { emptyDomainSession, EMPTY_SESSION } from '../../src-core/wizard/empty-session.ts'
import { firstBlock, neighbour, stateOf, steps, type StepView } from './steps.ts'

const nothing: StepView = { session: EMPTY_SESSION, domain: null }
const typed: StepView = {
  session: { ...EMPTY_SESSION, domain: 'example.co.jp', sendersText: 'info@example.co.jp' },
  domain: emptyDomainSession('info@example.co.jp'),
}
const inspected: StepView = {
  ...typed,
  domain: { ...emptyDomainSession('info@example.co.jp'), inspection: {} as Inspection },
}

describe('the steps', () => {
  it('are the seven of the session, in order', () => {
    expect(steps.map(({ id }) => id)).toEqual(STEP_IDS)
  })

  it.each<readonly [string, StepView, StepId, string | null]>([
    ['nothing typed', nothing, 'inspection', 'shell.blocked.address'],
    ['an address', typed, 'inspection', null],
    ['an address', typed, 'option', 'shell.blocked.inspection'],
    ['an inspection', inspected, 'option', null],
  ])('with %s, the way to %3$s is open or says why not', (_, view, id, reason) => {
    expect(firstBlock(id, view)).toBe(reason)
  })

  it('ask which of several domains comes first', () => {
    const domains = { 'a.jp': emptyDomainSession('x@a.jp'), 'b.jp': emptyDomainSession('x@b.jp') }
    const session = { ...EMPTY_SESSION, sendersText: 'x@a.jp x@b.jp', domains }
    expect(firstBlock('inspection', { session, domain: null })).toBe('shell.blocked.chooseDomain')
  })

  it('are current, done, open or locked', () => {
    const view = { ...typed, session: { ...typed.session, step: 'inspection' as const } }
    expect(STEP_IDS.map((id) => stateOf(id, view))).toEqual([
      'done',
      'current',
      ...Array.from({ length: 5 }, () => 'locked'),
    ])
  })

  it('have neighbours, and ends', () => {
    expect([neighbour('address', -1), neighbour('address', 1), neighbour('check', 1)]).toEqual([
      null,
      'inspection',
      null,
    ])
  })
})
