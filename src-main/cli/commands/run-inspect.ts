import { recommend } from '../../../src-core/advice/recommend.ts'
import { builtInVendorProfile } from '../../../src-core/catalog/built-in-vendor-profile.ts'
import { presentInspection } from '../../../src-core/documents/export/present.ts'
import { readDnsCatalog } from '../../services/read-dns-catalog.ts'
import { ANSWERS } from '../arguments/commands.ts'
import { repeatOptions } from '../arguments/read-command-line.ts'
import { firstValue, readAnswers } from '../arguments/read-values.ts'
import { exitCodeOf } from '../exit-code.ts'
import { EXIT } from '../fault.ts'
import { readTextFile } from '../input/read-text-file.ts'
import { nextAfterInspection } from '../text/next-steps.ts'
import { reportInspection } from '../text/report-inspection.ts'
import { toJson, type CommandContext, type CommandResult } from './outcome.ts'

export async function runInspect(context: CommandContext): Promise<CommandResult> {
  const { line, services, settings, signal, program, stdin } = context
  const { language } = settings
  const answers = readAnswers(line)
  if (!answers.ok) return answers
  const path = firstValue(line, 'providers')
  const providersText = path === null ? null : await readTextFile(path, stdin)
  if (providersText?.ok === false) return providersText
  const catalog = await readDnsCatalog(providersText?.value ?? null, answers.value.dnsProviderId)
  if (!catalog.ok) return catalog
  const result = await services.inspect({
    address: line.argument ?? '',
    selectors: line.values.get('selector') ?? [],
    providersText: providersText?.value ?? null,
    signal,
  })
  if (!result.ok) return result
  const inspection = result.value
  const exitCode = exitCodeOf(inspection)
  if (settings.isJson)
    return { ok: true, output: toJson(presentInspection(inspection, language)), remarks: [], exitCode }
  const advice = recommend(inspection, answers.value, builtInVendorProfile, null, catalog.value)
  const isComplete = exitCode !== EXIT.couldNotTell
  const call = { program, repeated: repeatOptions(line, ['selector', 'providers', ...ANSWERS, 'dns', 'doh']) }
  const nextSteps = nextAfterInspection(inspection, advice, isComplete, call, language)
  const output = reportInspection(inspection, advice, nextSteps, language)
  return { ok: true, output, remarks: [], exitCode }
}
