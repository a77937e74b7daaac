import type { DnsAnswer } from '../dns/answer.ts'
import type { TxtRecord } from '../dns/record.ts'
import { isSpfRecord } from './parse-spf-record.ts'

/** The TXT records of an answer that are SPF records (RFC 7208 4.5), chosen by their octets: decoding comes after. */
export function findSpfRecords(answer: DnsAnswer): TxtRecord[] {
  if (answer.kind !== 'records') return []
  return answer.records.flatMap((record) =>
    record.type === 'TXT' && isSpfRecord(record.strings.join('')) ? [record] : [],
  )
}
