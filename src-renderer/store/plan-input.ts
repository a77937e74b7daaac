import type { Answers } from '../../src-core/advice/advice.ts'
import type { Runs } from '../../src-core/contract/calls.ts'
import { receivedMailAnswer } from '../../src-core/received-mail/verdict.ts'
import type { DomainSession, WizardSession } from '../../src-core/wizard/session.ts'

/** What the user has said, for the advice and the plan, and what a received mail has shown. */
export function answersOf(session: WizardSession, domain: DomainSession): Answers {
  return {
    ...domain.answers,
    region: session.region,
    recipients: session.recipients,
    receivedMailAligned: receivedMailAnswer(domain.receivedMail, domain.inspection?.subject.domain ?? ''),
  }
}

/** null where nothing was pasted. */
export function valuesTextOf(domain: DomainSession): string | null {
  return domain.valuesText.trim() === '' ? null : domain.valuesText
}

/** True where the plan may be made by itself: what was pasted is confirmed by the user first. */
export function isPlannedByItself(domain: DomainSession | null): boolean {
  if (domain === null) return false
  const { option, areValuesConfirmed } = domain
  return option === 'no-reply' || valuesTextOf(domain) === null || areValuesConfirmed
}

/** null where something that a plan needs is not there yet. */
export function planInputOf(
  session: WizardSession,
  domain: DomainSession | null,
): Runs['plan']['input'] | null {
  if (domain === null || domain.inspection === null || domain.option === null) return null
  return {
    inspection: domain.inspection,
    option: domain.option,
    answers: answersOf(session, domain),
    valuesText: valuesTextOf(domain),
    isOffline: domain.isOffline,
    doh: session.doh,
  }
}
