import type { Alignment } from '../../../src-core/dmarc/alignment.ts'
import { showText } from '../../../src-core/documents/show-text.ts'
import type { MailResult, MessageCheck, ResultSource } from '../../../src-core/received-mail/message-check.ts'
import { resultWithoutSignature } from '../../../src-core/received-mail/picture.ts'

/** One line of the table: an identity of the mail, how it was judged, and whether it is the From domain's own. */
export interface MailRow {
  readonly key: string
  readonly kind: 'from' | 'spf' | 'dkim' | 'dmarc'
  /** From several signatures on: which one it is. */
  readonly number: number | null
  /** As text, made visible. */
  readonly domain: string | null
  /** Whether there is a domain at all could not be told; else null is "none". */
  readonly isUntold: boolean
  readonly detail: string | null
  /** null for From, which has none. */
  readonly result: MailResult | null
  /** null where there is nothing to compare. */
  readonly alignment: Alignment | null
  readonly source: ResultSource | null
}

/** From, SPF (on Return-Path), each DKIM signature, DMARC. A mail without a signature has a line that says so. */
export function mailRows(check: MessageCheck): readonly MailRow[] {
  const { identities, results } = check
  const { from, envelopeSender } = identities
  const { spf, dkim, dmarc } = results
  const signatures = dkim.map((signature, index) =>
    makeRow(`dkim-${index}`, 'dkim', {
      ...signature,
      isUntold: true,
      number: dkim.length > 1 ? index + 1 : null,
      detail: [
        signature.selector === null ? null : `s=${signature.selector}`,
        signature.algorithm === null ? null : `a=${signature.algorithm}`,
        signature.keyBits === null ? null : `${signature.keyBits} bit`,
      ]
        .filter((part) => part !== null)
        .join(' '),
    }),
  )
  const unsigned = resultWithoutSignature(check)
  const noSignature = makeRow('dkim', 'dkim', {
    domain: null,
    result: unsigned,
    isUntold: unsigned === 'unknown',
  })
  const isPolicyUntold = dmarc.record === null && (dmarc.reason !== null || dmarc.source !== 'verified-here')
  return [
    makeRow('from', 'from', { domain: from.domain, detail: from.address }),
    makeRow('spf', 'spf', {
      ...spf,
      domain: spf.domain ?? envelopeSender.domain,
      isUntold: !envelopeSender.isNull,
      detail: [envelopeSender.address, spf.ip].filter((part) => part !== null).join(' / '),
    }),
    ...(signatures.length > 0 ? signatures : [noSignature]),
    makeRow('dmarc', 'dmarc', {
      ...dmarc,
      domain: dmarc.foundAt,
      detail: dmarc.record,
      isUntold: isPolicyUntold,
    }),
  ]
}

type Facts = Pick<MailRow, 'domain'> &
  Partial<Pick<MailRow, 'number' | 'isUntold' | 'detail' | 'result' | 'alignment' | 'source'>>

function makeRow(key: string, kind: MailRow['kind'], facts: Facts): MailRow {
  const { number = null, isUntold = false, result = null, alignment = null, source = null } = facts
  return {
    key,
    kind,
    number,
    domain: facts.domain === null ? null : showText(facts.domain),
    isUntold: facts.domain === null && isUntold,
    detail: facts.detail ? showText(facts.detail) : null,
    result,
    alignment,
    source,
  }
}

/** How a result is drawn; the word beside it says it all. */
export const RESULT_TONES = {
  pass: 'good',
  fail: 'danger',
  softfail: 'warning',
  neutral: 'warning',
  none: 'missing',
  policy: 'warning',
  permerror: 'danger',
  temperror: 'unknown',
  unknown: 'unknown',
} as const satisfies Record<MailResult, string>

export const ALIGNMENT_TONES = {
  aligned: 'good',
  'not-aligned': 'danger',
  'depends-on-reader': 'unknown',
  unknown: 'unknown',
} as const satisfies Record<Alignment, string>
