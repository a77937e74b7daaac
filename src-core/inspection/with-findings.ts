import type { UnknownReason } from '../dns/answer.ts'
import type { Finding } from '../findings/finding.ts'
import { findUnknownFinding } from '../findings/unknown-finding.ts'

/** A part with what is said of its "could not tell", and with what was found beside it. */
export function withFindings<
  Part extends { readonly findings: readonly Finding[]; readonly reason: UnknownReason | null },
>(part: Part, where: string, more: readonly Finding[] = []): Part {
  const untold = part.reason === null ? null : findUnknownFinding(part.reason, where)
  return { ...part, findings: [...part.findings, ...(untold === null ? [] : [untold]), ...more] }
}
