import type { DomainSession, WizardSession } from '../../src-core/wizard/session.ts'

export type SessionPatch = Partial<Omit<WizardSession, 'version' | 'domains'>>
export type DomainPatch = Partial<DomainSession>

/** What a plan was made from: a change of any makes the plan, and what was done with it, out of date. */
const PLAN_SOURCES = [
  'inspection',
  'answers',
  'option',
  'valuesText',
] as const satisfies readonly (keyof DomainSession)[]
const SHARED_PLAN_SOURCES = ['region', 'recipients'] as const satisfies readonly (keyof SessionPatch)[]

export const NO_PLAN = {
  plan: null,
  hasSaved: false,
  verification: null,
  isWatching: false,
} as const satisfies DomainPatch

export function changeDomain(domain: DomainSession, patch: DomainPatch): DomainSession {
  const isNewSender = patch.address !== undefined && patch.address !== domain.address
  const isNewBase =
    isNewSender || PLAN_SOURCES.some((key) => key in patch && !isSame(patch[key], domain[key]))
  const isNewPaste = patch.valuesText !== undefined && patch.valuesText !== domain.valuesText
  return {
    ...domain,
    ...(isNewSender ? { inspection: null, inspectedAt: null } : {}),
    ...(isNewBase ? NO_PLAN : {}),
    ...(isNewPaste ? { areValuesConfirmed: false } : {}),
    ...patch,
  }
}

export function changeSession(session: WizardSession, patch: SessionPatch): WizardSession {
  const isNewBase = SHARED_PLAN_SOURCES.some((key) => key in patch && !isSame(patch[key], session[key]))
  if (!isNewBase) return { ...session, ...patch }
  const domains = Object.entries(session.domains).map(([name, domain]) => [name, { ...domain, ...NO_PLAN }])
  return { ...session, ...patch, domains: Object.fromEntries(domains) as WizardSession['domains'] }
}

/** Both are plain data. An inspection is compared by identity: each one was made anew. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || 'schemaVersion' in a)
    return false
  return JSON.stringify(a) === JSON.stringify(b)
}
