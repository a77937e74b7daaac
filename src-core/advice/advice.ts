import type { RegionId } from '../catalog/vendor-profile.ts'
import type { Message } from '../text/message.ts'

/** 方法1 and 方法2 of the vendor's notice. */
export type SetupOption = 'no-reply' | 'own-domain'

/** What the program cannot find out by itself. null / `unknown` is "the user has not said". */
export interface Answers {
  readonly region: RegionId | null
  /** Ids of the receivers' catalog (`gmail`, `docomo` …), as far as known. */
  readonly recipients: readonly string[]
  readonly mustKeepAddress: boolean | null
  readonly wantsReplies: boolean | null
  readonly dnsEditor: 'self' | 'other' | 'none' | 'unknown'
  /** The DNS host by the user's own word: an id of the catalog, or `other` for one that it lacks. */
  readonly dnsProviderId: string | null
  /** A received mail was checked and passes DMARC aligned; null where none was checked. */
  readonly receivedMailAligned: boolean | null
}

export const NO_ANSWERS: Answers = {
  region: null,
  recipients: [],
  mustKeepAddress: null,
  wantsReplies: null,
  dnsEditor: 'unknown',
  dnsProviderId: null,
  receivedMailAligned: null,
}

/** The first rule that matched; `reasons` and `blockers` are data, with texts in both languages. */
export interface Advice {
  /** `keep`: nothing to change. `ask-vendor`: at the vendor's domain, but not as the vendor names it. */
  readonly recommends: SetupOption | 'keep' | 'ask-vendor'
  readonly reasons: readonly Message[]
  /** What stands in the way of the recommended option now; with any, option 1 is the way in the meantime. */
  readonly blockers: readonly Message[]
  readonly meanwhile: SetupOption | null
  /**
   * The region whose sender option 1 should use; not always the customer's own (a notice may advise another domain).
   * null where the region is not known: then both are shown, with the question.
   */
  readonly senderRegion: RegionId | null
}
