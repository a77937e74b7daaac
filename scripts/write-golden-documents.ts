import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { goldenCustomers, type GoldenCustomerName } from '../test/golden/support/customers.ts'
import { GOLDEN_FOLDER, goldenDocuments } from '../test/golden/support/golden-documents.ts'

for (const name of Object.keys(goldenCustomers) as GoldenCustomerName[]) {
  const documents = await goldenDocuments(name)
  rmSync(new URL(name, GOLDEN_FOLDER), { recursive: true, force: true })
  for (const { path, content } of documents) {
    const file = new URL(path, GOLDEN_FOLDER)
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, content)
  }
}
