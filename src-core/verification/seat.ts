import type { ServerAddress } from '../dns/client.ts'
import type { Finding } from '../findings/finding.ts'
import type { Message } from '../text/message.ts'
import type { VerifiedServer } from './verification.ts'
import type { WantedRecord } from './wanted-record.ts'

/** A record that a plan has a value for. */
export type WatchedRecord = WantedRecord & { readonly wanted: string }

/** One server's say about one record, and when it is asked next. Times are milliseconds since the Unix epoch. */
export interface Seat {
  readonly record: WatchedRecord
  readonly said: VerifiedServer
  readonly address: ServerAddress
  /** Where it is asked over HTTPS if `address` is not reached. */
  readonly overHttps: readonly ServerAddress[]
  readonly differences: readonly Message[]
  /** What is wrong with what it gave, by its name. */
  readonly findings: readonly Finding[]
  /** False where nobody can ask it from here. */
  readonly canAsk: boolean
  /** It leaves names out on purpose: its absence tells nothing. */
  readonly isFiltering: boolean
  /** It sees what the world sees. */
  readonly isOutside: boolean
  /** `address` was not reached at the last look, over UDP or TCP. */
  readonly isUnreached: boolean
  readonly askedAt: number | null
  /** null: not again. Of a server that was never asked it is the beginning of time. */
  readonly dueAt: number | null
  /** Looks in a row that brought the same. */
  readonly sameLooks: number
}

/** It answered, and what it said counts for something. */
export function hasTold({ said }: Pick<Seat, 'said'>): boolean {
  return said.state !== 'unknown' && said.state !== 'not-asked'
}
