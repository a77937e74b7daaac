import type { Message } from '../../text/message.ts'
import type { LookupCount, VoidCount } from '../tree.ts'

export interface SpfTermDifference {
  readonly term: string
  readonly change: 'kept' | 'added' | 'removed'
}

/** What was shown about an edit by evaluating both records over the walked trees. */
export interface SpfEditProof {
  /** `not-proven` where a needed tree was not walked or a part depends on the message. */
  readonly status: 'proven' | 'not-proven'
  readonly reasons: readonly Message[]
  /** Addresses sampled from every mechanism of the old record that gave the same result before and after. */
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
  readonly strings: readonly string[] | null
  readonly difference: readonly SpfTermDifference[]
  /** After the change; null where not walked. */
  readonly lookups: LookupCount | null
  readonly voidLookups: VoidCount | null
  readonly proof: SpfEditProof | null
  /** Refusals, warnings, ways out: texts are in `spf/edit/messages.ts`. */
  readonly reasons: readonly Message[]
}
