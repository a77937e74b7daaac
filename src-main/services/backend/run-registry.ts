import { runRules } from '../../../src-core/contract/call-schemas.ts'
import type { RunEvent } from '../../../src-core/contract/bridge.ts'
import type { RunName } from '../../../src-core/contract/calls.ts'
import type { Reply } from '../../../src-core/contract/failure.ts'
import { createCanceller, type Canceller } from '../../../src-core/dns/cancel.ts'
import type { RunHandlers, RunStart } from '../backend.ts'
import { findRule, readInput } from './read-input.ts'
import { fail, guardDefects, refuseInput, type DefectPorts } from './replies.ts'

/** Work that one person starts; more at a time is a fault. */
export const MAX_RUNS = 8
/** Ids that are remembered: an event of an older run can't be under way any more. */
const MAX_REMEMBERED = 1000

export interface RunRegistry {
  start(start: RunStart, emit: (event: RunEvent) => void): Promise<Reply<unknown>>
  cancel(run: string): void
  cancelAll(): void
  count(): number
}

/** Runs under way by id. A cancelled one is answered at once; what it still says then goes nowhere. */
export function createRunRegistry(handlers: RunHandlers, ports: DefectPorts): RunRegistry {
  const active = new Map<string, Canceller>()
  const known = new Set<string>()

  return {
    async start({ run, name, input }, emit) {
      const found = findRule(runRules, name)
      if (found === null) return fail('unknown-call')
      if (typeof run !== 'string' || !/^[\w-]{1,100}$/.test(run))
        return refuseInput({ code: 'contract.bad-input', params: { path: 'run' } })
      if (known.has(run)) return refuseInput({ code: 'contract.run-known', params: {} })
      if (active.size >= MAX_RUNS) {
        const message = { code: 'contract.too-many-runs', params: { limit: MAX_RUNS } }
        return fail('invalid-input', { message, isRetryable: true })
      }
      remember(run)
      return guardDefects(ports, () => carryOut(run, found, input, emit))
    },
    cancel: (run) => active.get(run)?.cancel(),
    cancelAll() {
      for (const canceller of active.values()) canceller.cancel()
    },
    count: () => active.size,
  }

  async function carryOut<Name extends RunName>(
    run: string,
    name: Name,
    sent: unknown,
    emit: (event: RunEvent) => void,
  ): Promise<Reply<unknown>> {
    const input = readInput(runRules[name], sent)
    if (!input.ok) return input
    const canceller = createCanceller()
    const { signal } = canceller
    active.set(run, canceller)
    const cancelled = new Promise<Reply<unknown>>((resolve) =>
      signal.addEventListener('abort', () => {
        active.delete(run)
        resolve(fail('cancelled'))
      }),
    )
    const work = guardDefects(ports, () =>
      handlers[name](input.value, {
        signal,
        emit: (progress) => {
          if (!signal.aborted) emit({ run, name, progress })
        },
      }),
    )
    try {
      return await Promise.race([cancelled, work])
    } finally {
      // Also closes the door behind a handler that has ended and still tells.
      canceller.cancel()
    }
  }

  function remember(run: string): void {
    known.add(run)
    const [oldest] = known
    if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest)
  }
}
