import { callRules } from '../../src-core/contract/call-schemas.ts'
import type { CallName } from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import type { Backend, BackendPorts } from './backend.ts'
import { createCallHandlers } from './backend/call-handlers.ts'
import { findRule, readInput } from './backend/read-input.ts'
import { fail, guardDefects } from './backend/replies.ts'
import { createRunHandlers } from './backend/run-handlers.ts'
import { createRunRegistry } from './backend/run-registry.ts'

/** The contract over the use-cases: what a host carries, and all that it carries. */
export function createBackend(ports: BackendPorts): Backend {
  const runs = createRunRegistry(createRunHandlers(ports), ports)
  const calls = createCallHandlers(ports, runs.cancel)

  async function answer<Name extends CallName>(name: Name, sent: unknown): Promise<Reply<unknown>> {
    const input = readInput(callRules[name], sent)
    return input.ok ? calls[name](input.value) : input
  }

  return {
    async receiveCall(name, input) {
      const found = findRule(callRules, name)
      return found === null ? fail('unknown-call') : guardDefects(ports, () => answer(found, input))
    },
    startRun: runs.start,
    cancelRun: runs.cancel,
    cancelAllRuns: runs.cancelAll,
    countRuns: runs.count,
  }
}
