import type { DnsAnswer } from './answer.ts'
import type { RecordType } from './record.ts'

/** The part of the host's AbortSignal that the core passes on; core has neither DOM nor Node types. */
export interface CancelSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export interface ServerAddress {
  /** IPv4 or IPv6 literal, without brackets; a link-local one may carry a zone id. */
  readonly address: string
  readonly port: number
  /** Asked over HTTPS here (RFC 8484); address and port are then the URL's. */
  readonly url?: string
}

export interface QueryOptions {
  readonly signal?: CancelSignal
  /** Ask this server and no other, without recursion (`rd: false`). */
  readonly server?: ServerAddress
}

/**
 * The port through which the core asks DNS. It never throws: what goes wrong is an `unknown` answer.
 * `name` may carry a final dot and any case; A-labels only (`toAsciiName` makes them).
 */
export interface DnsClient {
  query(name: string, type: RecordType, options?: QueryOptions): Promise<DnsAnswer>
}
