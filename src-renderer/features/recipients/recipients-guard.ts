import type { DomainSession, WizardSession } from '../../../src-core/wizard/session.ts'

type View = { readonly session: WizardSession; readonly domain: DomainSession | null }

/** Done once the services are named: the guidance is then theirs. Without them it is a general one, which is enough to go on. */
export function isRecipientsComplete({ session, domain }: View): boolean {
  return Boolean(domain?.plan) && session.recipients.length > 0
}
