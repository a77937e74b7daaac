import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { locateElectron } from './electron.mjs'
import { inRoot, root } from './paths.mjs'
import { handOver } from './run.mjs'

/**
 * The end-to-end tests with the browser that they need; without one they are skipped, and that is said. Who asks for projects by name wants
 * them run: what is missing then fails. `PLATON_ELECTRON`: the program of a copy for tests (`npm run dist -- --for-tests`) in place of
 * Electron's own binary.
 */
const words = process.argv.slice(2)
const isAsked = words.some((word) => word.startsWith('--project'))
const { path, reason } = await ensureBrowser(process.execPath)
const { PLATON_E2E_REPORT: report, PLATON_ELECTRON: given } = process.env
if (reason === undefined) {
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const electron = given ? { path: resolve(given) } : locateElectron()
  if (electron.reason)
    process.stdout.write(`end-to-end tests on Electron itself skipped: ${electron.reason}\n`)
  const env = {
    ...process.env,
    ...(path === null ? {} : { PLATON_BROWSER: path }),
    ...(electron.path ? { PLATON_ELECTRON: electron.path } : { PLATON_ELECTRON_ABSENT: electron.reason }),
  }
  process.exitCode = await handOver(process.execPath, [playwright, 'test', ...words], { cwd: root, env })
} else {
  process.stdout.write(`end-to-end tests skipped: ${reason}\n`)
  if (report) {
    const skipped = [{ name: 'end-to-end tests', reason }]
    writeFileSync(report, JSON.stringify({ passed: 0, failed: [], skipped, printed: '', crashed: [] }))
  }
  if (isAsked) process.exitCode = 1
}
