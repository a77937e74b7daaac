import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { DomainSession } from '../../src-core/wizard/session.ts'
import { emptyDomainSession, EMPTY_SESSION } from '../../src-core/wizard/empty-session.ts'
import { changeDomain, changeSession, type DomainPatch } from './session-changes.ts'
import { changeSenders } from './session-senders.ts'

const planned: DomainSession = {
  ...emptyDomainSession('info@example.co.jp'),
  inspection: { schemaVersion: 1 } as unknown as Inspection,
  plan: { schemaVersion: 1 } as unknown as SetupPlan,
  option: 'own-domain',
  done: ['spf'],
  hasSaved: true,
}

describe('changeDomain', () => {
  const stale: readonly (readonly [string, DomainPatch])[] = [
    ['another option', { option: 'no-reply' }],
    ['other values', { valuesText: 'include:spf.example.jp' }],
    ['other answers', { answers: { ...planned.answers, mustKeepAddress: true } }],
    ['a new inspection', { inspection: { schemaVersion: 1 } as unknown as Inspection }],
    ['another address', { address: 'a@example.co.jp' }],
  ]
  it.each(stale)('%s makes the plan out of date, and keeps what was ticked off', (_, patch) => {
    expect(changeDomain(planned, patch)).toMatchObject({ plan: null, hasSaved: false, done: ['spf'] })
  })

  const fresh: readonly (readonly [string, DomainPatch])[] = [
    ['the same option', { option: 'own-domain' }],
    ['equal answers', { answers: { ...planned.answers } }],
    ['a tick', { done: [] }],
    ['the formats', { formats: ['csv'] }],
  ]
  it.each(fresh)('%s leaves the plan', (_, patch) => {
    expect(changeDomain(planned, patch).plan).toBe(planned.plan)
  })

  it('asks for a look at pasted values once, until they change', () => {
    const confirmed = changeDomain(changeDomain(planned, { valuesText: 'x' }), { areValuesConfirmed: true })
    expect(changeDomain(confirmed, { option: 'no-reply' }).areValuesConfirmed).toBe(true)
    expect(changeDomain(confirmed, { valuesText: 'x' }).areValuesConfirmed).toBe(true)
    expect(changeDomain(confirmed, { valuesText: 'y' }).areValuesConfirmed).toBe(false)
  })

  it('forgets what was found for another address', () => {
    expect(changeDomain(planned, { address: 'a@example.co.jp' }).inspection).toBeNull()
  })
})

describe('changeSession', () => {
  const session = { ...EMPTY_SESSION, domain: 'example.co.jp', domains: { 'example.co.jp': planned } }

  it('makes every plan out of date with the region and the recipients, and not with the theme', () => {
    expect(changeSession(session, { recipients: ['gmail'] }).domains['example.co.jp']?.plan).toBeNull()
    expect(changeSession(session, { region: 'tokyo' }).domains['example.co.jp']?.plan).toBeNull()
    expect(changeSession(session, { theme: 'dark' }).domains['example.co.jp']?.plan).toBe(planned.plan)
  })
})

describe('changeSenders', () => {
  const one = { domain: 'example.co.jp', address: 'info@example.co.jp' }
  const other = { domain: 'example.com', address: 'info@example.com' }

  it('works on the only domain, and lets the user choose among several', () => {
    expect(changeSenders(EMPTY_SESSION, [one]).domain).toBe('example.co.jp')
    const several = changeSenders(EMPTY_SESSION, [one, other])
    expect([several.domain, Object.keys(several.domains)]).toEqual([null, ['example.co.jp', 'example.com']])
  })

  it('leaves nothing of a name that was only passed while typing, and all of one that was worked on', () => {
    const typing = changeSenders(EMPTY_SESSION, [{ domain: 'example.co', address: 'info@example.co' }])
    expect(Object.keys(changeSenders(typing, [one]).domains)).toEqual(['example.co.jp'])
    const worked = { ...EMPTY_SESSION, domain: 'example.co.jp', domains: { 'example.co.jp': planned } }
    const next = changeSenders(worked, [other])
    expect([next.domain, next.domains['example.co.jp']]).toEqual(['example.com', planned])
  })

  it('gives the same session back where nothing changes', () => {
    const session = changeSenders(EMPTY_SESSION, [one])
    expect(changeSenders(session, [one])).toBe(session)
  })
})
