import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { SetupError } from './setup-error.mjs'

const LEAST = [22, 19]

/**
 * The Node that everything after the set-up runs on: the one that the lockfile brought, else the running one where it
 * is new enough (there is no such package for a Mac).
 */
export function findProjectNode() {
  const own = inRoot(
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(own)) return own
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new SetupError(
    `Node.js ${LEAST.join('.')} 以降が必要です（今は ${process.versions.node}）。https://nodejs.org/ の Node.js 24 を入れて、もう一度実行してください。`,
    `Node.js ${LEAST.join('.')} or later is needed (this is ${process.versions.node}): install Node.js 24 from https://nodejs.org/ and run this again.`,
  )
}

export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
}
