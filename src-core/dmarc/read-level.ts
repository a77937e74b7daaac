import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { findNameFault } from '../dns/name.ts'
import { readTxtAnswer, type TxtReading } from '../dns/read-txt.ts'
import { isDmarcRecord, parseDmarcRecord } from './record.ts'
import type { WalkLevel } from './tree-walk.ts'

/** One step of the walk with everything that its answer says. */
export interface AskedLevel extends WalkLevel {
  /** `_dmarc.<domain>` */
  readonly name: string
  readonly reading: TxtReading
  /** The DMARC records there; of several none counts (RFC 9989 4.10). */
  readonly records: readonly string[]
}

export async function askLevel(domain: string, dns: DnsClient, options: QueryOptions): Promise<AskedLevel> {
  const name = `_dmarc.${domain}`
  // A name that is too long for DNS holds nothing, which needs no question.
  const reading: TxtReading =
    findNameFault(name) === null
      ? readTxtAnswer(await dns.query(name, 'TXT', options))
      : { kind: 'absent', isNoSuchName: true, negativeTtl: null, via: [] }
  const records = reading.kind === 'texts' ? reading.texts.filter(isDmarcRecord) : []
  const [only] = records
  return {
    domain,
    name,
    reading,
    records,
    record: only !== undefined && records.length === 1 ? parseDmarcRecord(only) : null,
    unknown: reading.kind === 'unknown' ? reading.reason : null,
  }
}
