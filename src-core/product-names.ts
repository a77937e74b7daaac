import type { Language } from './text/message.ts'

/** What the program is called, wherever it names itself. */
export const PRODUCT_NAMES = {
  ja: 'Platonメール差出人設定ウィザード',
  en: 'Platon Mail Sender Setup Wizard',
} as const satisfies Record<Language, string>
