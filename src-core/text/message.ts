/** Human text is data until it is shown: a code with parameters, resolved in one of two languages. */
export type Language = 'ja' | 'en'

export type Localized = Readonly<Record<Language, string>>

export type MessageParams = Readonly<Record<string, string | number>>

/** `code` is looked up in the table of its kind; `params` fill the `{name}` placeholders of its text. */
export interface Message<Code extends string = string> {
  readonly code: Code
  readonly params: MessageParams
}

/** Replaces `{name}` by its parameter in one pass, so that a value is never read as a template. */
export function fillTemplate(template: string, params: MessageParams): string {
  return template.replace(/\{([a-zA-Z0-9]+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}
