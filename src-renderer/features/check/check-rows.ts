import type { RecheckedChange } from '../../../src-core/contract/calls.ts'
import { dnsChanges, negativeTtl, type DnsChange } from '../../../src-core/documents/plan-facts.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'

/** `before`: the value that was there when the plan was made, so that nobody has changed it yet. */
export type CheckState = RecheckedChange['state'] | 'before'

export interface CheckRow {
  readonly change: DnsChange
  /** What the record must say; null where the plan does not know it yet. */
  readonly wanted: string | null
  /** null: not looked at yet. */
  readonly state: CheckState | null
  /** What is there of the same kind: other TXT records at the name are nobody's business here. */
  readonly found: readonly string[]
  readonly reason: string | null
  /** Seconds that the old answer may live on after the change; null where not known or nothing is to change. */
  readonly oldAnswerFor: number | null
}

/** The records that the plan asked for, in its order, each with what was found. */
export function checkRows(plan: SetupPlan, results: readonly RecheckedChange[]): readonly CheckRow[] {
  return dnsChanges(plan).map((change) => {
    const result = results.find(({ id }) => id === change.id) ?? null
    const wanted = change.after ?? change.wanted
    const found = sameKind(result?.found ?? [], wanted)
    const state = stateOf(change, result, found)
    return {
      change,
      wanted,
      state,
      found,
      reason: result?.reason ?? null,
      oldAnswerFor: oldAnswerFor(plan, change, state),
    }
  })
}

/** Records carry their kind in front (`v=spf1`, `v=DMARC1`); where none does, everything is shown. */
function sameKind(found: readonly string[], wanted: string | null): readonly string[] {
  const kind = /^v=[a-z0-9]+/i.exec(wanted ?? '')?.[0].toLowerCase()
  const same = found.filter((text) => kind !== undefined && text.toLowerCase().startsWith(kind))
  return same.length > 0 ? same : found
}

function stateOf(
  { before }: DnsChange,
  result: RecheckedChange | null,
  found: readonly string[],
): CheckState | null {
  const isBefore = found.length > 0 && found.every((text) => before?.includes(text))
  return result?.state === 'different' && isBefore ? 'before' : (result?.state ?? null)
}

function oldAnswerFor(plan: SetupPlan, change: DnsChange, state: CheckState | null): number | null {
  if (state === 'different' || state === 'before') return change.ttl
  return state === 'absent' ? negativeTtl(plan, change.name) : null
}

export type CheckVerdict = 'unasked' | CheckState

/** The gravest first: a wrong value breaks mail, one that is not there yet only waits. */
const GRAVITY = ['different', 'before', 'absent', 'unknown', 'waiting'] as const

/** What the whole says; `published` only where every record is. */
export function verdictOf(rows: readonly CheckRow[]): CheckVerdict {
  const states = rows.map(({ state }) => state)
  if (states.length === 0 || states.every((state) => state === null)) return 'unasked'
  if (states.every((state) => state === 'published')) return 'published'
  return GRAVITY.find((grave) => states.includes(grave)) ?? 'unasked'
}

/** What there is to do now, once each, the gravest first. */
export function todosOf(rows: readonly CheckRow[]): readonly (typeof GRAVITY)[number][] {
  return GRAVITY.filter((grave) => rows.some(({ state }) => state === grave))
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
