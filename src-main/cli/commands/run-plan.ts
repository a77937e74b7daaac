import { presentPlan } from '../../../src-core/documents/export/present.ts'
import { ANSWERS } from '../arguments/commands.ts'
import { repeatOptions } from '../arguments/read-command-line.ts'
import { nextAfterPlan } from '../text/next-steps.ts'
import { reportPlan } from '../text/report-plan.ts'
import { toJson, type CommandContext, type CommandResult } from './outcome.ts'
import { describeLeftOver, exitCodeOfPlan, readPlanRequest } from './plan-request.ts'

export async function runPlan(context: CommandContext): Promise<CommandResult> {
  const { line, services, settings, program } = context
  const { language } = settings
  const request = await readPlanRequest(context)
  if (!request.ok) return request
  const result = await services.plan(request.value)
  if (!result.ok) return result
  const { plan } = result.value
  const call = {
    program,
    repeated: repeatOptions(line, ['values', 'vendor', 'providers', 'selector', ...ANSWERS, 'dns', 'doh']),
  }
  const output = settings.isJson
    ? toJson(presentPlan(plan, language))
    : reportPlan(plan, nextAfterPlan(plan, call, language), language)
  const remarks = describeLeftOver(result.value, context)
  return { ok: true, output, remarks, exitCode: exitCodeOfPlan(result.value, context) }
}
