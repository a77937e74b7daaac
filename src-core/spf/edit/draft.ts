import type { SpfRecord } from '../record.ts'
import type { SpfTreeNode } from '../tree.ts'
import type { SpfTermDifference } from './change.ts'
import type { SpfEditMessage } from './messages.ts'
import type { SpfProgram } from './program.ts'

/** The record that the wanted terms go into: the present one, several merged, or an empty one. */
export interface SpfDraft {
  readonly outcome: 'edited' | 'merged' | 'created'
  /** The records that stand there now. */
  readonly before: readonly string[]
  /** One for each of `before`. */
  readonly beforePrograms: readonly SpfProgram[]
  readonly record: SpfRecord
  /** As walked; its terms are those of `record`, one for one. */
  readonly tree: SpfTreeNode
  /** The terms of `record` against those of `before`, in its order. */
  readonly kept: readonly SpfTermDifference[]
  readonly removed: readonly SpfTermDifference[]
  readonly reasons: readonly SpfEditMessage[]
}
