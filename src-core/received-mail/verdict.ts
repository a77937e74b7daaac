import { isSameName } from '../dns/name.ts'
import type { MessageCheck, Proves, ResultSource } from './message-check.ts'

/** All that is kept of a mail that was looked at. */
export interface ReceivedMailVerdict {
  /** The From domain. */
  readonly domain: string | null
  readonly isAligned: boolean | null
  readonly proves: Proves
  readonly basis: ResultSource | null
  /** ISO time of the check. */
  readonly at: string
}

export function verdictOf(
  { identities, alignment, proves, basis }: MessageCheck,
  at: string,
): ReceivedMailVerdict {
  return { domain: identities.from.domain, isAligned: alignment.isAligned, proves, basis, at }
}

/** The answer `receivedMailAligned` for one domain; a mail of another domain says nothing about it. */
export function receivedMailAnswer(verdict: ReceivedMailVerdict | null, domain: string): boolean | null {
  if (verdict === null || verdict.domain === null || !isSameName(verdict.domain, domain)) return null
  if (verdict.proves === 'own-domain') return true
  return verdict.proves === 'neither' && verdict.isAligned === false ? false : null
}
