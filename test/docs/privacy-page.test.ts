import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publicResolvers } from '../../src-core/catalog/public-resolvers.ts'
import { rootServers } from '../../src-core/catalog/root-servers.ts'
import { links } from '../../src-core/contract/links.ts'

const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')

test('the page on privacy names every server of the catalog that may be asked, and every address that is opened: no others', () => {
  const servers = [
    ...rootServers.servers.flatMap(({ addresses }) => addresses),
    ...publicResolvers.resolvers.flatMap(({ addresses, https }) => [...addresses, ...(https?.urls ?? [])]),
  ]
  const named = [...page.matchAll(/`(https:\/\/[^`]+|[0-9a-f]*[.:][0-9a-f.:]+)`/g)].map(([, name]) => name)
  expect([...named].sort()).toEqual([...servers].sort())
  expect([...page.matchAll(/<(https:[^>]+)>/g)].map(([, address]) => address)).toEqual(Object.values(links))
  for (const { name } of publicResolvers.resolvers) expect(page).toContain(`| ${name} |`)
  for (const { host } of rootServers.servers) expect(page).toContain(`| ${host} |`)
})
