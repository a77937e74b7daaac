import { describe, expect, it } from 'vitest'
import { findingTable, type FindingEntry } from './finding.ts'

const words = Object.entries(findingTable as Readonly<Record<string, FindingEntry>>).flatMap(([code, row]) =>
  [['', row] as const, ...Object.entries(row.variants ?? {})].map(
    ([kind, { says, todo }]) => [kind === '' ? code : `${code} (${kind})`, says, todo] as const,
  ),
)
const places = (text: string) => [...new Set(text.match(/\{[a-zA-Z0-9]+\}/g))].sort()

describe('the table of findings', () => {
  it.each(Object.entries(findingTable))(
    '%s is named part.kebab-case and cites an RFC section',
    (code, { rfc }) => {
      expect(code).toMatch(/^(spf|dkim|dmarc|mx|dns|message)(\.[a-z0-9]+(-[a-z0-9]+)*)$/)
      expect(rfc ?? '').toMatch(/^([0-9]{4}(#[A-Z0-9]+(\.[0-9]+)*)?)?$/)
    },
  )

  it.each(words)('%s says the same in both languages', (_, says, todo) => {
    expect(places(says.en)).toEqual(places(says.ja))
    expect(places(todo?.en ?? '')).toEqual(places(todo?.ja ?? ''))
  })

  it.each(words)('%s is polite Japanese in whole sentences', (_, says, todo) => {
    for (const text of [says.ja, todo?.ja].filter((text) => text !== undefined)) {
      expect(text).toMatch(/[。]$/)
      expect(text).not.toMatch(/[!！]|浸透/)
    }
    expect(says.en).toMatch(/[.”)]$/)
  })
})
