import { expect, test } from 'vitest'
import { describeMaterials } from '../../packaging/sbom.ts'
import { root } from './pack.ts'

test('the bill of materials names what is in the package, by the lockfile’s versions and hashes', () => {
  const bill = describeMaterials(root, new Date(Date.UTC(2026, 10, 24)))
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
  const names = bill.components.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['Public Suffix List', 'electron', '@vue/shared', 'dns-packet', 'zod']),
  )
  // The command line's zip, and what only tests.
  for (const name of ['fflate', 'vitest', 'electron-builder']) expect(names).not.toContain(name)
  for (const component of bill.components) {
    expect(component.licenses).toHaveLength(1)
    if (!('purl' in component)) continue
    const { purl, hashes } = component
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/)
    expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/)
  }
  expect(bill.components.filter((component) => !('purl' in component)).map(({ name }) => name)).toEqual([
    'Public Suffix List',
  ])
})
