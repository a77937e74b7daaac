import type { Language } from '../../src-core/text/message.ts'
import type { MessageTexts } from './message-functions.ts'

/** One chunk a language, loaded when it is first wanted. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly messages: MessageTexts }>>> = {
  ja: () => import('./ja/index.ts'),
  en: () => import('./en/index.ts'),
}

export async function loadMessages(language: Language): Promise<MessageTexts> {
  return (await loaders[language]()).messages
}
