import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const eslint = new ESLint()

/** The rules that a text would break in a file of that name; the file need not exist. */
async function brokenRules(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse error')
}

const IMPORTS = '@typescript-eslint/no-restricted-imports'
const uses = (specifier: string) => `import { thing } from '${specifier}'\nexport const used = thing\n`

const script = (code: string) => `<script setup lang="ts">\n${code.replace('export ', '')}</script>\n`

const refused: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['src-core/spf/x.ts', uses('node:fs'), IMPORTS],
  ['src-core/spf/x.ts', uses('fs'), IMPORTS],
  ['src-core/spf/x.ts', uses('vue'), IMPORTS],
  ['src-core/spf/x.ts', uses('electron'), IMPORTS],
  ['src-core/spf/x.ts', uses('dns-packet'), IMPORTS],
  ['src-core/spf/x.ts', uses('zod'), IMPORTS],
  ['src-core/spf/x.ts', uses('tldts'), IMPORTS],
  ['src-core/dns/name.ts', uses('tldts'), IMPORTS],
  ['src-core/catalog/x-schema.ts', uses('tldts'), IMPORTS],
  ['src-core/catalog/x-schema.ts', uses('zodiac'), IMPORTS],
  ['src-core/dns/public-suffix.ts', uses('zod'), IMPORTS],
  ['src-core/spf/x.ts', uses('../../src-main/node/dns.ts'), IMPORTS],
  ['src-core/spf/x.ts', uses('../../src-renderer/app.ts'), IMPORTS],
  ['src-core/catalog/x-schema.ts', uses('../../src-main/node/dns.ts'), IMPORTS],
  ['src-core/spf/x.test.ts', uses('../../src-main/node/dns.ts'), IMPORTS],
  ['src-core/spf/x.ts', `import type { Thing } from 'node:fs'\nexport type Used = Thing\n`, IMPORTS],
  ['src-core/spf/x.ts', `export { thing } from 'node:fs'\n`, IMPORTS],
  ['src-core/spf/x.ts', `export const later = () => import('node:fs')\n`, 'no-restricted-syntax'],
  ['src-core/spf/x.ts', `export const id = process.pid\n`, 'no-restricted-globals'],
  ['src-core/spf/x.ts', `export const url = new URL('https://example.jp')\n`, 'no-restricted-globals'],
  ['src-core/spf/x.ts', `export const id = Math.random()\n`, 'no-restricted-properties'],
  ['src-core/spf/x.ts', `export const now = Date.now()\n`, 'no-restricted-properties'],
  ['src-core/spf/x.ts', `export const now = new Date()\n`, 'no-restricted-syntax'],
  ['src-core/spf/x.ts', `export default function walk() {}\n`, 'no-restricted-syntax'],
  ['src-main/services/x.ts', uses('node:fs'), IMPORTS],
  ['src-main/services/x.ts', uses('zod'), IMPORTS],
  ['src-main/services/x.ts', uses('electron'), IMPORTS],
  ['src-main/services/x.ts', uses('../node/dns/create-node-dns.ts'), IMPORTS],
  ['src-main/services/x.ts', uses('../cli/main.ts'), IMPORTS],
  ['src-main/services/x.ts', uses('../electron/main.ts'), IMPORTS],
  ['src-main/services/x.ts', uses('../loopback/main.ts'), IMPORTS],
  ['src-main/cli/x.ts', uses('electron'), IMPORTS],
  ['src-main/cli/x.ts', uses('electron/main'), IMPORTS],
  ['src-main/loopback/x.ts', uses('electron'), IMPORTS],
  ['src-main/node/x.ts', uses('electron'), IMPORTS],
  ['src-main/node/x.ts', uses('../cli/main.ts'), IMPORTS],
  ['src-main/node/mail/x.ts', uses('mailauth'), IMPORTS],
  ['src-main/loopback/x.ts', uses('mailauth/lib/dkim/verify.js'), IMPORTS],
  ['src-main/electron/x.ts', uses('mailauth'), IMPORTS],
  ['src-main/cli/x.ts', `export const later = () => import('mailauth')\n`, 'no-restricted-syntax'],
  ['src-main/cli/x.ts', uses('../../src-renderer/app.ts'), IMPORTS],
  ['src-main/electron/x.ts', uses('../../src-renderer/app.ts'), IMPORTS],
  ['e2e/specs/x.spec.ts', uses('../../src-main/cli/main.ts'), IMPORTS],
  ['e2e/pages/x.ts', uses('../../src-renderer/store/run.ts'), IMPORTS],
  ['src-renderer/ui/x.ts', uses('../../src-main/services/services.ts'), IMPORTS],
  ['src-renderer/ui/x.ts', uses('../../src-core/contract/call-schemas.ts'), IMPORTS],
  ['src-renderer/ui/x.ts', uses('../../src-core/catalog/vendor-profile-schema.ts'), IMPORTS],
  ['src-renderer/ui/x.ts', uses('../../src-core/dns/public-suffix.ts'), IMPORTS],
  ['src-renderer/ui/x.ts', uses('zod'), IMPORTS],
  ['src-renderer/ui/x.ts', uses('node:fs'), IMPORTS],
  ['src-renderer/ui/x.ts', uses('electron'), IMPORTS],
  ['src-renderer/ui/x.ts', `export const id = process.pid\n`, 'no-restricted-globals'],
  ['src-renderer/ui/X.vue', script(uses('../../src-main/services/services.ts')), IMPORTS],
  ['src-renderer/ui/X.vue', '<template><p>文字</p></template>\n', 'vue/no-bare-strings-in-template'],
  ['src-renderer/ui/X.vue', '<template><p style="color: red" /></template>\n', 'vue/no-static-inline-styles'],
  ['src-renderer/ui/X.vue', '<template><p v-html="1" /></template>\n', 'vue/no-v-html'],
  ['src-main/cli/x.ts', `export default 1\n`, 'no-restricted-syntax'],
  ['src-main/cli/x.ts', `const thing = 1\nexport { thing as default }\n`, 'no-restricted-syntax'],
]

const allowed: readonly (readonly [file: string, code: string])[] = [
  ['src-main/node/mail/x.ts', `export const later = () => import('mailauth/lib/arc/index.js')\n`],
  ['src-core/catalog/x-schema.ts', uses('zod')],
  ['src-core/dns/public-suffix.ts', uses('tldts')],
  ['src-core/spf/x.ts', uses('../dns/name.ts')],
  ['src-core/spf/x.ts', uses('./record.ts')],
  ['src-main/services/x.ts', uses('../../src-core/dns/name.ts')],
  ['src-main/node/x.ts', uses('node:dgram')],
  ['src-main/node/x.ts', uses('dns-packet')],
  ['src-main/cli/x.ts', uses('../node/dns/create-node-dns.ts')],
  ['src-main/electron/x.ts', uses('electron')],
  ['src-core/spf/x.test.ts', uses('vitest')],
  ['src-renderer/ui/x.ts', uses('vue')],
  ['src-renderer/ui/x.ts', uses('../../src-core/spf/parse-spf-record.ts')],
  ['src-renderer/ui/x.test.ts', uses('@vue/test-utils')],
]

describe('the walls between the folders', () => {
  test.each(refused)('%s refuses %j', async (file, code, rule) => {
    expect(await brokenRules(file, code)).toContain(rule)
  })

  test.each(allowed)('%s allows %j', async (file, code) => {
    expect(await brokenRules(file, code)).toEqual([])
  })
})
