import type { CallName, Calls, RunName, Runs } from './calls.ts'
import type { CancelSignal } from '../dns/client.ts'
import type { Reply } from './failure.ts'

export interface RunOptions<Name extends RunName> {
  readonly onProgress?: (progress: NonNullable<Runs[Name]['progress']>) => void
  readonly signal?: CancelSignal
}

/** What the renderer is given, whatever its host. It never rejects: what goes wrong is a failure. */
export interface Bridge {
  call<Name extends CallName>(name: Name, input: Calls[Name]['input']): Promise<Reply<Calls[Name]['output']>>
  run<Name extends RunName>(
    name: Name,
    input: Runs[Name]['input'],
    options?: RunOptions<Name>,
  ): Promise<Reply<Runs[Name]['output']>>
}

/** What crosses beside replies. An event of a run that has ended, or was never started here, is dropped. */
export interface RunEvent {
  readonly run: string
  readonly name: RunName
  readonly progress: unknown
}
