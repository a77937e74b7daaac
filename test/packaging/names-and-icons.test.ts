import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Data } from 'resedit'
import { expect, test } from 'vitest'
import { renderIcons } from '../../packaging/icons/render-icons.ts'
import { PRODUCT_NAMES } from '../../src-core/product-names.ts'
import { tellOfSigning } from '../../packaging/signing.ts'
import { hostTexts } from '../../src-main/electron/texts.ts'
import en from '../../src-renderer/locales/en/shell.json' with { type: 'json' }
import ja from '../../src-renderer/locales/ja/shell.json' with { type: 'json' }
import { root } from './pack.ts'

const packaging = join(root, 'packaging')

test('the icons are those of the drawing (npm run icons)', () => {
  const icons = renderIcons()
  for (const [name, content] of icons)
    expect(content.equals(readFileSync(join(packaging, 'icons', name))), name).toBe(true)
  const sizes = Data.IconFile.from(icons.get('icon.ico') ?? Buffer.alloc(0)).icons.map(({ width }) => width)
  // 256 is written as 0.
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 0])
})

test('the program has one name in each language, wherever it stands', () => {
  expect(hostTexts['window.title']).toEqual(PRODUCT_NAMES)
  expect({ ja: ja.product, en: en.product }).toEqual(PRODUCT_NAMES)
  expect(readFileSync(join(root, 'README.md'), 'utf8').split('\n')[0]).toBe(`# ${PRODUCT_NAMES.ja}`)
  expect(readFileSync(join(packaging, 'mac', 'ja.lproj', 'InfoPlist.strings'), 'utf8')).toContain(
    `CFBundleDisplayName = "${PRODUCT_NAMES.ja}";`,
  )
})

const AZURE = {
  AZURE_SIGN_PUBLISHER: 'Publisher',
  AZURE_SIGN_ENDPOINT: 'https://jpe.codesigning.azure.net',
  AZURE_SIGN_PROFILE: 'profile',
  AZURE_SIGN_ACCOUNT: 'account',
}

test.each([
  ['linux', {}, /is not signed/],
  ['win32', {}, /NOT SIGNED.*set CSC_LINK/],
  ['darwin', { WIN_CSC_LINK: 'a.pfx' }, /NOT SIGNED/],
  ['win32', { WIN_CSC_LINK: 'a.pfx' }, /in WIN_CSC_LINK, taken to have no password/],
  ['win32', { AZURE_SIGN_ACCOUNT: 'account' }, /NOT SIGNED/],
  ['win32', AZURE, /by Microsoft’s signing service/],
  ['darwin', AZURE, /NOT SIGNED/],
  ['win32', { CSC_LINK: 'a.pfx', CSC_KEY_PASSWORD: 'hush' }, /in CSC_LINK$/],
] as const)('on %s with %j it is said whether it will be signed', (platform, environment, says) => {
  const told = tellOfSigning(environment, platform)
  expect(told).toMatch(says)
  expect(told).not.toMatch(/hush|a\.pfx/)
})
