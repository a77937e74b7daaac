import type { Completion } from './completion.ts'
import type { DocumentId } from './document.ts'
import { EMPTY_DOCUMENT_SETTINGS, type DocumentSettings } from './document-settings.ts'
import type { FileFormat } from './export/export-file.ts'

/** What a document says beside its plan. */
export interface DocumentContext {
  readonly settings: DocumentSettings
  /** null: nothing was looked at since. */
  readonly completion: Completion | null
  /** What is written together with it, so that the index names files that exist. */
  readonly formats: readonly FileFormat[]
  readonly leaveOut: readonly DocumentId[]
}

export const PLAIN_CONTEXT: DocumentContext = {
  settings: EMPTY_DOCUMENT_SETTINGS,
  completion: null,
  formats: [],
  leaveOut: [],
}
