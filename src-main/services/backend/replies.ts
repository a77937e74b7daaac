import type { Failure, FailureCode, Reply } from '../../../src-core/contract/failure.ts'
import type { Message } from '../../../src-core/text/message.ts'
import type { ServiceResult } from '../services.ts'
import type { BackendPorts } from '../backend.ts'

const RETRYABLE: ReadonlySet<FailureCode> = new Set(['not-written', 'cancelled', 'unreachable'])

export function succeed<Value>(value: Value): Reply<Value> {
  return { ok: true, value }
}

export function fail(code: FailureCode, more: Partial<Failure> = {}): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, message: null, id: null, isRetryable: RETRYABLE.has(code), ...more } }
}

export function refuseInput(message: Message): { ok: false; failure: Failure } {
  return fail('invalid-input', { message })
}

const CODES = { input: 'invalid-input', output: 'not-written', internal: 'internal' } as const

export function toReply<Value>(result: ServiceResult<Value>): Reply<Value> {
  return result.ok ? result : fail(CODES[result.kind], { message: result.fault })
}

export type DefectPorts = Pick<BackendPorts, 'createId' | 'logDefect'>

/** What is thrown is a defect: its text goes to the log alone, and the reply carries what finds it there. */
export async function guardDefects<Value>(
  { createId, logDefect }: DefectPorts,
  work: () => Promise<Reply<Value>>,
): Promise<Reply<Value>> {
  try {
    return await work()
  } catch (error) {
    const id = createId()
    logDefect(id, error)
    return fail('internal', { id })
  }
}
