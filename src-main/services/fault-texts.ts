import { resolveMessage } from '../../src-core/messages/resolve-message.ts'
import { fillTemplate, type Language, type Localized, type Message } from '../../src-core/text/message.ts'

/** What is said of a fault that the use-cases themselves find; those of the core's parsers are in the core's table. */
export const faultTexts = {
  'fault.internal': {
    ja: 'プログラムの内部で予期しないエラーが起きました（{detail}）。',
    en: 'The program met an error of its own ({detail}).',
  },
} as const satisfies Record<string, Localized>

/** One line in the user's language. */
export function describeFault(fault: Message, language: Language): string {
  const texts: Readonly<Record<string, Localized | undefined>> = faultTexts
  const text = texts[fault.code]
  return text ? fillTemplate(text[language], fault.params) : resolveMessage(fault, language)
}
