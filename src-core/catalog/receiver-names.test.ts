import { expect, test } from 'vitest'
import { receiverNames, uncoveredProducts } from './receiver-names.ts'
import { receiverCatalog } from './receivers.ts'

test('the list of names is the catalog’s, in its order', () => {
  expect(receiverNames).toEqual(
    receiverCatalog.receivers.map(({ id, category, nameJa, nameEn }) => ({ id, category, nameJa, nameEn })),
  )
})

test('and so are the products without an entry', () => {
  expect(uncoveredProducts).toEqual(receiverCatalog.notCovered)
})
