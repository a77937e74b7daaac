import type { DemandAspect, DemandLevel, ReceiverDemand } from '../catalog/receiver-demands.ts'
import type { Message } from '../text/message.ts'

/** How a demand stands once every step of the plan is done. */
export type DemandVerdict =
  | 'met'
  | 'not-met'
  /** On the vendor, or on a decision or a value that is still open. */
  | 'depends'
  /** The demand is not confirmed, or what is there could not be told. */
  | 'unconfirmed'
  | 'not-demanded'

export interface DemandCell {
  readonly aspect: DemandAspect
  readonly level: DemandLevel | null
  readonly verdict: DemandVerdict
  readonly reason: Message
}

/** One receiver's demands, set against the plan. */
export interface DemandRow extends Pick<
  ReceiverDemand,
  'id' | 'receiverIds' | 'name' | 'scope' | 'inForce' | 'notes' | 'sources'
> {
  /** The gravest of the cells. */
  readonly verdict: DemandVerdict
  /** In the order of `DEMAND_ASPECTS`. */
  readonly cells: readonly DemandCell[]
  readonly checkedOn: string
}
