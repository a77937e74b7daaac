import { existsSync } from 'node:fs'
import { inRoot, root } from './paths.mjs'
import { startProgress } from './progress.mjs'
import { runCaptured } from './run.mjs'

const DEBIAN_BROWSER = '/usr/bin/chromium-headless-shell'
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk']
/** Its documents are Japanese: without a font for them nothing could be looked at. */
const DEBIAN_FONTS = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/**
 * The browser of the end-to-end tests, brought where it is not there. Returns `{ path }`, null for Playwright's own, or
 * `{ reason }` where none can be had.
 */
export async function ensureBrowser(node) {
  const { PLATON_BROWSER: given } = process.env
  if (given) return existsSync(given) ? { path: given } : { reason: `PLATON_BROWSER is not there: ${given}` }
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get')
  if (isDebian && process.getuid?.() === 0 && !(existsSync(DEBIAN_BROWSER) && existsSync(DEBIAN_FONTS)))
    await installDebianPackages()
  if (existsSync(DEBIAN_BROWSER)) return { path: DEBIAN_BROWSER }
  return downloadPlaywrightBrowser(node)
}

async function installDebianPackages() {
  const done = startProgress(
    `テスト用のブラウザーを入れています（${DEBIAN_PACKAGES.join(' ')}） / Installing the browser of the tests`,
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    runCaptured('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], { env })
  let end = await install()
  if (end.code !== 0) {
    await runCaptured('apt-get', ['update', '-qq'], { env })
    end = await install()
  }
  done(end.code === 0 ? '完了 / done' : '失敗 / failed')
}

async function downloadPlaywrightBrowser(node) {
  const done = startProgress(
    'テスト用のブラウザーを確かめています（なければダウンロードします） / Looking for the browser of the tests, else downloading it',
  )
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const { code, output } = await runCaptured(node, [cli, 'install', 'chromium'], { cwd: root })
  done(code === 0 ? '完了 / done' : '失敗 / failed')
  if (code === 0) return { path: null }
  const line = output.trim().split('\n').at(-1) ?? ''
  return { reason: `no browser could be had (${line})` }
}
