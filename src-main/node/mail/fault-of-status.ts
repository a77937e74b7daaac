import type { MailResult, SignatureFault } from '../../../src-core/received-mail/message-check.ts'

/** What mailauth says of a signature: an RFC 8601 result with a comment of its own words. */
export interface SignatureStatus {
  readonly result: string
  readonly comment?: string | boolean
  readonly policy?: Readonly<Record<string, string | undefined>>
  readonly underSized?: number
}

/** mailauth 7.1.0, lib/tools.js (KEY_ERROR_COMMENTS) and lib/dkim/dkim-verifier.js. */
const FAULTS: Readonly<Record<string, SignatureFault>> = {
  'body hash did not verify': 'body-changed',
  'bad signature': 'bad-signature',
  'no key': 'no-key',
  'invalid public key': 'bad-key',
  'unknown key version': 'bad-key',
  'unknown key type': 'bad-key',
  'inappropriate hash algorithm': 'bad-key',
  'inappropriate key algorithm': 'bad-key',
  'key not for email': 'bad-key',
  'domain mismatch': 'identity-mismatch',
  expired: 'expired',
  'invalid expiration': 'malformed',
  'From field not signed': 'from-not-signed',
  'weak algorithm': 'weak-algorithm',
}

const RESULTS: ReadonlySet<string> = new Set<MailResult>(['pass', 'fail', 'none', 'policy', 'temperror'])

export function faultOfStatus({ result, comment, policy }: SignatureStatus): SignatureFault | null {
  if (result === 'pass' || result === 'temperror') return null
  if (policy?.['dkim-rules'] === 'weak-key') return 'weak-key'
  const words = typeof comment === 'string' ? comment : ''
  return (Object.hasOwn(FAULTS, words) ? FAULTS[words] : undefined) ?? 'malformed'
}

/** What mailauth reports as neutral is a permanent error of the signature or its key (RFC 6376 6.1). */
export function resultOfStatus({ result }: SignatureStatus): MailResult {
  return RESULTS.has(result) ? (result as MailResult) : 'permerror'
}
