import { recommend } from '../../../src-core/advice/recommend.ts'
import { presentInspection } from '../../../src-core/documents/export/present.ts'
import { ANSWERS } from '../arguments/commands.ts'
import { repeatOptions } from '../arguments/read-command-line.ts'
import { readAnswers } from '../arguments/read-values.ts'
import { exitCodeOf } from '../exit-code.ts'
import { EXIT } from '../fault.ts'
import { nextAfterInspection } from '../text/next-steps.ts'
import { reportInspection } from '../text/report-inspection.ts'
import { toJson, type CommandContext, type CommandResult } from './outcome.ts'

export async function runInspect(context: CommandContext): Promise<CommandResult> {
  const { line, services, settings, signal, program } = context
  const { language } = settings
  const answers = readAnswers(line)
  if (!answers.ok) return answers
  const result = await services.inspect({
    address: line.argument ?? '',
    selectors: line.values.get('selector') ?? [],
    signal,
  })
  if (!result.ok) return result
  const inspection = result.value
  const exitCode = exitCodeOf(inspection)
  if (settings.isJson)
    return { ok: true, output: toJson(presentInspection(inspection, language)), remarks: [], exitCode }
  const advice = recommend(inspection, answers.value)
  const isComplete = exitCode !== EXIT.couldNotTell
  const call = { program, repeated: repeatOptions(line, ['selector', ...ANSWERS, 'dns']) }
  const nextSteps = nextAfterInspection(inspection, advice, isComplete, call, language)
  const output = reportInspection(inspection, advice, nextSteps, language)
  return { ok: true, output, remarks: [], exitCode }
}
