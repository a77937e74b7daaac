import type { Advice, SetupOption } from '../../../src-core/advice/advice.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { item, section } from './layout.ts'
import { reportTexts } from './texts.ts'

type ReportText = keyof typeof reportTexts

/** What to do next after `inspect`, as command lines to copy. `program` is how this one was called. */
export function nextAfterInspection(
  { subject, dkim }: Inspection,
  advice: Advice,
  isComplete: boolean,
  program: string,
  language: Language,
): string[] {
  const sender = subject.address ?? subject.domain
  const selectors = dkim.flatMap(({ selector }) => ['--selector', selector])
  const plan = (option: SetupOption, ...more: string[]) =>
    commandLine(program, 'plan', sender, '--option', option, ...more)
  const steps: [ReportText, string | null][] = []
  if (!isComplete) steps.push(['next-again', commandLine(program, 'inspect', sender, ...selectors)])
  if (advice.recommends === 'keep') steps.push(['next-nothing', null])
  if (advice.recommends === 'no-reply') steps.push(['next-plan', plan('no-reply')])
  if (advice.recommends === 'own-domain') steps.push(['next-plan', plan('own-domain')])
  if (advice.meanwhile === 'no-reply' && advice.recommends === 'own-domain')
    steps.push(['next-plan-meanwhile', plan('no-reply')])
  return renderSteps(steps, language)
}

/** What to do next after `plan`: with what is waited for, or writing it all to files. */
export function nextAfterPlan(plan: SetupPlan, program: string, language: Language): string[] {
  const sender = plan.subject.address ?? plan.subject.domain
  const steps: [ReportText, string | null][] = [
    ['next-export', commandLine(program, 'export', sender, '--option', plan.option, '--out', './platon')],
  ]
  if (plan.pending.length > 0 && plan.option === 'own-domain')
    steps.push([
      'next-with-values',
      commandLine(program, 'plan', sender, '--option', plan.option, '--values', 'values.txt'),
    ])
  return renderSteps(steps, language)
}

function renderSteps(steps: readonly (readonly [ReportText, string | null])[], language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  return section(
    say('next'),
    steps.flatMap(([text, command]) => [
      ...item('', say(text)),
      ...(command === null ? [] : [`    ${command}`]),
    ]),
  )
}

/** Quoted so that a shell takes each word as it is; an address may hold any of its special characters. */
function commandLine(program: string, ...words: readonly string[]): string {
  const quoted = words.map((word) =>
    /^[\w@.,:/+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  )
  return [program, ...quoted].join(' ')
}
