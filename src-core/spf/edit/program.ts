import type { IpNetwork } from '../../net/ip-network.ts'
import type { SpfTreeTerm } from '../tree.ts'

/** What check_host() may give over a walked tree; temporary errors are not among them: they pass. */
export type SpfTreeResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'permerror' | 'none'

/** Why a term's match cannot be told from the tree. */
export type UndeterminedCause = 'dynamic' | 'unknown' | 'not-walked'

export type SpfTest =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'networks'
      readonly networks: readonly IpNetwork[]
      /** An mx with more hosts than may be asked: a permanent error where the first of them don't match. */
      readonly isOverLimit: boolean
    }
  | { readonly kind: 'nested'; readonly program: SpfProgram }
  | { readonly kind: 'undetermined'; readonly cause: UndeterminedCause }

/** One term that evaluation can reach, with all that decides about it. */
export interface SpfStep {
  readonly source: SpfTreeTerm
  /** The result where it matches. */
  readonly result: SpfTreeResult
  /** Look-ups of the term itself, without what is nested in it. */
  readonly lookups: number
  readonly voids: { readonly ipv4: number; readonly ipv6: number }
  readonly test: SpfTest
}

/** A tree node made ready for evaluating many addresses. */
export type SpfProgram =
  | {
      readonly kind: 'steps'
      readonly domain: string
      /** Up to and including the first `all`. */
      readonly steps: readonly SpfStep[]
      /** Followed where no step matches; always null beside `all` (RFC 7208 6.1). */
      readonly redirect: SpfStep | null
    }
  /** No usable record: `none` where there is none (RFC 7208 4.5). */
  | { readonly kind: 'fixed'; readonly result: 'permerror' | 'none' }
  | { readonly kind: 'undetermined'; readonly cause: UndeterminedCause }
