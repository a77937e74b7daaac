import { ensureElectron } from './electron.mjs'
import { cliBundle, root } from './paths.mjs'
import { handOver } from './run.mjs'

/** Electron that ends with a fault as soon as this has not shown a window: a library of the system is missing, say. */
const SHORT_MS = 4000

/** Opens the wizard in Electron, or says in one line why not and serves it to the browser. Returns the exit code. */
export async function openWizard(node, machine) {
  const { path, reason } = await ensureElectron(node, machine)
  if (path === undefined) return serve(node, reason)
  const started = Date.now()
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  const code = await handOver(path, [root], { cwd: root, env }).catch(() => 127)
  const isBroken = code !== 0 && Date.now() - started < SHORT_MS
  return isBroken
    ? serve(node, `Electronが起動しないため（${code}） / Electron does not start (${code})`)
    : code
}

function serve(node, reason) {
  const [ja, en] = reason.split(' / ')
  process.stderr.write(
    `${ja}、ウィザードをブラウザーで使います。 / ${en}: the wizard is used in the browser.\n`,
  )
  return handOver(node, [cliBundle, 'serve'], { cwd: root })
}
