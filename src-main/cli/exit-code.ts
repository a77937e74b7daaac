import { findingsOf } from '../../src-core/documents/plan-facts.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import type { MessageCheck } from '../../src-core/received-mail/message-check.ts'
import { isAtAuthority } from '../../src-core/verification/is-at-authority.ts'
import type { Verification } from '../../src-core/verification/verification.ts'
import type { SpfCheck } from '../services/services.ts'
import { EXIT } from './fault.ts'

/** cli-contract.md, "Exit codes": the first that applies, after 2 and 4. */
export function exitCodeOf(inspection: Inspection): number {
  const { spf, dkim, dmarc, nameServers } = inspection
  const needed = [spf, dmarc, nameServers, ...dkim]
  if (needed.some(({ status }) => status === 'unknown')) return EXIT.couldNotTell
  return findingsOf(inspection).some(({ severity }) => severity === 'error') ? EXIT.errorFound : EXIT.done
}

/**
 * Something that could not be told first; then whatever is not published, a record that waits for its value too. Where
 * every authoritative server has it and only caches lag, it is published: nobody has anything to do but wait.
 */
export function exitCodeOfVerification({ changes }: Verification): number {
  if (changes.some(({ state }) => state === 'unknown')) return EXIT.couldNotTell
  return changes.every(isAtAuthority) ? EXIT.done : EXIT.errorFound
}

export function exitCodeOfCheck({ result }: SpfCheck): number {
  if (result === 'temperror') return EXIT.couldNotTell
  return result === 'permerror' ? EXIT.errorFound : EXIT.done
}

export function exitCodeOfMessage({ proves }: MessageCheck): number {
  if (proves === 'unknown') return EXIT.couldNotTell
  return proves === 'neither' ? EXIT.errorFound : EXIT.done
}
