import type { PastedLine } from './vendor-values.ts'

/** One record as it was pasted, before its parts are read. */
export interface RawRecord {
  /** As written; null where none stood there. */
  readonly name: string | null
  /** Upper case; null where none stood there. */
  readonly type: string | null
  readonly value: string
  readonly selector: string | null
  readonly preference: string | null
  /** The domain that its relative names are below. */
  readonly origin: string
  readonly at: PastedLine
}

export type RecordFields = Pick<RawRecord, 'name' | 'type' | 'value' | 'selector' | 'preference'>
