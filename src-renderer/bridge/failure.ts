import type { Failure, FailureCode, Reply } from '../../src-core/contract/failure.ts'

/** A failure that the renderer's own side finds. */
export function failureOf(code: FailureCode, isRetryable = false): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, message: null, id: null, isRetryable } }
}

/** True for what looks like a reply; its content is trusted, as it comes from the host that served this page. */
export function isReply(value: unknown): value is Reply<never> {
  return (
    typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'failure' in value)
  )
}
