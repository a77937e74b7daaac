import type { Localized } from '../text/message.ts'
import data from './data/receiver-demands.json' with { type: 'json' }

/** What a receiver may ask of mail. */
export const DEMAND_ASPECTS = ['spf', 'dkim', 'dmarc', 'alignment', 'ptr', 'tls', 'unsubscribe'] as const

export type DemandAspect = (typeof DEMAND_ASPECTS)[number]

export type DemandLevel =
  | 'required'
  /** Of DMARC: a record alone is not enough, mail must pass it. */
  | 'pass'
  /** SPF or DKIM. */
  | 'either'
  /** SPF, DKIM or DMARC. */
  | 'any'
  | 'recommended'
  /** Looked at for the verdict; how much is needed is not stated. */
  | 'used'
  /** Without it, or where mail fails it, a warning is shown to the recipient. */
  | 'warning'
  /** Of promotional mail alone. */
  | 'promotional'
  /** Not asked for in the text that was read. */
  | 'not-demanded'

/** One receiver's demands on one group of senders. null: nothing was found, or the text does not say. */
export interface ReceiverDemand {
  readonly id: string
  /** Ids of the receivers' catalog; empty where it does not have the receiver. */
  readonly receiverIds: readonly string[]
  readonly name: Localized
  /** Which senders it holds for. */
  readonly scope: Localized
  /** Since when; null where it is advice that nothing has put into force. */
  readonly inForce: Localized | null
  readonly demands: Readonly<Record<DemandAspect, DemandLevel | null>>
  readonly notes: readonly Localized[]
  readonly sources: readonly DemandSource[]
}

export interface DemandSource {
  readonly title: Localized
  readonly url: string
  /** Of the text, as far as it shows one. */
  readonly date: string | null
  readonly kind: 'official' | 'public-body' | 'third-party'
}

export interface ReceiverDemands {
  readonly schemaVersion: 1
  readonly checkedOn: string
  readonly demands: readonly ReceiverDemand[]
}

export const receiverDemands = data as ReceiverDemands
