import { firstValue } from '../arguments/read-values.ts'
import { exitCodeOfCheck } from '../exit-code.ts'
import { reportSpfCheck } from '../text/report-spf-check.ts'
import { toJson, type CommandContext, type CommandResult } from './outcome.ts'

export async function runSpfCheck(context: CommandContext): Promise<CommandResult> {
  const { line, services, settings, signal } = context
  const result = await services.checkSpf({
    ip: firstValue(line, 'ip') ?? '',
    sender: firstValue(line, 'sender') ?? '',
    helo: firstValue(line, 'helo'),
    signal,
  })
  if (!result.ok) return result
  const check = result.value
  const output = settings.isJson ? toJson(check) : reportSpfCheck(check, settings.language)
  return { ok: true, output, remarks: [], exitCode: exitCodeOfCheck(check) }
}
