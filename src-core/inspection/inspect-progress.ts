import type { SpfNodeStatus } from '../spf/tree.ts'
import type { Inspection } from './inspection.ts'

export type InspectedPart = 'spf' | 'dkim' | 'dmarc' | 'mx' | 'nameServers'

/** What is known before the inspection ends. The inspection itself may say more of a part: records at wrong places. */
export type InspectProgress =
  | {
      readonly kind: 'spf-record'
      readonly domain: string
      /** 0 is the sender's own record. */
      readonly depth: number
      readonly status: SpfNodeStatus
      readonly record: string | null
    }
  | { readonly kind: 'part'; readonly part: InspectedPart; readonly inspection: Partial<Inspection> }
