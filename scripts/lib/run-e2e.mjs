import { writeFileSync } from 'node:fs'
import { ensureBrowser } from './browser.mjs'
import { locateElectron } from './electron.mjs'
import { inRoot, root } from './paths.mjs'
import { handOver } from './run.mjs'

/** The end-to-end tests with the browser that they need; without one they are skipped, and that is said. */
const { path, reason } = await ensureBrowser(process.execPath)
const { PLATON_E2E_REPORT: report } = process.env
if (reason === undefined) {
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const electron = locateElectron()
  if (electron.reason)
    process.stdout.write(`end-to-end tests on Electron itself skipped: ${electron.reason}\n`)
  const env = {
    ...process.env,
    ...(path === null ? {} : { PLATON_BROWSER: path }),
    ...(electron.path ? { PLATON_ELECTRON: electron.path } : { PLATON_ELECTRON_ABSENT: electron.reason }),
  }
  process.exitCode = await handOver(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: root,
    env,
  })
} else {
  process.stdout.write(`end-to-end tests skipped: ${reason}\n`)
  if (report) {
    const skipped = [{ name: 'end-to-end tests', reason }]
    writeFileSync(report, JSON.stringify({ passed: 0, failed: [], skipped, printed: '', crashed: [] }))
  }
}
