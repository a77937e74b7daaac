import type { Localized, Message } from '../text/message.ts'
import { dkimFindings } from './dkim-findings.ts'
import { dmarcFindings } from './dmarc-findings.ts'
import { dnsFindings } from './dns-findings.ts'
import { messageFindings } from './message-findings.ts'
import { misplacedFindings } from './misplaced-findings.ts'
import { spfFindings } from './spf-findings.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A row of the table that the documentation page is generated from. */
export interface FindingEntry {
  readonly severity: Severity
  /** `7208#4.6.4`, or null where no RFC rules it. */
  readonly rfc: string | null
  /** What was found, in plain words. */
  readonly says: Localized
  /** What to do about it; null where there is nothing to do. */
  readonly todo: Localized | null
  /** Other words for the same code, chosen by the finding's `params.kind`. */
  readonly variants?: Readonly<Record<string, Pick<FindingEntry, 'says' | 'todo'>>>
}

export const findingTable = {
  ...spfFindings,
  ...dkimFindings,
  ...dmarcFindings,
  ...misplacedFindings,
  ...dnsFindings,
  ...messageFindings,
}

export type FindingCode = keyof typeof findingTable

/** A finding is data in a result, never an exception. */
export interface Finding extends Message<FindingCode> {
  readonly severity: Severity
  /** The DNS name (or address) that it is about. */
  readonly where: string
  readonly rfc: string | null
  /** Offsets into the record's text, where the fault has a place there. */
  readonly span?: { readonly start: number; readonly end: number }
}

/** Makes a finding from the table's row; `severity` only where the case at hand is milder or graver than the row. */
export function makeFinding(
  code: FindingCode,
  where: string,
  params: Finding['params'] = {},
  extra: Partial<Pick<Finding, 'severity' | 'span'>> = {},
): Finding {
  const { severity, rfc } = findingTable[code]
  return { code, severity, where, rfc, params, ...extra }
}
