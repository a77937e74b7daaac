import { isSameName } from '../dns/name.ts'
import type { MessageCheck, Proves, ResultSource } from './message-check.ts'

/** All that is kept of a mail that was looked at. */
export interface ReceivedMailVerdict {
  /** The From domain. */
  readonly domain: string | null
  readonly isAligned: boolean | null
  readonly proves: Proves
  readonly basis: ResultSource | null
  /** Who says that the vendor sent it: the mail itself, the user who was asked, or nobody. */
  readonly sentByVendor: 'shown' | 'confirmed' | 'unknown'
  /** ISO time of the check. */
  readonly at: string
}

/** `isConfirmed`: the user says that Platon sent it. */
export function verdictOf(check: MessageCheck, at: string, isConfirmed = false): ReceivedMailVerdict {
  const { identities, alignment, proves, basis } = check
  const sentByVendor = check.sentByVendor === 'yes' ? 'shown' : isConfirmed ? 'confirmed' : 'unknown'
  return {
    domain: identities.from.domain,
    isAligned: alignment.isAligned,
    proves,
    basis,
    sentByVendor,
    at,
  }
}

/** What the kept verdict says, with what it rests on: an inference, or a sender of whom nothing is known. */
export function sentenceOfVerdict({ proves, basis, sentByVendor }: ReceivedMailVerdict) {
  if (proves === 'neither' || proves === 'unknown') return proves
  const inferred = basis === 'inferred' ? '-inferred' : ''
  if (proves === 'no-reply') return `${proves}${inferred}` as const
  return `${proves}${inferred}${sentByVendor === 'unknown' ? '-if' : ''}` as const
}

/**
 * The answer `receivedMailAligned` for one domain. A mail of another domain says nothing about it, nor does one that may
 * have come from the customer's own server.
 */
export function receivedMailAnswer(verdict: ReceivedMailVerdict | null, domain: string): boolean | null {
  if (verdict === null || verdict.domain === null || !isSameName(verdict.domain, domain)) return null
  const { proves, isAligned, sentByVendor } = verdict
  if (proves === 'own-domain') return sentByVendor === 'unknown' ? null : true
  return proves === 'neither' && isAligned === false ? false : null
}
