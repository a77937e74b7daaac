import { presentVerification } from '../../../src-core/documents/export/present.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import type { Verification, WatchEnd } from '../../../src-core/verification/verification.ts'
import { exitCodeOfVerification } from '../exit-code.ts'
import { MAX_PLAN_OCTETS, readTextFile } from '../input/read-text-file.ts'
import { createWatchReporter } from '../text/report-watch.ts'
import { reportVerification } from '../text/report-verification.ts'
import { verifyTexts } from '../text/verify-texts.ts'
import { toJson, type CommandContext, type CommandResult } from './outcome.ts'

/** Has what the plan asked for been published, and where; with `--watch` it goes on looking until it has. */
export async function runVerify(context: CommandContext): Promise<CommandResult> {
  const { line, services, settings, signal, stdin } = context
  const planText = await readTextFile(line.argument ?? '', stdin, MAX_PLAN_OCTETS)
  if (!planText.ok) return planText
  if (line.flags.get('watch')) return watch(context, planText.value)
  const deadline = AbortSignal.timeout(settings.dns.deadlineMs)
  const result = await services.verifyPlan({
    planText: planText.value,
    signal: AbortSignal.any([signal, deadline]),
  })
  return result.ok ? show(context, result.value) : result
}

/** The deadline is the whole watch's, where one was given; its progress goes to stderr as it comes. */
async function watch(context: CommandContext, planText: string): Promise<CommandResult> {
  const { line, services, settings, signal, tell } = context
  const report = createWatchReporter(settings.language)
  const result = await services.watchPlan({
    planText,
    signal,
    ...(line.values.has('deadline') ? { limitMs: settings.dns.deadlineMs } : {}),
    onProgress: (progress) => tell(report(progress, Date.now())),
  })
  if (!result.ok) return result
  const { verification, end } = result.value
  const say = sayFrom(verifyTexts, settings.language)
  const remarks = end === 'limit' || end === 'stopped' ? [say(`watch-${end}`)] : []
  return { ...show(context, verification, end), remarks, isStopped: signal.aborted }
}

function show({ settings }: CommandContext, verification: Verification, end?: WatchEnd['end']) {
  const { language, isJson } = settings
  const output = isJson
    ? toJson({ ...presentVerification(verification, language), ...(end === undefined ? {} : { end }) })
    : reportVerification(verification, language)
  const exitCode = exitCodeOfVerification(verification)
  return { ok: true as const, output, remarks: [] as string[], exitCode }
}
