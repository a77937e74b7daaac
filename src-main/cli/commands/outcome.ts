import type { Readable } from 'node:stream'
import type { ServiceFailure, Services } from '../../services/services.ts'
import type { CommandLine } from '../arguments/read-command-line.ts'
import type { Fault } from '../fault.ts'
import type { Settings } from '../settings.ts'

/** What a command ended with; `output` is all that goes to stdout, `remarks` are lines for stderr. */
export interface Outcome {
  readonly ok: true
  readonly output: string
  readonly remarks: readonly string[]
  readonly exitCode: number
}

export type CommandResult = Outcome | Fault | ServiceFailure

export interface CommandContext {
  readonly line: CommandLine
  readonly settings: Settings
  readonly services: Services
  readonly signal: AbortSignal
  readonly stdin: Readable
  /** How this program was called, for command lines to copy. */
  readonly program: string
}

export type Command = (context: CommandContext) => Promise<CommandResult>

/** One JSON object, readable as it stands. */
export function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
