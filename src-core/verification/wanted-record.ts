import { dnsChanges } from '../documents/plan-facts.ts'
import type { PlanChange, SetupPlan } from '../plan/plan.ts'

/** How a record is compared: each kind has a meaning of its own. */
export type RecordKind = 'spf' | 'dkim' | 'dmarc' | 'target'

/** One record that a plan wants, as far as a comparison needs it. */
export interface WantedRecord {
  readonly id: PlanChange['id']
  readonly name: string
  readonly type: NonNullable<PlanChange['type']>
  readonly kind: RecordKind
  /** null: the plan has nothing to look for yet. */
  readonly wanted: string | null
  /** What was there when the plan was made; null where that could not be told. */
  readonly before: readonly string[] | null
  /** dkim only. */
  readonly selector: string | null
}

export function wantedRecords(plan: SetupPlan): WantedRecord[] {
  return dnsChanges(plan).map(({ id, name, type, action, after, wanted, before }) => {
    const selector = readSelector(name, plan.subject.domain)
    return {
      id,
      name,
      type,
      kind: type !== 'TXT' ? 'target' : selector !== null ? 'dkim' : id === 'spf' ? 'spf' : 'dmarc',
      // `wanted` alone is a text to look for only where it names SPF terms: elsewhere it stands for a decision to be made.
      wanted: after ?? (action === 'edit-present' && id === 'spf' ? wanted : null),
      // What is kept was there before, and is no old value.
      before: action === 'keep' ? [] : before,
      selector,
    }
  })
}

function readSelector(name: string, domain: string): string | null {
  const suffix = `._domainkey.${domain}`
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : null
}
