import type { MessageCompiler, MessageContext } from 'vue-i18n'
import { fillTemplate } from '../../src-core/text/message.ts'

/**
 * The product's own placeholders, `{name}` and nothing else, as in the core's tables: `@` and `|` are plain text, and
 * neither a compiler nor `eval` is loaded.
 */
export const compileMessage: MessageCompiler = (message) => {
  const template = typeof message === 'string' ? message : ''
  const names = [...template.matchAll(/\{([a-zA-Z0-9]+)\}/g)].map(([, name]) => name ?? '')
  return (context: MessageContext): string =>
    fillTemplate(
      template,
      Object.fromEntries(
        names.flatMap((name) => {
          const value = context.named(name)
          return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
        }),
      ),
    )
}
