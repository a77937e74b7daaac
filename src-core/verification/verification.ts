import type { UnknownReason } from '../dns/answer.ts'
import type { Finding } from '../findings/finding.ts'
import type { PlanChange } from '../plan/plan.ts'
import type { Message } from '../text/message.ts'

/** What one server says of one record that a plan wants. */
export const SERVER_STATES = [
  /** As the plan wants it, by its meaning. */
  'published',
  /** A resolver still gives the value from before the change, or its absence, out of its cache: until `until`. */
  'old-cached',
  'absent',
  /** Another value; at an authoritative server also the one from before the change (`isOld`). */
  'different',
  /** Could not tell: never one of the others. */
  'unknown',
  'not-asked',
] as const

export type ServerState = (typeof SERVER_STATES)[number]

/** Why a server was not asked or not believed, beside the reasons that any DNS answer has; closed, with texts. */
export const SERVER_REASONS = [
  /** A cache that is asked too early keeps the absence: it is asked once the authoritative servers are right. */
  'after-authoritative',
  /** Nothing came back from any address of that family, while the other family answers. */
  'family-silent',
  /** Only over HTTPS, and that way is not there or was forbidden. */
  'only-https',
  /** The machine's resolver has a zone of its own for the name: not what the world sees. */
  'inside-zone',
  /** A name server at an internal address: nothing that the world could ask. */
  'internal-address',
] as const

export type ServerReason = (typeof SERVER_REASONS)[number]

export type ServerGroup = 'authoritative' | 'system' | 'public'
export type AddressFamily = 'ipv4' | 'ipv6'

export interface VerifiedServer {
  /** `address`, `address:port` or `[v6]:port`; the URL where it is asked over HTTPS alone. */
  readonly server: string
  /** Of the name server, or of the resolver's service. */
  readonly name: string
  readonly group: ServerGroup
  /** null where it is reached by a name. */
  readonly family: AddressFamily | null
  readonly state: ServerState
  /**
   * Until when a resolver may give this answer out of its cache: ISO time, from the TTL it gave. An anycast resolver's
   * speaks for one cache of many. null at authoritative servers, which have no cache, and where no TTL came.
   */
  readonly until: string | null
  /** What is there of the record's kind, as text: untrusted, bounded. */
  readonly values: readonly string[]
  /** Seconds, as given; of an absence the negative TTL (RFC 2308 5). */
  readonly ttl: number | null
  /** The AA bit. */
  readonly isAuthoritative: boolean
  /** What it gives is the value from before the change: nobody has edited it there yet, or a cache has not let go. */
  readonly isOld: boolean
  /** Why, where the state is `unknown` or `not-asked`. */
  readonly reason: UnknownReason | ServerReason | null
  /** ISO time of the answer; null where none came. */
  readonly askedAt: string | null
}

export interface VerifiedChange {
  readonly id: PlanChange['id']
  readonly name: string
  readonly type: NonNullable<PlanChange['type']>
  /** What the record must say; null where the plan does not know it yet. */
  readonly wanted: string | null
  /**
   * The whole: `published` where everybody who was asked and counts says so; `partly` where some authoritative servers
   * have it and the others not yet; `old-cached` where those are right and a cache is not yet; `waiting` where the plan
   * has no value to look for yet.
   */
  readonly state: Exclude<ServerState, 'not-asked'> | 'partly' | 'waiting'
  /** Authoritative servers first, then the system's resolvers, then public ones. */
  readonly servers: readonly VerifiedServer[]
  /** What differs from what is wanted, by its parts, each once. */
  readonly differences: readonly Message[]
  /** Mistakes by their names: two records where one belongs, quotes inside the value, a doubled domain … */
  readonly faults: readonly Finding[]
}

export interface VerifiedZone {
  readonly zone: string
  /** The serial of the SOA that each address gives; null where it could not be told. */
  readonly serials: readonly {
    readonly name: string
    readonly server: string
    readonly serial: number | null
  }[]
  /** NS names at the zone itself, sorted; null where they could not be told. */
  readonly ownNs: readonly string[] | null
  /** NS names at the parent, sorted; null where one server has both zones, and so gives no referral. */
  readonly parentNs: readonly string[] | null
  readonly faults: readonly Finding[]
}

/** What was seen of a plan's records at one moment, everywhere. */
export interface Verification {
  readonly schemaVersion: 1
  readonly domain: string
  /** ISO time of the last look. */
  readonly at: string
  /** In the plan's order. */
  readonly changes: readonly VerifiedChange[]
  readonly zones: readonly VerifiedZone[]
  /** Everything that the plan wants of DNS is published; false where something waits for a value. */
  readonly isComplete: boolean
  /** What must be said with it: who could not be asked, whose answer was left aside. */
  readonly notes: readonly Message[]
}

/** While it is watched. */
export interface WatchProgress {
  readonly verification: Verification
  /** ISO time at which somebody is asked next; null while somebody is being asked. */
  readonly nextAt: string | null
  /** ISO time at which the watch gives up. */
  readonly endsAt: string
}

/** How a watch ended; in the wizard, one that was stopped ends as a cancelled run. */
export interface WatchEnd {
  readonly verification: Verification
  /** `rest-waits`: all that has a value is published, and the plan still waits for another. */
  readonly end: 'complete' | 'rest-waits' | 'limit' | 'stopped' | 'nothing-to-watch'
}
