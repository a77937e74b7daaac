import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language } from '../../src-core/text/message.ts'

/** The language that is on, as the core names it. */
export function useLanguage() {
  const { locale } = useI18n()
  return computed<Language>(() => (locale.value === 'en' ? 'en' : 'ja'))
}
