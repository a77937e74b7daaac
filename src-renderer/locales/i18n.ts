import { createI18n } from 'vue-i18n'
import type { Language } from '../../src-core/text/message.ts'
import { toMessageFunctions, type MessageTexts } from './message-functions.ts'
import { loadMessages } from './messages.ts'

/** Whoever reads dates and numbers reads them in the chosen language's form; the time zone is the system's. */
const datetimeFormats = {
  ja: {
    moment: { dateStyle: 'medium', timeStyle: 'short' },
    day: { dateStyle: 'medium' },
    clock: { timeStyle: 'medium' },
  },
  en: {
    moment: { dateStyle: 'medium', timeStyle: 'short' },
    day: { dateStyle: 'medium' },
    clock: { timeStyle: 'medium' },
  },
} as const

export function createWizardI18n(language: Language, messages: MessageTexts) {
  const known = new Set<Language>([language])
  const i18n = createI18n({
    legacy: false,
    locale: language as string,
    messages: { [language]: toMessageFunctions(messages) },
    datetimeFormats,
    missingWarn: false,
    fallbackWarn: false,
  })

  /** Loads what is missing first, so that no key is ever seen. */
  async function switchLanguage(wanted: Language): Promise<void> {
    if (!known.has(wanted)) {
      i18n.global.setLocaleMessage(wanted, toMessageFunctions(await loadMessages(wanted)))
      known.add(wanted)
    }
    i18n.global.locale.value = wanted
    document.documentElement.lang = wanted
  }

  return { i18n, switchLanguage }
}
