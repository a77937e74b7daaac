import { dnsChanges, negativeTtl, type DnsChange } from '../../../src-core/documents/plan-facts.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import { isUnchanged } from '../../../src-core/verification/is-unchanged.ts'
import type { VerifiedChange } from '../../../src-core/verification/verification.ts'

/** `before`: the value that was there when the plan was made, so that nobody has changed it yet. */
export type CheckState = VerifiedChange['state'] | 'before'

export interface CheckRow {
  readonly change: DnsChange
  /**
   * What the plan has to say of the value: a whole `record` to register, `terms` to be added to the SPF record that is
   * there, or an `aim` that somebody has to decide about first and nobody is to paste. null: not known yet.
   */
  readonly wanted: { readonly as: 'record' | 'terms' | 'aim'; readonly text: string } | null
  /** null: not looked at yet. */
  readonly state: CheckState | null
  /** What is there and is not what is wanted, each once. */
  readonly found: readonly string[]
  readonly reason: string | null
  /** What everybody says; null where nobody was asked. */
  readonly result: VerifiedChange | null
  /** Seconds that the old answer may live on after the change; null where not known or nothing is to change. */
  readonly oldAnswerFor: number | null
}

/** The records that the plan asked for, in its order, each with what was found. */
export function checkRows(plan: SetupPlan, results: readonly VerifiedChange[]): readonly CheckRow[] {
  return dnsChanges(plan).map((change) => {
    const result = results.find(({ id }) => id === change.id) ?? null
    const state = result && isLookedAt(result) ? stateOf(result) : null
    const wrong = result?.servers.filter((server) => server.state !== 'published') ?? []
    return {
      change,
      wanted: wantedOf(change),
      state,
      found: [...new Set(wrong.flatMap(({ values }) => values))],
      result: state === null ? null : result,
      reason:
        state === 'unknown' ? (wrong.find((server) => server.state === 'unknown')?.reason ?? null) : null,
      oldAnswerFor: oldAnswerFor(plan, change, state),
    }
  })
}

function wantedOf({ id, action, after, wanted }: DnsChange): CheckRow['wanted'] {
  if (after !== null) return { as: 'record', text: after }
  if (wanted === null) return null
  return { as: action === 'edit-present' && id === 'spf' ? 'terms' : 'aim', text: wanted }
}

/** Nobody was asked about it so far: nothing is known, and nothing failed. */
function isLookedAt({ state, servers }: VerifiedChange): boolean {
  const isOpen = servers.length > 0 && servers.every(({ askedAt }) => askedAt === null)
  return state !== 'unknown' || !isOpen || servers.some((server) => server.state === 'unknown')
}

function stateOf(result: VerifiedChange): CheckState {
  return isUnchanged(result) ? 'before' : result.state
}

function oldAnswerFor(plan: SetupPlan, change: DnsChange, state: CheckState | null): number | null {
  if (state === 'different' || state === 'before') return change.ttl
  const isNew = state === 'absent' || (state === 'partly' && change.before === null)
  if (isNew) return negativeTtl(plan, change.name)
  return state === 'partly' ? change.ttl : null
}

export type CheckVerdict = 'unasked' | CheckState

/** The gravest first: a wrong value breaks mail, one that is not there yet only waits. */
const GRAVITY = ['different', 'partly', 'before', 'absent', 'unknown', 'old-cached', 'waiting'] as const

/** What the whole says; `published` only where every record is. */
export function verdictOf(rows: readonly CheckRow[]): CheckVerdict {
  const states = rows.map(({ state }) => state)
  if (states.length === 0 || states.every((state) => state === null)) return 'unasked'
  if (states.every((state) => state === 'published')) return 'published'
  return GRAVITY.find((grave) => states.includes(grave)) ?? 'unasked'
}

/** `earlier`: the vendor's values are there, and what a record waits for is a step before it. */
export type CheckTodo = (typeof GRAVITY)[number] | 'earlier'

/** What there is to do now, once each, the gravest first. */
export function todosOf(rows: readonly CheckRow[], hasAllValues: boolean): readonly CheckTodo[] {
  const states = GRAVITY.filter((grave) => rows.some(({ state }) => state === grave))
  return states.map((state) => (state === 'waiting' && hasAllValues ? 'earlier' : state))
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
