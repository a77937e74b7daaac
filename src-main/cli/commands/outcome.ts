import type { Readable } from 'node:stream'
import type { DnsCatalog } from '../../../src-core/catalog/dns-catalog.ts'
import type { VendorProfile } from '../../../src-core/catalog/vendor-profile.ts'
import type { ServeEnd } from '../../loopback/serve.ts'
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
  /** Runs until it is interrupted: that is no interruption of its work. */
  readonly isStopped?: boolean
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
  readonly serve: Serve
  /** Writes lines to stderr while the command still runs. */
  readonly tell: (lines: readonly string[]) => void
}

/** Serves the wizard until `signal` stops it; the host of the command line knows where its page is. */
export type Serve = (request: {
  readonly port: number
  readonly opensBrowser: boolean
  readonly profile: VendorProfile
  readonly dnsCatalog: DnsCatalog
  readonly settings: Settings
  readonly signal: AbortSignal
  /** What the user is told before the address. */
  describeReady(isOpened: boolean): string
}) => Promise<ServeEnd>

export type Command = (context: CommandContext) => Promise<CommandResult>

/** One JSON object, readable as it stands. */
export function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
