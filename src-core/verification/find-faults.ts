import { isDmarcRecord } from '../dmarc/record.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import { findMisplaced } from '../inspection/misplaced/find-misplaced.ts'
import { selectSpfRecords } from '../spf/parse-spf-record.ts'
import { findMisplacedTarget } from './find-misplaced-target.ts'
import { hasTold, type Seat, type WatchedRecord } from './seat.ts'

/** Where a plan's domain is, for the search in the usual wrong places. */
export interface FaultPlace {
  readonly domain: string
  /** What a panel appends. */
  readonly zone: string
}

/**
 * The mistakes by their names: several where one belongs, a mangled value or key, a record that receivers can't use; and
 * where it is not as it should be, one at the usual wrong names, looked for at `dns`.
 */
export async function findFaults(
  record: WatchedRecord,
  seats: readonly Seat[],
  place: FaultPlace,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<Finding[]> {
  const told = seats.filter((seat) => hasTold(seat) && !seat.said.isOld)
  const wrong = told.filter(({ said }) => said.state !== 'published')
  const own = told.flatMap((seat) => faultsOf(record, seat))
  const misplaced = wrong.length === 0 ? [] : await findElsewhere(record, wrong, place, dns, options)
  const unique = new Map([...own, ...misplaced].map((finding) => [JSON.stringify(finding), finding]))
  return [...unique.values()]
}

function findElsewhere(
  record: WatchedRecord,
  wrong: readonly Seat[],
  { domain, zone }: FaultPlace,
  dns: DnsClient,
  options: QueryOptions,
): Promise<Finding[]> {
  const { kind, name, selector } = record
  if (kind === 'target') {
    const found = wrong.flatMap(({ said }) => said.values)
    return findMisplacedTarget(record, found, zone, dns, options)
  }
  return findMisplaced(
    { intent: kind, domain: kind === 'spf' ? name : domain, zone, expected: name, selector },
    dns,
    options,
  )
}

function faultsOf({ kind, name }: WatchedRecord, { said: { values }, findings }: Seat): readonly Finding[] {
  // That nothing is there is told by the state.
  const own = findings.filter(({ code }) => code !== 'dkim.missing')
  if (kind !== 'spf' && kind !== 'dmarc') return own
  const records = kind === 'spf' ? selectSpfRecords(values) : values.filter(isDmarcRecord)
  if (records.length < 2) return own
  const code = kind === 'spf' ? 'spf.multiple-records' : 'dmarc.multiple-records'
  return [...own, makeFinding(code, name, { name, count: records.length })]
}
