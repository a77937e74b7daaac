import type { ServerFailure, ServerMessage } from '../exchange.ts'

/**
 * The extended errors that name a failed validation: RFC 8914 4.6–4.13 (5 indeterminate, 6 bogus, 7–8 signature times,
 * 9 DNSKEY missing, 10 RRSIGs missing, 11 no zone key bit, 12 NSEC missing), and of the later registrations 25
 * (signature expired before valid) and 27 (NSEC3 iterations, RFC 9276 3.2).
 */
const DNSSEC_FAULTS = new Set([5, 6, 7, 8, 9, 10, 11, 12, 25, 27])

/**
 * Codes that leave the cause open: 0 is "other". 1 and 2 (unsupported algorithm, digest type) annotate an answer that
 * counts as unsigned (RFC 4035 5.2), so they are no fault of themselves and no proof of another cause either.
 */
const SILENT_ABOUT_CAUSE = new Set([0, 1, 2])

/**
 * Whether a SERVFAIL was a validation that failed: the same server answers when it need not validate (CD=1), and the
 * extended errors of the refusal say so, or say nothing. Where they name another cause (say 22, no reachable
 * authority), the second answer came only because that cause has passed.
 */
export function isDnssecFault(refusal: ServerMessage, unchecked: ServerMessage | ServerFailure): boolean {
  if (unchecked.kind === 'failure') return false
  if (unchecked.rcode !== 'NOERROR' && unchecked.rcode !== 'NXDOMAIN') return false
  const codes = refusal.extendedErrors.map(({ code }) => code)
  return codes.some((code) => DNSSEC_FAULTS.has(code)) || codes.every((code) => SILENT_ABOUT_CAUSE.has(code))
}
