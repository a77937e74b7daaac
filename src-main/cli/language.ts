import type { Language } from '../../src-core/text/message.ts'

/**
 * The language of the system, Japanese when in doubt: a POSIX locale that names one decides; on a Mac and on Windows,
 * which set none, the language of the desktop does. `C` names none.
 */
export function systemLanguage(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value)
  if (locale && !/^(C|POSIX)\b/.test(locale)) return fromLocale(locale)
  const hasDesktopLanguage = platform === 'darwin' || platform === 'win32'
  return hasDesktopLanguage ? fromLocale(new Intl.DateTimeFormat().resolvedOptions().locale) : 'ja'
}

function fromLocale(locale: string): Language {
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en'
}
