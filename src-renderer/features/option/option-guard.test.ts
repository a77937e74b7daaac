import { describe, expect, it } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SubjectKind } from '../../../src-core/subject/subject.ts'
import type { DomainSession } from '../../../src-core/wizard/session.ts'
import { emptyDomainSession } from '../../../src-core/wizard/empty-session.ts'
import { blockOption, isOptionComplete } from './option-guard.ts'

function view(kind: SubjectKind, option: DomainSession['option']) {
  const { inspection } = samplePlans.noReply
  const subject = { ...inspection.subject, kind }
  return {
    domain: { ...emptyDomainSession('a@b.jp'), inspection: { ...inspection, subject }, option },
  }
}

describe('blockOption', () => {
  it.each<[SubjectKind, DomainSession['option'], string | null]>([
    ['own-domain', null, 'shell.blocked.option'],
    ['own-domain', 'no-reply', null],
    ['own-domain', 'own-domain', null],
    ['mailbox-provider', 'no-reply', null],
    ['mailbox-provider', 'own-domain', 'option.blocked.ownDomain'],
    ['vendor', null, 'option.blocked.vendor'],
    ['vendor', 'own-domain', 'option.blocked.ownDomain'],
  ])('%s with %s: %s', (kind, option, reason) => {
    expect(blockOption(view(kind, option))).toBe(reason)
    expect(isOptionComplete(view(kind, option))).toBe(reason === null)
  })

  it('waits for the check', () => {
    expect(blockOption({ domain: emptyDomainSession('a@b.jp') })).toBe('shell.blocked.inspection')
    expect(blockOption({ domain: null })).toBe('shell.blocked.inspection')
  })
})
