import type { UnknownReason } from '../../../src-core/dns/answer.ts'
import type { DecodedMessage } from './codec/decode-response.ts'

/** What one transport brought back for a question. */
export type ExchangeResult =
  | { readonly kind: 'message'; readonly message: DecodedMessage }
  /** UDP only: the same question must go over TCP. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'failure'; readonly reason: UnknownReason; readonly detail: string | null }

export function failure(reason: UnknownReason, detail: string | null = null): ExchangeResult {
  return { kind: 'failure', reason, detail }
}

/** What a machine says that has no way to addresses of that family at all. */
const NO_ROUTE = ['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']

/** Node's error codes say more than its sentences and hold no path. */
export function networkFailure(error: unknown): ExchangeResult {
  const { code, message } = error as NodeJS.ErrnoException
  return failure(NO_ROUTE.includes(code ?? '') ? 'no-route' : 'network', code ?? message ?? null)
}
