import type { UnknownReason } from '../../dns/answer.ts'
import type { Message } from '../../text/message.ts'
import type { LookupCount, SpfTreeNode, SpfTreeTerm, VoidCount } from '../tree.ts'
import type { SpfEditMessageCode } from './messages.ts'

/** One term that the vendor wants in the record. */
export interface WantedSpfTerm {
  /** `include:…`, `ip4:…`, `a:…`: one mechanism that gives pass. */
  readonly term: string
  /** The term as walked for the domain of the edit, or null where it was not walked (ip4 and ip6 need no walk). */
  readonly walked: SpfTreeTerm | null
}

/** What stands at the domain now. */
export type PresentSpf =
  /**
   * `tree` as it was walked. Where several records stand there, `eachRecord` may hold one tree for each, in the
   * order of `tree.records`; without it a merge can be proposed, and nothing about it proven.
   */
  | { readonly kind: 'known'; readonly tree: SpfTreeNode; readonly eachRecord?: readonly SpfTreeNode[] }
  /** Absence was seen from outside (architecture rule 2). */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason | null }

export interface SpfChangeInput {
  /** A-labels, no final dot. */
  readonly domain: string
  /** Names at or below it are the sender's own; null: only those at or below `domain`. */
  readonly organizationalDomain: string | null
  readonly present: PresentSpf
  readonly wanted: readonly WantedSpfTerm[]
  /** The target, where a CNAME stands at the domain. */
  readonly cnameTarget: string | null
  /** null where it could not be told. */
  readonly mx: { readonly hosts: readonly string[]; readonly isNullMx: boolean } | null
  /** Every TXT text at the domain, the SPF records among them; null where it could not be told. */
  readonly txtTexts: readonly string[] | null
  /** SPF records that stand at a wrong name, or are mangled so that nobody reads them; none where left out. */
  readonly misplaced?: readonly MisplacedSpf[]
}

export interface MisplacedSpf {
  /** Where it stands. */
  readonly found: string
  readonly text: string
  /** Meant for this domain without a doubt; else perhaps for the host that it stands at. */
  readonly isCertain: boolean
}

export interface SpfTermDifference {
  readonly term: string
  readonly change: 'kept' | 'added' | 'removed'
  /** Merging only: the indexes in `before` of the records that have the term. */
  readonly from?: readonly number[]
}

/**
 * What was shown about an edit by evaluating both records over the walked trees. The addresses evaluated are the
 * ends, the middle and the neighbours of every network in either record: between two neighbouring ones no network
 * begins or ends, so that `proven` holds for every address.
 */
export interface SpfEditProof {
  /** `not-proven` where a needed tree was not walked or a part depends on the message. */
  readonly status: 'proven' | 'not-proven'
  readonly reasons: readonly Message<SpfEditMessageCode>[]
  /**
   * Evaluated addresses outside the vendor's networks that gave the same result before and after; in a merge,
   * those that pass after exactly when one of the records alone lets them pass.
   */
  readonly sameResults: number
  /** Addresses sampled from the vendor's mechanisms that give pass after. */
  readonly vendorPasses: number
  /** A sample of what was evaluated, for the curious: address, before, after. */
  readonly samples: readonly { readonly address: string; readonly before: string; readonly after: string }[]
}

export type SpfChangeOutcome =
  /** Every vendor address already evaluates to pass from the top. */
  | 'unchanged'
  | 'edited'
  /** Several records become one: a proposal that shows which term came from where. */
  | 'merged'
  /** Absence is proven: a first record. */
  | 'created'
  /** What is there could not be told: no record text, only what must be in it. */
  | 'edit-present'
  /** Not safe: `reasons` say why. */
  | 'refused'

/** The result of planning an SPF edit. */
export interface SpfChange {
  readonly outcome: SpfChangeOutcome
  readonly before: readonly string[] | null
  readonly after: string | null
  /** `after` cut into character-strings of at most 255 octets. */
  readonly strings: readonly string[] | null
  /** Refused only: the text that the edit would give, to look at, never to publish. */
  readonly wouldBe: string | null
  /** The wanted terms that the record must contain, as they are to be written. */
  readonly wanted: readonly string[]
  readonly difference: readonly SpfTermDifference[]
  /** After the change (of `wouldBe` where refused); null where no record text could be made. */
  readonly lookups: LookupCount | null
  readonly voidLookups: VoidCount | null
  /** null where there is no new text, or none that may be published. */
  readonly proof: SpfEditProof | null
  /** Refusals, warnings, ways out: texts are in `spf/edit/messages.ts`. The gravest first. */
  readonly reasons: readonly Message<SpfEditMessageCode>[]
}
