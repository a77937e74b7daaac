import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { cliBundle, root } from './paths.mjs'
import { findProjectNode } from './project-node.mjs'
import { handOver } from './run.mjs'
import { runSetUp } from './setup-error.mjs'

/** Installs and builds what is stale; returns the Node to go on with. Ends the process where that can't be done. */
export function setUp() {
  return runSetUp(async () => {
    await ensureInstalled()
    const node = findProjectNode()
    await ensureBuilt(node)
    return node
  })
}

/** The command line takes the terminal over. Resolves with its exit code. */
export function runCommand(node, words) {
  return handOver(node, [cliBundle, ...words], { cwd: callersFolder() })
}

/** npm runs a script in the package's folder and tells where it was called; files are named from there. */
function callersFolder() {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
  const isRunByNpm = (script === 'start' || script === 'cli') && process.cwd() === root
  return isRunByNpm && called ? called : process.cwd()
}
