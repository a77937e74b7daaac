import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { cliBundle, root } from './lib/paths.mjs'
import { findProjectNode } from './lib/project-node.mjs'
import { handOver } from './lib/run.mjs'
import { runSetUp } from './lib/setup-error.mjs'

const node = await runSetUp(async () => {
  await ensureInstalled()
  const found = findProjectNode()
  await ensureBuilt(found)
  return found
})
process.exitCode = await handOver(node, [cliBundle, ...process.argv.slice(2)], { cwd: callersFolder() })

/** npm runs a script in the package's folder and tells where it was called; files are named from there. */
function callersFolder() {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
  const isRunByNpm = (script === 'start' || script === 'cli') && process.cwd() === root
  return isRunByNpm && called ? called : process.cwd()
}
