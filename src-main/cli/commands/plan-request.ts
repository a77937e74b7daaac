import { isFinding, resolveMessage } from '../../../src-core/messages/resolve-message.ts'
import type { PlanReply, PlanRequest } from '../../services/services.ts'
import { firstValue, readAnswers, readSetupOption } from '../arguments/read-values.ts'
import { exitCodeOf } from '../exit-code.ts'
import { checked, EXIT, type Checked } from '../fault.ts'
import { readTextFile } from '../input/read-text-file.ts'
import { describeCliMessage } from '../texts.ts'
import type { CommandContext } from './outcome.ts'

/** Everything that `plan` and `export` are asked with, files read. */
export async function readPlanRequest(context: CommandContext): Promise<Checked<PlanRequest>> {
  const { line, signal, stdin } = context
  const option = readSetupOption(line)
  if (!option.ok) return option
  const answers = readAnswers(line)
  if (!answers.ok) return answers
  const readNamed = async (name: 'values' | 'vendor' | 'providers') => {
    const path = firstValue(line, name)
    return path === null ? checked(null) : readTextFile(path, stdin)
  }
  const profileText = await readNamed('vendor')
  if (!profileText.ok) return profileText
  const providersText = await readNamed('providers')
  if (!providersText.ok) return providersText
  const valuesText = await readNamed('values')
  if (!valuesText.ok) return valuesText
  return checked({
    address: line.argument ?? '',
    selectors: line.values.get('selector') ?? [],
    // The table of commands requires it.
    option: option.value ?? 'no-reply',
    answers: answers.value,
    valuesText: valuesText.value,
    profileText: profileText.value,
    providersText: providersText.value,
    signal,
  })
}

/** What was not understood of the pasted values, a line each. */
export function describeLeftOver({ leftOver, problems }: PlanReply, { settings }: CommandContext): string[] {
  const { language } = settings
  return [
    ...problems.map(({ line, text, code, params }) =>
      describeCliMessage(
        {
          code: 'cli.values-problem',
          params: { line, text, problem: resolveMessage({ code, params }, language) },
        },
        language,
      ),
    ),
    ...leftOver.map(({ line, text }) =>
      describeCliMessage({ code: 'cli.values-left-over', params: { line, text } }, language),
    ),
  ]
}

/** A plan that was wanted without DNS is done without it. */
export function exitCodeOfPlan({ plan }: PlanReply, { settings }: CommandContext): number {
  if (settings.dns.isOffline) return EXIT.done
  const code = exitCodeOf(plan.inspection)
  // What only shows against the wanted values, such as another key at the selector.
  const hasConflict = plan.changes.some(({ notes }) =>
    notes.some((note) => isFinding(note) && note.severity === 'error'),
  )
  return code === EXIT.done && hasConflict ? EXIT.errorFound : code
}
