import type { SetupPlan } from '../plan/plan.ts'
import type { DocumentId } from './document.ts'
import { dnsChanges, isActionable, isDefinite, waitsForTest } from './plan-facts.ts'
import { vendorMails } from './vendor-questions.ts'

/** The documents that somebody needs for this plan, in the order in which they are read. */
export function documentsFor(plan: SetupPlan): DocumentId[] {
  const changes = dnsChanges(plan)
  const waits = changes.some(({ action }) => action === 'wait' || action === 'blocked')
  const informs = plan.changes.some(({ id }) => id === 'guidance')
  const needs: Readonly<Record<DocumentId, boolean>> = {
    overview: true,
    'dns-instructions': changes.some(({ action }) => action !== 'keep'),
    'platon-instructions': plan.changes.some(({ kind }) => kind === 'admin-screen' || kind === 'test'),
    'vendor-request': vendorMails(plan).length > 0,
    'dns-host-request':
      plan.dnsEditor !== 'self' &&
      changes.some((change) => isActionable(change) && !(waits && waitsForTest(plan, change))),
    'recipient-guidance': informs,
    'receiver-request': informs,
    report: true,
    records: changes.some(isDefinite),
  }
  return (Object.keys(needs) as DocumentId[]).filter((id) => needs[id])
}
