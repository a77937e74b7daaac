import type { DomainSession, WizardSession } from '../../../src-core/wizard/session.ts'

type View = { readonly session: WizardSession; readonly domain: DomainSession | null }

/** Done once services are named, or the user has gone on without: the general guidance is enough, as step 1 says. */
export function isRecipientsComplete({ session, domain }: View): boolean {
  return Boolean(domain?.plan) && (session.recipients.length > 0 || domain?.hasSeenGuidance === true)
}
