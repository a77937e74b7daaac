import type { Language } from '../text/message.ts'

/** A document for one reader, before it becomes txt, md or html. All text is plain: renderers escape it. */
export interface DocumentModel {
  readonly id: DocumentId
  readonly language: Language
  readonly title: string
  /** Who it is for and what it is about, in one or two lines. */
  readonly lead: readonly string[]
  readonly blocks: readonly Block[]
}

export const DOCUMENT_IDS = [
  'overview',
  'dns-instructions',
  'platon-instructions',
  'vendor-request',
  'dns-host-request',
  'recipient-guidance',
  'records',
] as const

export type DocumentId = (typeof DOCUMENT_IDS)[number]

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list'
      readonly style: 'bullets' | 'numbers' | 'checkboxes'
      readonly items: readonly string[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** A value to copy: shown to the character, never wrapped with hyphens. */
  | { readonly kind: 'value'; readonly label: string; readonly text: string }
  | { readonly kind: 'note'; readonly tone: 'info' | 'warning' | 'danger'; readonly text: string }
  /** Form fields of one record, as label and exact value. */
  | {
      readonly kind: 'fields'
      readonly title: string
      readonly rows: readonly { readonly label: string; readonly value: string; readonly isExact: boolean }[]
    }
