import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { checkSpf } from './check-spf.ts'
import { exportPlan } from './export-plan.ts'
import { inspectAddress } from './inspect-address.ts'
import { makePlan } from './make-plan.ts'
import type { ServicePorts } from './ports.ts'
import { readPlanText } from './read-plan-file.ts'
import { readProfile } from './read-profile.ts'
import type { ServiceResult, Services } from './services.ts'
import { verifyPlan } from './verify-plan.ts'
import { watchPlan } from './watch-plan.ts'

/** The longest piece of an unexpected error that is shown: its message, never its stack. */
const MAX_DETAIL = 200

/** The use-cases over the ports that a host gives. */
export function createServices(ports: ServicePorts): Services {
  return {
    inspect: (request) => guard(() => inspectAddress(ports, request)),
    plan: (request) => guard(() => makePlan(ports, request)),
    exportPlan: (request) => guard(() => exportPlan(ports, request)),
    checkSpf: (request) => guard(() => checkSpf(ports, request)),
    verifyPlan: (request) => guard(() => withPlan(request, (given) => verifyPlan(ports.verifying(), given))),
    watchPlan: (request) => guard(() => withPlan(request, (given) => watchPlan(ports.verifying(), given))),
    checkMessage: ({ profileText, planText, ...request }) =>
      guard(async () => {
        const profile = await readProfile(profileText)
        if (!profile.ok) return profile
        const plan = await readPlanText(planText)
        if (!plan.ok) return plan
        // Most runs look at no mail.
        const { checkMessage } = await import('./check-message.ts')
        return checkMessage(ports, { ...request, plan: plan.value }, profile.value)
      }),
  }
}

async function withPlan<Given extends { readonly planText: string }, Value>(
  { planText, ...rest }: Given,
  work: (given: Omit<Given, 'planText'> & { readonly plan: SetupPlan }) => Promise<Value>,
): Promise<ServiceResult<Value>> {
  const plan = await readPlanText(planText)
  return plan.ok ? { ok: true, value: await work({ ...rest, plan: plan.value }) } : plan
}

/** A defect of the program is a failure like any other to the caller; nothing is thrown at a host. */
async function guard<Value>(run: () => Promise<ServiceResult<Value>>): Promise<ServiceResult<Value>> {
  try {
    return await run()
  } catch (error) {
    const detail = String(error instanceof Error ? error.message : error).slice(0, MAX_DETAIL)
    return { ok: false, kind: 'internal', fault: { code: 'fault.internal', params: { detail } } }
  }
}
