import type { MessageContext } from 'vue-i18n'
import { fillTemplate } from '../../src-core/text/message.ts'

export interface MessageTexts {
  readonly [key: string]: string | MessageTexts
}

export interface MessageFunctions {
  [key: string]: ((context: MessageContext) => string) | MessageFunctions
}

/**
 * Texts as vue-i18n's message functions, with the product's own placeholders, `{name}` and nothing else, as in the core's
 * tables: `@` and `|` are plain text, and neither a message compiler nor `eval` is loaded.
 */
export function toMessageFunctions(texts: MessageTexts): MessageFunctions {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? toMessageFunction(text) : toMessageFunctions(text),
    ]),
  )
}

function toMessageFunction(template: string): (context: MessageContext) => string {
  const names = [...template.matchAll(/\{([a-zA-Z0-9]+)\}/g)].map(([, name]) => name ?? '')
  return ({ named }) =>
    fillTemplate(
      template,
      Object.fromEntries(
        names.flatMap((name) => {
          const value = named(name)
          return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
        }),
      ),
    )
}
