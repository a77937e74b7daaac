import type { UnknownReason } from '../dns/answer.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import type { MailResult, SignatureFault } from './message-check.ts'

/** What the cryptography gave for one signature. */
export interface VerifiedSignature {
  /** d= and s= as the verifier read them: what ties the result to a signature. */
  readonly domain: string
  readonly selector: string
  readonly result: MailResult
  readonly fault: SignatureFault | null
  /** Why the key could not be asked. */
  readonly reason: UnknownReason | null
  /** Octets behind the part that l= covers. */
  readonly unsignedOctets: number
}

export interface VerifiedMail {
  /** In the order of the `DKIM-Signature` fields, at most `limits.signatures`. */
  readonly signatures: readonly VerifiedSignature[]
  readonly arc: { readonly result: MailResult; readonly reason: UnknownReason | null }
}

export interface VerifyOptions {
  readonly dns: DnsClient
  /** The time by which signatures are judged: milliseconds since the Unix epoch. */
  readonly at: number
  readonly limits: { readonly signatures: number; readonly arcSets: number }
  readonly signal?: CancelSignal
}

/** The port to the library that does the cryptography (docs/adr/0013). It asks DNS through the client that it is given alone. */
export type VerifyMail = (octets: Uint8Array, options: VerifyOptions) => Promise<VerifiedMail>
