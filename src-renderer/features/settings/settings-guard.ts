import type { DomainSession, WizardSession } from '../../../src-core/wizard/session.ts'
import { isAllDone } from './ticks.ts'

type View = { readonly session: WizardSession; readonly domain: DomainSession | null }

/** True where the plan may be made by itself: what was pasted is confirmed by the user first. */
export function isPlannedByItself(domain: DomainSession | null): boolean {
  if (domain === null) return false
  const { option, valuesText, areValuesConfirmed } = domain
  return option === 'no-reply' || valuesText.trim() === '' || areValuesConfirmed
}

/** The locale key of why 次へ is not possible; null where it is. */
export function blockSettings({ session, domain }: View): string | null {
  if (domain?.plan) return null
  // Step 5 makes the plan again by itself when the recipients change.
  if (session.step === 'recipients') return 'recipients.blocked'
  return isPlannedByItself(domain) ? 'shell.blocked.settings' : 'settings.blocked.confirm'
}

/** Not while something is waited for, held, or not ticked off. */
export function isSettingsComplete({ domain }: View): boolean {
  if (!domain?.plan) return false
  return domain.plan.pending.length === 0 && isAllDone(domain.plan, domain.done)
}
