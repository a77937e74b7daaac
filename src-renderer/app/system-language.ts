import type { Language } from '../../src-core/text/message.ts'

/** Japanese, the wizard's first language, unless the system prefers English to it. */
export function systemLanguage(preferred: readonly string[] = navigator.languages): Language {
  const known = preferred
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'ja' || tag === 'en')
  return known === 'en' ? 'en' : 'ja'
}
