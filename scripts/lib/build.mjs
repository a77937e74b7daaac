import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { installStamp } from './install.mjs'
import { cliBundle, inRoot, rendererList, root } from './paths.mjs'
import { startProgress } from './progress.mjs'
import { runCaptured } from './run.mjs'
import { SetupError } from './setup-error.mjs'

const SOURCES = ['src-core', 'src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json'].map(
  (name) => inRoot(name),
)

export const buildCommand = [inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build']

/** Builds where a bundle is absent or older than a source. Throws a SetupError. */
export async function ensureBuilt(node) {
  // The first and the last that the build writes: one that broke off leaves an old one, or none.
  const [cliAt, rendererAt] = [modifiedAt(cliBundle), modifiedAt(rendererList)]
  const builtAt = cliAt === null || rendererAt === null ? null : Math.min(cliAt, rendererAt)
  if (builtAt !== null && ![...SOURCES, installStamp].some((path) => isNewer(path, builtAt))) return
  const done = startProgress('プログラムを組み立てています / Building the program')
  const { code, output } = await runCaptured(node, buildCommand, { cwd: root })
  done(code === 0 ? '完了 / done' : '失敗 / failed')
  if (code === 0) return
  process.stderr.write(output)
  throw new SetupError(
    'プログラムの組み立てに失敗しました（上の出力を見てください）。',
    'The build failed: see the output above.',
  )
}

/** A folder's own time tells of files that were taken away. */
function isNewer(path, time) {
  const at = modifiedAt(path)
  if (at === null) return false
  if (at > time) return true
  return statSync(path).isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), time))
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
