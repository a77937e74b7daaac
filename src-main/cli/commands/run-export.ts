import { presentPlan } from '../../../src-core/documents/export/present.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import { showText } from '../../../src-core/documents/show-text.ts'
import { firstValue, readFormats } from '../arguments/read-values.ts'
import { readLetter } from '../input/read-letter.ts'
import { reportTexts } from '../text/texts.ts'
import { toJson, type CommandContext, type CommandResult } from './outcome.ts'
import { describeLeftOver, exitCodeOfPlan, readPlanRequest } from './plan-request.ts'

export async function runExport(context: CommandContext): Promise<CommandResult> {
  const { line, services, settings } = context
  const { language } = settings
  const formats = readFormats(line)
  if (!formats.ok) return formats
  const letter = await readLetter(firstValue(line, 'letter'), context.stdin)
  if (!letter.ok) return letter
  const request = await readPlanRequest(context)
  if (!request.ok) return request
  const result = await services.exportPlan({
    ...request.value,
    directory: firstValue(line, 'out') ?? '',
    formats: formats.value,
    settings: letter.value,
    languages: [language],
    overwrite: line.flags.get('force') ?? false,
  })
  if (!result.ok) return result
  const { files, plan } = result.value
  const lines = [
    sayFrom(reportTexts, language)('written', { count: files.length }),
    ...files.map((file) => `  ${showText(file)}`),
    '',
  ]
  const output = settings.isJson ? toJson({ ...presentPlan(plan, language), files }) : lines.join('\n')
  const remarks = describeLeftOver(result.value, context)
  return { ok: true, output, remarks, exitCode: exitCodeOfPlan(result.value, context) }
}
