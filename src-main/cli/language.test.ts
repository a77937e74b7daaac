import { expect, test } from 'vitest'
import { systemLanguage } from './language.ts'

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.eucJP' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'de_DE' }, 'en'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
  [{ LANG: 'ja' }, 'ja'],
  [{ LANG: 'jam_JM' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'ja'],
  [{ LC_ALL: 'POSIX', LANG: 'en_US' }, 'ja'],
  [{}, 'ja'],
] as const)('%j means %s', (environment, language) => {
  expect(systemLanguage(environment, 'linux')).toBe(language)
})
