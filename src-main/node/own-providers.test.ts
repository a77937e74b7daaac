import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dnsProviders } from '../../src-core/catalog/dns-providers.ts'
import { readDnsCatalog } from '../services/read-dns-catalog.ts'
import { readOwnProviders } from './own-providers.ts'

test('the file of the state folder adds to the DNS hosts; one that is absent says nothing, one that is damaged is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'platon-providers-'))
  expect(await readOwnProviders(folder)).toBeNull()

  const path = join(folder, 'dns-providers.json')
  const own = { ...dnsProviders[0], id: 'own-dns', nsPatterns: ['ns1.own.example'], nsShared: [] }
  writeFileSync(path, JSON.stringify([own]))
  const read = await readOwnProviders(folder)
  expect(read?.path).toBe(path)
  const catalog = await readDnsCatalog(read?.text ?? null)
  expect(catalog.ok && catalog.value.match(['ns1.own.example'])?.id).toBe('own-dns')

  writeFileSync(path, '[{"id":')
  const damaged = await readDnsCatalog((await readOwnProviders(folder))?.text ?? null)
  expect(damaged).toMatchObject({ ok: false, fault: { code: 'providers.not-json' } })

  const other = mkdtempSync(join(tmpdir(), 'platon-providers-'))
  mkdirSync(join(other, 'dns-providers.json'))
  expect((await readOwnProviders(other))?.text).toBe('')
})
