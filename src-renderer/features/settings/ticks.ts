import { isActionable, isDnsChange } from '../../../src-core/documents/plan-facts.ts'
import type { PlanChange, SetupPlan } from '../../../src-core/plan/plan.ts'

/** Something that the user does and can tick off. */
export function canBeDone(change: PlanChange): boolean {
  return !isDnsChange(change) || isActionable(change)
}

/**
 * What a tick is kept as: the change and a mark of the values that it was done with, so that another key for the same
 * selector, or another sender, is not done because the one before was.
 */
export function tickOf(plan: SetupPlan, change: PlanChange): string {
  return `${change.id} ${markOf(JSON.stringify(valuesOf(plan, change)))}`
}

/** All that can be done is ticked, and nothing is held until somebody decides. */
export function isAllDone(plan: SetupPlan, done: readonly string[]): boolean {
  return plan.changes.every((change) =>
    canBeDone(change) ? done.includes(tickOf(plan, change)) : change.action !== 'blocked',
  )
}

/** A test mail shows what was set up before it; every step of option 1 is about the new sender. */
function valuesOf(plan: SetupPlan, change: PlanChange): unknown {
  const own = ({ name, type, after, wanted }: PlanChange) => [name, type, after, wanted]
  if (change.kind === 'test') return plan.changes.map(own)
  return [own(change), plan.option === 'no-reply' ? plan.vendor.senders : null]
}

/** FNV-1a, 32 bits: tells values apart that one user once had, nothing more. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
