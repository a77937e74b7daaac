import type { Language } from '../../../src-core/text/message.ts'
import type { SavedSession } from '../../../src-core/wizard/session.ts'
import type { BackendPorts } from '../backend.ts'
import { diagnosticsTexts } from './diagnostics-texts.ts'
import { reduceLog } from './reduce-log.ts'

export const DIAGNOSTICS_NAME = 'platon-mail-wizard-diagnostics.txt'

type Ports = Pick<BackendPorts, 'describeHost' | 'diagnostics' | 'sessions'>
type Facts = Readonly<Record<string, string | number | boolean | null>>

/** The same text as long as nothing happens: there is no time of its own in it. Ends with a line feed. */
export async function describeDiagnostics(
  { describeHost, diagnostics, sessions }: Ports,
  language: Language,
): Promise<string> {
  const say = (code: keyof typeof diagnosticsTexts) => diagnosticsTexts[code][language]
  const { name, version, builtOn, catalogDate, saves, canPrintToPdf } = describeHost()
  const log = await diagnostics.readLog()
  const entries = log === null ? [say('no-log')] : reduceLog(log)
  return [
    say('title'),
    say('holds'),
    ...section(say('program'), lines({ version, builtOn, catalogDate, host: name, saves, canPrintToPdf })),
    ...section(say('machine'), lines(diagnostics.describeMachine())),
    ...section(say('work'), lines(describeWork(await sessions.load()))),
    ...section(say('log'), entries.length > 0 ? entries : [say('empty-log')]),
    '',
  ].join('\n')
}

/** How far the work is; what it is about is nobody's business. */
function describeWork({ session, revision, setAside }: SavedSession): Facts {
  const facts = { saved: session !== null, revision, setAside: setAside !== null }
  if (session === null) return facts
  const { language, theme, step } = session
  const domains = Object.values(session.domains)
  const count = (isSo: (domain: (typeof domains)[number]) => boolean) => domains.filter(isSo).length
  return {
    ...facts,
    language,
    theme,
    step,
    domains: domains.length,
    inspected: count(({ inspection }) => inspection !== null),
    planned: count(({ plan }) => plan !== null),
    offline: count(({ isOffline }) => isOffline),
  }
}

function section(title: string, content: readonly string[]): readonly string[] {
  return ['', `[${title}]`, ...content]
}

function lines(facts: Facts): readonly string[] {
  return Object.entries(facts).map(([name, value]) => `${name}: ${value ?? '-'}`)
}
