import { expect, test } from 'vitest'
import { receiverNames } from './receiver-names.ts'
import { receiverCatalog } from './receivers.ts'

test('the list of names is the catalog’s, in its order', () => {
  expect(receiverNames).toEqual(
    receiverCatalog.receivers.map(({ id, category, nameJa, nameEn }) => ({ id, category, nameJa, nameEn })),
  )
})
