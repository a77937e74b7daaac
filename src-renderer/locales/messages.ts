import type { Language } from '../../src-core/text/message.ts'

export type LocaleMessages = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** One chunk a language, loaded when it is first wanted. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly messages: LocaleMessages }>>> = {
  ja: () => import('./ja/index.ts'),
  en: () => import('./en/index.ts'),
}

export async function loadMessages(language: Language): Promise<LocaleMessages> {
  return (await loaders[language]()).messages
}
