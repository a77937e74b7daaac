import { isDmarcRecord } from '../dmarc/record.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import { findMisplaced } from '../inspection/misplaced/find-misplaced.ts'
import { selectSpfRecords } from '../spf/parse-spf-record.ts'
import { hasTold, type Seat, type WatchedRecord } from './seat.ts'

/** Where a plan's domain is, for the search in the usual wrong places. */
export interface FaultPlace {
  readonly domain: string
  /** What a panel appends. */
  readonly zone: string
}

/**
 * The mistakes by their names behind a record that is not as it should be: several where one belongs, a mangled value or
 * key, and a record at one of the usual wrong names, looked for at `dns`.
 */
export async function findFaults(
  record: WatchedRecord,
  seats: readonly Seat[],
  { domain, zone }: FaultPlace,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<Finding[]> {
  const { kind, name, selector } = record
  if (kind === 'target') return []
  const wrong = seats.filter((seat) => hasTold(seat) && seat.said.state !== 'published' && !seat.said.isOld)
  if (wrong.length === 0) return []
  const own = wrong.flatMap((seat) => faultsOf(record, seat))
  const misplaced = await findMisplaced(
    { intent: kind, domain: kind === 'spf' ? name : domain, zone, expected: name, selector },
    dns,
    options,
  )
  const unique = new Map([...own, ...misplaced].map((finding) => [JSON.stringify(finding), finding]))
  return [...unique.values()]
}

function faultsOf({ kind, name }: WatchedRecord, { said: { values }, dkim }: Seat): Finding[] {
  if (dkim !== null)
    return dkim.findings.filter(({ severity, code }) => severity === 'error' && code !== 'dkim.missing')
  const records = kind === 'spf' ? selectSpfRecords(values) : values.filter(isDmarcRecord)
  if (records.length < 2) return []
  const code = kind === 'spf' ? 'spf.multiple-records' : 'dmarc.multiple-records'
  return [makeFinding(code, name, { name, count: records.length })]
}
