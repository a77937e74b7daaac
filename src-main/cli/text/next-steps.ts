import type { Advice, SetupOption } from '../../../src-core/advice/advice.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { item, section } from './layout.ts'
import { reportTexts } from './texts.ts'

type ReportText = keyof typeof reportTexts

/** How this program was called, so that a command line to copy says the same again. */
export interface Call {
  readonly program: string
  /** Options with their values that hold for the next command too. */
  readonly repeated: readonly string[]
}

/** What to do next after `inspect`, as command lines to copy. */
export function nextAfterInspection(
  { subject }: Inspection,
  advice: Advice,
  isComplete: boolean,
  call: Call,
  language: Language,
): string[] {
  const sender = subject.address ?? subject.domain
  const plan = (option: SetupOption) => commandLine(call, 'plan', sender, '--option', option)
  const steps: [ReportText, string | null][] = []
  if (!isComplete) steps.push(['next-again', commandLine(call, 'inspect', sender)])
  if (advice.recommends === 'keep') steps.push(['next-nothing', null])
  else if (advice.recommends === 'ask-vendor') steps.push(['next-ask-vendor', null])
  else steps.push(['next-plan', plan(advice.recommends)])
  if (advice.meanwhile !== null && advice.meanwhile !== advice.recommends)
    steps.push(['next-plan-meanwhile', plan(advice.meanwhile)])
  return renderSteps(steps, language)
}

/** What to do next after `plan`: with what is waited for, or writing it all to files. */
export function nextAfterPlan(plan: SetupPlan, call: Call, language: Language): string[] {
  const sender = plan.subject.address ?? plan.subject.domain
  const option = ['--option', plan.option]
  if (plan.changes.length === 0) {
    const { recommends } = plan.advice
    if (recommends === 'keep') return renderSteps([['next-nothing', null]], language)
    if (recommends === 'ask-vendor') return renderSteps([['next-ask-vendor', null]], language)
    return renderSteps([['next-plan', commandLine(call, 'plan', sender, '--option', recommends)]], language)
  }
  const steps: [ReportText, string | null][] = [
    ['next-export', commandLine(call, 'export', sender, ...option, '--out', './platon')],
  ]
  if (plan.pending.length > 0 && plan.option === 'own-domain' && !call.repeated.includes('--values'))
    steps.push(['next-with-values', commandLine(call, 'plan', sender, ...option, '--values', 'values.txt')])
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
function commandLine({ program, repeated }: Call, ...words: readonly string[]): string {
  const quoted = [...words, ...repeated].map((word) =>
    /^[\w@.,:/+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  )
  return [program, ...quoted].join(' ')
}
