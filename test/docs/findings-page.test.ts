import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderFindingsPage } from '../../scripts/lib/findings-page.ts'
import { findingTable, type FindingEntry } from '../../src-core/findings/finding.ts'
import { fixedCodes } from '../support/contract-codes.ts'

const page = new URL('../../docs/findings.md', import.meta.url)

describe('docs/findings.md', () => {
  test('is what the table gives (else: npm run docs:findings)', () => {
    expect(readFileSync(page, 'utf8')).toBe(renderFindingsPage())
  })

  test('names every code of the contract', () => {
    expect(fixedCodes.filter((code) => !(code in findingTable))).toEqual([])
  })

  test.each(Object.entries(findingTable) as [string, FindingEntry][])(
    '%s has the same placeholders in both languages',
    (_, entry) => {
      const texts = [entry, ...Object.values(entry.variants ?? {})].flatMap(({ says, todo }) =>
        todo ? [says, todo] : [says],
      )
      for (const { ja, en } of texts) expect(placeholders(ja)).toEqual(placeholders(en))
    },
  )
})

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{[a-zA-Z0-9]+\}/g))].sort()
}
