import type { Finding } from '../findings/finding.ts'
import { nameOperators } from '../inspection/with-remarks.ts'
import type { Message } from '../text/message.ts'
import type { WatchedZone } from './find-zone-servers.ts'
import { judgeChange } from './judge-change.ts'
import { findDisagreement, judgeZone, type Serials } from './judge-zone.ts'
import type { Seat } from './seat.ts'
import type { Verification } from './verification.ts'
import type { WantedRecord } from './wanted-record.ts'

export interface Evidence {
  readonly domain: string
  readonly records: readonly WantedRecord[]
  readonly seats: readonly Seat[]
  readonly serials: Serials
  /** The zone that a name lies in; null where it could not be told. */
  readonly zoneOf: (name: string) => WatchedZone | null
  /** By change id. */
  readonly faults: ReadonlyMap<string, readonly Finding[]>
  /** Named resolvers alone may be asked, and count as the outside. */
  readonly isNamed: boolean
  readonly isOffline: boolean
  /** Everything over HTTPS, as the user wants. */
  readonly isOverHttps: boolean
  /** URLs that names were sent to. */
  readonly sentOverHttps: readonly string[]
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  readonly nameOf: (address: string) => string
}

/** Pure: the same evidence gives the same verification. */
export function judgeVerification(evidence: Evidence): Verification {
  const { domain, records, seats, serials, zoneOf, faults, isNamed, isOffline, at, nameOf } = evidence
  const { isOverHttps, sentOverHttps } = evidence
  const zones = records.flatMap(({ name }) => zoneOf(name) ?? [])
  const verdicts = records.map((record) => {
    const own = seats.filter((seat) => seat.record.id === record.id)
    const zone = zoneOf(record.name)?.zone ?? null
    const found = [...findDisagreement(record.name, own, zone, serials), ...(faults.get(record.id) ?? [])]
    return judgeChange(record, own, found, { isNamed, hasAuthorities: !isNamed && !isOverHttps })
  })
  const changes = verdicts.map(({ change }) => change)
  const notes: Message[] = [
    ...(isOffline ? [{ code: 'verify.offline', params: {} }] : []),
    ...(isNamed && !isOffline ? [{ code: 'verify.only-named', params: {} }] : []),
    ...(isOverHttps ? [{ code: 'verify.only-https', params: {} }] : []),
    ...(sentOverHttps.length === 0
      ? []
      : [
          {
            code: 'dns.doh-used',
            params: { operators: nameOperators(sentOverHttps), ...(isOverHttps && { kind: 'on-request' }) },
          },
        ]),
    ...verdicts.flatMap((verdict) => verdict.notes),
  ]
  return {
    schemaVersion: 1,
    domain,
    at: new Date(at).toISOString(),
    changes,
    zones: [...new Map(zones.map((zone) => [zone.zone, zone])).values()].map((zone) =>
      judgeZone(zone, serials, nameOf),
    ),
    isComplete: changes.every(({ state }) => state === 'published'),
    notes: [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()],
  }
}
