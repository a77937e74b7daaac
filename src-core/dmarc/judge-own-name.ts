import { findWildcardTxt } from '../dns/find-wildcard.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import type { AskedLevel } from './read-level.ts'
import { isDmarcLike } from './record.ts'
import { cutText } from '../text/cut-text.ts'

const MAX_QUOTED = 80

export interface OwnName {
  readonly isWildcard: boolean
  readonly findings: readonly Finding[]
}

/** What stands at `_dmarc.<From domain>` in place of one DMARC record. */
export async function judgeOwnName(
  level: AskedLevel,
  dns: DnsClient,
  options: QueryOptions,
): Promise<OwnName> {
  const { name, reading, records } = level
  if (reading.kind === 'unknown' || records.length === 1) return { isWildcard: false, findings: [] }
  if (records.length > 1) return { isWildcard: false, findings: [sayMultiple(level)] }
  if (reading.kind === 'absent' && reading.via.length === 0) return { isWildcard: false, findings: [] }
  const wildcard = await findWildcardTxt(name, reading, dns, options)
  const isWildcard = wildcard !== null
  if (reading.kind === 'absent') {
    const dangling = makeFinding('dmarc.dangling-cname', name, { name, target: reading.via.at(-1) ?? '' })
    return { isWildcard, findings: isWildcard ? [] : [dangling] }
  }
  const like = isWildcard ? undefined : reading.texts.find(isDmarcLike)
  const text = cutText(like ?? reading.texts[0] ?? '', MAX_QUOTED)
  if (like !== undefined)
    return { isWildcard, findings: [makeFinding('dmarc.bad-version', name, { name, text })] }
  const params = { name, text, ...(isWildcard ? { wildcard, kind: 'wildcard' } : {}) }
  return { isWildcard, findings: [makeFinding('dmarc.not-a-record', name, params)] }
}

export function sayMultiple({ name, records }: AskedLevel, severity: Finding['severity'] = 'error'): Finding {
  return makeFinding('dmarc.multiple-records', name, { name, count: records.length }, { severity })
}
