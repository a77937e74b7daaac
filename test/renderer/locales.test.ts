import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { dynamicKeys } from './dynamic-keys.ts'

const root = fileURLToPath(new URL('../../src-renderer/', import.meta.url))
const ja = readTexts('ja')
const en = readTexts('en')
const namespaces = [...new Set([...ja.keys()].map((key) => key.split('.')[0]))]
const sources = listSources()

/** `'shell.next'` anywhere in a source; what is put in with `${…}` becomes `*`. */
const literals = new Set(sources.flatMap(({ text }) => findKeys(text)))
const statics = [...literals].filter((key) => !key.includes('*'))
const patterns = [...literals].filter((key) => key.includes('*'))
const expanded = Object.entries(dynamicKeys).flatMap(([pattern, values]) =>
  values.map((value) => pattern.replace(/\*(\.\*)*/, value)),
)

describe('the texts of the wizard', () => {
  test('are the same keys in both languages', () => {
    expect([...en.keys()].filter((key) => !ja.has(key))).toEqual([])
    expect([...ja.keys()].filter((key) => !en.has(key))).toEqual([])
  })

  test('have the same placeholders in both languages, and no empty text', () => {
    const differing = [...ja].filter(([key, text]) => placeholders(text) !== placeholders(en.get(key) ?? ''))
    expect(differing.map(([key]) => key)).toEqual([])
    expect([...ja, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('are there for every key that a source names', () => {
    expect(statics.filter((key) => !ja.has(key))).toEqual([])
    expect(expanded.filter((key) => !ja.has(key))).toEqual([])
  })

  test('are all used', () => {
    const used = new Set([...statics, ...expanded])
    expect([...ja.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  test('are put together only as test/renderer/dynamic-keys.ts says', () => {
    expect(patterns.filter((pattern) => !Object.hasOwn(dynamicKeys, pattern))).toEqual([])
    expect(Object.keys(dynamicKeys).filter((pattern) => !patterns.includes(pattern))).toEqual([])
  })

  test('are each loaded by the index of their language', () => {
    for (const language of ['ja', 'en']) {
      const index = readFileSync(join(root, 'locales', language, 'index.ts'), 'utf8')
      const files = listTexts(language)
      expect(files.filter((name) => !index.includes(`'./${name}'`))).toEqual([])
    }
  })

  test('say nothing in exclamation marks, and 反映 for what others call 浸透', () => {
    expect(
      [...ja].filter(([, text]) =>
        /[!！]|浸透/.test(text.replaceAll('Yahoo!', '').replaceAll('Active!', '')),
      ),
    ).toEqual([])
  })
})

/** A quoted string that begins with the name of a text file and a dot. */
function findKeys(text: string): string[] {
  const names = namespaces.join('|')
  const quoted = new RegExp(`'((?:${names})(?:\\.[\\w-]+)+)'`, 'g')
  const template = new RegExp(`\`((?:${names})\\.[^\`]*\\$\\{[^\`]*)\``, 'g')
  return [
    ...[...text.matchAll(quoted)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(template)].map((match) => (match[1] ?? '').replace(/\$\{[^}]*\}/g, '*')),
  ].filter((key) => !key.endsWith('.ts') && !key.endsWith('.json') && !key.endsWith('.css'))
}

function listSources(): { path: string; text: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts') && !path.startsWith('testing'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function listTexts(language: string): string[] {
  return readdirSync(join(root, 'locales', language)).filter((name) => name.endsWith('.json'))
}

function readTexts(language: string): Map<string, string> {
  return new Map(
    listTexts(language).flatMap((name) => {
      const texts: unknown = JSON.parse(readFileSync(join(root, 'locales', language, name), 'utf8'))
      return flatten(name.replace('.json', ''), texts)
    }),
  )
}

function flatten(prefix: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]]
  return Object.entries(value as Record<string, unknown>).flatMap(([key, below]) =>
    flatten(`${prefix}.${key}`, below),
  )
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{[a-zA-Z0-9]+\}/g) ?? [])].sort().join(' ')
}
