import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { goldenCustomers, type GoldenCustomerName } from './support/customers.ts'
import { GOLDEN_FOLDER, goldenDocuments } from './support/golden-documents.ts'

describe.each(Object.keys(goldenCustomers) as GoldenCustomerName[])('%s', (name) => {
  test('gets the documents that were read and found good (else: npm run docs:golden, and read them)', async () => {
    const documents = await goldenDocuments(name)
    expect(documents.map(({ path }) => path).sort()).toEqual(
      globSync(`${name}/*/*.md`, { cwd: GOLDEN_FOLDER }).sort(),
    )
    for (const { path, content } of documents)
      expect(content, path).toBe(readFileSync(new URL(path, GOLDEN_FOLDER), 'utf8'))
  })
})
