import type { Readable } from 'node:stream'
import type { Language } from '../../src-core/text/message.ts'
import type { Services } from '../services/services.ts'
import type { CommandName } from './arguments/commands.ts'
import { readCommandLine, type CommandLine } from './arguments/read-command-line.ts'
import { readLanguage } from './arguments/read-values.ts'
import type { Command, CommandResult, Serve } from './commands/outcome.ts'
import { runCheckMessage } from './commands/run-check-message.ts'
import { runExport } from './commands/run-export.ts'
import { runInspect } from './commands/run-inspect.ts'
import { runPlan } from './commands/run-plan.ts'
import { runServe } from './commands/run-serve.ts'
import { runSpfCheck } from './commands/run-spf-check.ts'
import { runVerify } from './commands/run-verify.ts'
import { describeFailure, exitCodeOfFailure } from './describe-failure.ts'
import { checked, EXIT, type Checked } from './fault.ts'
import { renderHelp } from './help.ts'
import { readSettings, type DnsSettings } from './settings.ts'
import { describeCliMessage } from './texts.ts'

/** What the command line needs of the process and of the adapters. */
export interface CliHost {
  readonly words: readonly string[]
  readonly systemLanguage: Language
  readonly program: string
  readonly version: string
  readonly stdin: Readable
  /** Aborted by Ctrl-C. */
  readonly interruption: AbortSignal
  createServices(dns: DnsSettings): Checked<Services>
  /** Writes lines to stderr while the command still runs. */
  tell(lines: readonly string[]): void
  readonly serve: Serve
}

/** What goes where; the process does the writing. */
export interface CliEnd {
  readonly stdout: string
  readonly stderr: readonly string[]
  readonly exitCode: number
}

const RUN: Readonly<Record<CommandName, Command>> = {
  inspect: runInspect,
  plan: runPlan,
  export: runExport,
  verify: runVerify,
  'spf-check': runSpfCheck,
  'check-message': runCheckMessage,
  serve: runServe,
}

/** One run of the command line. Throws only what is a defect of the program. */
export async function runCli(host: CliHost): Promise<CliEnd> {
  const read = readCommandLine(host.words)
  const language = languageOf(host, read)
  const result = read.ok ? await runCommand(host, read.value, language) : read
  const isStopped = result.ok && result.isStopped === true
  if (host.interruption.aborted && !isStopped)
    return end(EXIT.interrupted, '', describeCliMessage({ code: 'cli.interrupted', params: {} }, language))
  if (result.ok) return end(result.exitCode, result.output, ...result.remarks)
  return end(exitCodeOfFailure(result), '', describeFailure(result, language))
}

async function runCommand(host: CliHost, line: CommandLine, language: Language): Promise<CommandResult> {
  if (line.flags.get('version')) return shown(`${host.version}\n`)
  if (line.command === null || line.flags.get('help')) return shown(renderHelp(line.command, language))
  const named = readLanguage(line)
  if (!named.ok) return named
  const settings = readSettings(line, language)
  if (!settings.ok) return settings
  const services = host.createServices(settings.value.dns)
  if (!services.ok) return services
  return RUN[line.command]({
    line,
    settings: settings.value,
    services: services.value,
    signal: host.interruption,
    stdin: host.stdin,
    program: host.program,
    serve: host.serve,
    tell: (lines) => host.tell(lines),
  })
}

/** `--lang` holds for a complaint about another option too, and where the words could not be read as a whole. */
function languageOf(host: CliHost, read: Checked<CommandLine>): Language {
  const named = read.ok ? readLanguage(read.value) : checked(null)
  if (named.ok && named.value) return named.value
  const words = host.words.join(' ')
  return (/(?:^| )--lang[= ](ja|en)(?: |$)/.exec(words)?.[1] as Language | undefined) ?? host.systemLanguage
}

function shown(output: string): CommandResult {
  return { ok: true, output, remarks: [], exitCode: EXIT.done }
}

function end(exitCode: number, stdout: string, ...stderr: string[]): CliEnd {
  return { exitCode, stdout, stderr }
}
