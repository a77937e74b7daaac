import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { ServiceResult } from './services.ts'

/** The plan that a file holds, as `plan --json` wrote it; null for null. */
export async function readPlanText(text: string): Promise<ServiceResult<SetupPlan>>
export async function readPlanText(text: string | null): Promise<ServiceResult<SetupPlan | null>>
export async function readPlanText(text: string | null): Promise<ServiceResult<SetupPlan | null>> {
  if (text === null) return { ok: true, value: null }
  // The schema library costs a third of the start.
  const { readPlanFile } = await import('../../src-core/plan/plan-file-schema.ts')
  const reading = readPlanFile(text)
  return reading.ok ? { ok: true, value: reading.plan } : { ok: false, kind: 'input', fault: reading.fault }
}
