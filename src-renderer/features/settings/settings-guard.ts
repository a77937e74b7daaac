import type { DomainSession, WizardSession } from '../../../src-core/wizard/session.ts'
import { isPlannedByItself } from '../../store/plan-input.ts'
import { isAllDone } from './ticks.ts'

type View = { readonly session: WizardSession; readonly domain: DomainSession | null }

/** The locale key of why 次へ is not possible; null where it is. */
export function blockSettings({ session, domain }: View): string | null {
  if (domain?.plan) return null
  if (isPlannedByItself(domain))
    return session.step === 'recipients' ? 'recipients.blocked' : 'shell.blocked.settings'
  return session.step === 'settings' ? 'settings.blocked.confirm' : 'settings.blocked.confirmThere'
}

/** Not while something is waited for, held, or not ticked off. */
export function isSettingsComplete({ domain }: View): boolean {
  if (!domain?.plan) return false
  return domain.plan.pending.length === 0 && isAllDone(domain.plan, domain.done)
}
