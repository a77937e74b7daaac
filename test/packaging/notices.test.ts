import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NOTICES_JSON, NOTICES_TEXT } from '../../packaging/notices-files.ts'
import { ALLOWED_LICENCES, collectNotices, NOT_PACKED, renderNotices } from '../../packaging/notices.ts'
import { readBundled } from '../../scripts/lib/list-bundled.ts'
import { root } from './pack.ts'

const notices = collectNotices(root)

test('the notices are of what the builds bundle, to the version (npm run notices)', () => {
  expect(JSON.parse(readFileSync(NOTICES_JSON, 'utf8'))).toEqual(notices)
  expect(readFileSync(NOTICES_TEXT, 'utf8')).toBe(renderNotices(notices))
})

test('a licence that wants a copy of itself has one, and what is not in the package is not in the file beside it', () => {
  const apache = notices.filter(({ licence }) => licence === 'Apache-2.0')
  expect(apache.map(({ packages }) => packages.join())).toEqual([expect.stringMatching(/^@mdi\/js /)])
  for (const { text } of apache)
    expect(text).toMatch(/^ *4\. Redistribution[\s\S]*END OF TERMS AND CONDITIONS/m)
  const elsewhere = notices.flatMap(({ packages }) => packages).filter((name) => name.endsWith(NOT_PACKED))
  expect(elsewhere).toEqual([expect.stringMatching(/^fflate /)])
  expect(renderNotices(notices)).not.toContain('fflate')
})

test('nothing is given out under a licence that is not allowed', () => {
  expect(notices.filter(({ licence }) => !ALLOWED_LICENCES.has(licence))).toEqual([])
})

test('every package in a bundle is one of the lockfile, and of the program’s own dependencies or theirs', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: true }>>
  }
  const main = readBundled(join(root, 'out', 'main'))['index.js']?.packages ?? []
  expect(main).toEqual(expect.arrayContaining(['node_modules/dns-packet', 'node_modules/zod']))
  const tools = new Set(['node_modules/rolldown', 'node_modules/vite', 'node_modules/@vitejs/plugin-vue'])
  const renderer = Object.values(readBundled(join(root, 'out', 'renderer')))[0]?.packages ?? []
  for (const folder of [...main, ...renderer]) {
    expect(Object.keys(packages)).toContain(folder)
    if (!tools.has(folder)) expect(packages[folder]?.dev, folder).toBeUndefined()
  }
})
