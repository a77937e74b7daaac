import type { RecheckedChange } from '../../../src-core/contract/calls.ts'
import { dnsChanges, negativeTtl, type DnsChange } from '../../../src-core/documents/plan-facts.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'

export interface CheckRow {
  readonly change: DnsChange
  /** What the record must say; null where the plan does not know it yet. */
  readonly wanted: string | null
  /** null: not looked at yet. */
  readonly result: RecheckedChange | null
  /** Seconds that the old answer may live on after the change; null where not known or nothing is to change. */
  readonly oldAnswerFor: number | null
}

/** The records that the plan asked for, in its order, each with what was found. */
export function checkRows(plan: SetupPlan, results: readonly RecheckedChange[]): readonly CheckRow[] {
  return dnsChanges(plan).map((change) => {
    const result = results.find(({ id }) => id === change.id) ?? null
    return {
      change,
      wanted: change.after ?? change.wanted,
      result,
      oldAnswerFor: oldAnswerFor(plan, change, result),
    }
  })
}

function oldAnswerFor(plan: SetupPlan, change: DnsChange, result: RecheckedChange | null): number | null {
  if (result?.state === 'different') return change.ttl
  return result?.state === 'absent' ? negativeTtl(plan, change.name) : null
}

export type CheckVerdict = 'unasked' | 'published' | 'different' | 'absent' | 'unknown' | 'waiting'

/** The gravest first: a wrong value breaks mail, an absent one only waits. */
const GRAVITY = ['different', 'absent', 'unknown', 'waiting'] as const

/** What the whole says; `published` only where every record is. */
export function verdictOf(rows: readonly CheckRow[]): CheckVerdict {
  const states = rows.map(({ result }) => result?.state ?? null)
  if (states.length === 0 || states.every((state) => state === null)) return 'unasked'
  if (states.every((state) => state === 'published')) return 'published'
  return GRAVITY.find((state) => states.includes(state)) ?? 'unasked'
}

/** What there is to do now, once each, the gravest first. */
export function todosOf(rows: readonly CheckRow[]): readonly (typeof GRAVITY)[number][] {
  return GRAVITY.filter((state) => rows.some(({ result }) => result?.state === state))
}

export interface Duration {
  readonly unit: 'seconds' | 'minutes' | 'hours'
  readonly count: number
}

/** Rounded up to a unit that a person waits in: an old answer never lives longer than told. */
export function roundUp(seconds: number): Duration {
  if (seconds < 60) return { unit: 'seconds', count: seconds }
  if (seconds < 5400) return { unit: 'minutes', count: Math.ceil(seconds / 60) }
  return { unit: 'hours', count: Math.ceil(seconds / 3600) }
}
