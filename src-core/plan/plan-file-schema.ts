import { z } from 'zod'
import { readJsonFile } from '../catalog/json-file-schema.ts'
import { isWithinSize } from '../contract/input-size.ts'
import type { Message } from '../text/message.ts'
import { planSchema } from './plan-schema.ts'
import type { SetupPlan } from './plan.ts'

/** Characters: a plan whose records are at every limit, written with its texts. */
export const MAX_PLAN_FILE = 8 * 1024 * 1024

export type PlanFileReading =
  { readonly ok: true; readonly plan: SetupPlan } | { readonly ok: false; readonly fault: Message }

const planFile = z.preprocess(withoutTexts, planSchema) as z.ZodType<SetupPlan>

/** A plan as `plan --json` or `export --format json` wrote it, or the first thing that is wrong with it. Never throws. */
export function readPlanFile(jsonText: string): PlanFileReading {
  const reading = readJsonFile(planFile, jsonText, MAX_PLAN_FILE)
  if (reading.ok) return { ok: true, plan: reading.value }
  return { ok: false, fault: { code: `plan-file.${reading.problem}`, params: reading.params } }
}

/** What was added for people: the texts beside codes, and the names of the files that were written. */
function withoutTexts(json: unknown): unknown {
  if (!isWithinSize(json, MAX_PLAN_FILE)) return null
  const plain = takeOffTexts(json)
  if (!isObject(plain)) return plain
  return Object.fromEntries(Object.entries(plain).filter(([key]) => key !== 'files'))
}

function takeOffTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(takeOffTexts)
  if (!isObject(value)) return value
  const isMessage = typeof value['code'] === 'string' && isObject(value['params'])
  const entries = Object.entries(value).filter(([key]) => !isMessage || (key !== 'message' && key !== 'todo'))
  return Object.fromEntries(entries.map(([key, entry]) => [key, takeOffTexts(entry)]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
