import type { Wait } from '../dns/cancel.ts'
import type { DnsClient, ServerAddress } from '../dns/client.ts'
import type { AskServer } from '../dns/exchange.ts'
import type { IterativeClientOptions } from '../dns/iterative/iterative-client.ts'
import type { ServerGroup, VerifiedServer } from './verification.ts'

/** A resolver whose answers are watched: it may keep an old one. */
export interface WatchedResolver extends Pick<VerifiedServer, 'server' | 'name' | 'family'> {
  readonly group: Exclude<ServerGroup, 'authoritative'>
  /** It leaves names out on purpose: its "no such name" tells nothing. */
  readonly isFiltering: boolean
  /** It sees what the world sees (architecture rule 2). */
  readonly isOutside: boolean
  /** With a URL where it is asked over HTTPS alone. */
  readonly address: ServerAddress
  /** Its endpoints for DNS over HTTPS, asked where `address` and the service's other addresses are not reached. */
  readonly overHttps: readonly ServerAddress[]
}

/** How a host reaches those whom a verification asks. */
export interface VerificationNetwork {
  readonly ask: AskServer
  /** For addresses with a URL (RFC 8484); null where that way is not there, or was forbidden. */
  readonly askOverHttps: AskServer | null
  readonly wait: Wait
  /** The longest wait for one answer from one server, in milliseconds. */
  readonly timeoutMs: number
  /** The way to authoritative servers; null where resolvers alone may be asked. */
  readonly authorities: Pick<IterativeClientOptions, 'roots' | 'port' | 'isAllowedAddress'> | null
  readonly resolvers: readonly WatchedResolver[]
  /** The user wants everything over HTTPS: nobody on port 53 is asked. */
  readonly isOverHttps: boolean
  /** URLs that names were sent to, in the order in which they answered. */
  sentOverHttps(): readonly string[]
  /** Nobody is asked at all. */
  readonly isOffline: boolean
  /** Finds out what lies beside the records themselves: where a CNAME leads, what an include brings. */
  createDns(ownDomain: string): DnsClient
}
