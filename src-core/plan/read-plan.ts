import { isWithinSize } from '../contract/input-size.ts'
import { findNameFault } from '../dns/name.ts'
import { planSchema } from './plan-schema.ts'
import type { SetupPlan } from './plan.ts'

/**
 * A plan from a file of ours, as it is or with the texts that `--json` puts beside its messages; null where it is none. It may be
 * from anybody: bounded in size (as JSON) and depth before it is looked at. Never throws.
 */
export function readPlan(value: unknown, limit: number): SetupPlan | null {
  if (!isWithinSize(value, limit)) return null
  const reading = planSchema.safeParse(withoutTexts(value))
  if (!reading.success) return null
  const { subject, inspection } = reading.data
  const isOfOneDomain = inspection.subject.domain === subject.domain
  return isOfOneDomain && isDomain(subject.domain) ? reading.data : null
}

function isDomain(name: string): boolean {
  return name === name.toLowerCase() && name.includes('.') && findNameFault(name) === null
}

/** The texts that `presentPlan` adds: `message`, and `todo` beside a finding. */
function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts)
  if (typeof value !== 'object' || value === null) return value
  const isMessage = 'code' in value && 'params' in value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isMessage || (key !== 'message' && key !== 'todo'))
      .map(([key, entry]) => [key, withoutTexts(entry)]),
  )
}
