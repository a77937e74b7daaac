import { expect, test } from 'vitest'
import { findReceivers } from './receivers.ts'

test('receivers come in the catalog’s order, and ids that it lacks are named', () => {
  const found = findReceivers(['gmail', 'docomo', 'gmail', 'no-such'])
  expect(found.receivers.map(({ id }) => id)).toEqual(['docomo', 'gmail'])
  expect(found.unknown).toEqual(['no-such'])
  expect(findReceivers([])).toEqual({ receivers: [], unknown: [] })
})
