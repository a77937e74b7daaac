import { expect, test } from 'vitest'
import { datedEntries, findOldEntries } from './catalog-age.ts'
import { dnsProviders } from './dns-providers.ts'

test('an entry is old a year and a day after it was checked', () => {
  const entries = [
    { what: 'a', checkedOn: '2025-11-23' },
    { what: 'b', checkedOn: '2025-11-24' },
    { what: 'c', checkedOn: '2026-11-24' },
  ]
  expect(findOldEntries('2026-11-24', entries).map(({ what }) => what)).toEqual(['a'])
  expect(findOldEntries('2026-11-25', entries).map(({ what }) => what)).toEqual(['a', 'b'])
  expect(findOldEntries('2028-02-29', entries)).toHaveLength(3)
})

test('everything that has a date is looked at', () => {
  expect(datedEntries().length).toBeGreaterThan(dnsProviders.length + 4)
  for (const { checkedOn } of datedEntries()) expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})
