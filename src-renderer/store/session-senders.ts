import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { DomainSession, WizardSession } from '../../src-core/wizard/session.ts'
import { emptyDomainSession } from '../../src-core/wizard/empty-session.ts'
import { changeDomain, NO_PLAN } from './session-changes.ts'

/** One domain of the senders, with the address that its plan is made for. */
export interface Sender {
  readonly domain: string
  readonly address: string
}

/**
 * Domains that are typed no more go, unless something was typed or found for them: a name that stood there while it was
 * being typed leaves nothing behind. With several, the user chooses; the same session comes back where nothing changes.
 */
export function changeSenders(session: WizardSession, senders: readonly Sender[]): WizardSession {
  const named = new Set(senders.map(({ domain }) => domain))
  const kept = Object.entries(session.domains).filter(
    ([name, domain]) => named.has(name) || isTouched(domain),
  )
  const domains: Record<string, DomainSession> = Object.fromEntries(kept)
  for (const { domain, address } of senders) {
    const present = domains[domain]
    domains[domain] = present === undefined ? emptyDomainSession(address) : changeDomain(present, { address })
  }
  const isStillThere = session.domain !== null && named.has(session.domain)
  const only = senders.length === 1 ? (senders[0]?.domain ?? null) : null
  const domain = isStillThere ? session.domain : only
  const next = { ...session, domain, domains }
  return JSON.stringify(next) === JSON.stringify(session) ? session : next
}

/** With a plan that came from elsewhere, for its domain: it takes the place of what was found and planned, not of what was typed. */
export function withPlan(session: WizardSession, plan: SetupPlan): WizardSession {
  const { domain, address } = plan.subject
  const present = Object.hasOwn(session.domains, domain) ? session.domains[domain] : undefined
  const base = present ?? emptyDomainSession(address ?? domain)
  const { inspection, option } = plan
  const domains = {
    ...session.domains,
    [domain]: { ...base, ...NO_PLAN, inspection, inspectedAt: null, option, plan, done: [] },
  }
  const sendersText = session.sendersText.trim() === '' ? base.address : session.sendersText
  return { ...session, sendersText, domain, domains }
}

function isTouched(domain: DomainSession): boolean {
  return JSON.stringify(domain) !== JSON.stringify(emptyDomainSession(domain.address))
}
