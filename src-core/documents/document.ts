import type { Language } from '../text/message.ts'

/** A document for one reader, before it becomes txt, md or html. All text is plain: renderers escape it. */
export interface DocumentModel {
  readonly id: DocumentId
  readonly language: Language
  readonly title: string
  /** The domain that it is about, as people read it: on each page of paper. */
  readonly domain: string
  /** Who it is for and what it is about, in one or two lines. */
  readonly lead: readonly string[]
  readonly blocks: readonly Block[]
}

/** What a builder makes; the rest is the same for each. */
export type BuiltDocument = Omit<DocumentModel, 'domain'>

export const DOCUMENT_IDS = [
  'overview',
  'dns-instructions',
  'platon-instructions',
  'vendor-request',
  'dns-host-request',
  'recipient-guidance',
  'receiver-request',
  'report',
  'records',
] as const

export type DocumentId = (typeof DOCUMENT_IDS)[number]

export type Tone = 'info' | 'warning' | 'danger'

/** One field of a DNS host's form. */
export interface FieldRow {
  readonly label: string
  readonly value: string
  /** To be typed or copied to the character. */
  readonly isExact: boolean
}

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
  | { readonly kind: 'note'; readonly tone: Tone; readonly text: string }
  /** Form fields of one record, as label and exact value. */
  | { readonly kind: 'fields'; readonly title: string; readonly rows: readonly FieldRow[] }
  /** What belongs together and is not cut at the end of a page. Cards are not nested. */
  | { readonly kind: 'card'; readonly title: string; readonly blocks: readonly Block[] }
  /** A mail to send as it is, after the 【　】 are filled in. */
  | {
      readonly kind: 'mail'
      readonly to: string
      readonly subject: string
      readonly body: readonly MailLine[]
      /** Opens the mail in a mail program (RFC 6068); null where even its subject is too long for one. */
      readonly mailto: string | null
      /** false: it opens with addressee and subject, and the body is pasted. Nearly every Japanese one. */
      readonly isMailtoWhole: boolean
    }

export interface MailLine {
  /** `value` is never wrapped. */
  readonly kind: 'text' | 'value'
  /** `''` is an empty line. */
  readonly text: string
}
