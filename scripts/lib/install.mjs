import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inRoot, root } from './paths.mjs'
import { startProgress } from './progress.mjs'
import { findProjectNode } from './project-node.mjs'
import { runCaptured } from './run.mjs'
import { SetupError } from './setup-error.mjs'

/** Written last, inside node_modules: what was interrupted, or is for another lockfile or machine, has no valid one. */
export const installStamp = inRoot('node_modules', '.platon-install')

const ARGUMENTS = [
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--progress=false',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=10000',
]

/** Installs from the lockfile where node_modules is absent, stale or half-done. Throws a SetupError. */
export async function ensureInstalled() {
  const wanted = describeWanted()
  if (readStamp() === wanted) return
  const done = startProgress(
    existsSync(inRoot('node_modules'))
      ? '依存パッケージを入れ直しています（30〜70秒ほど） / Renewing the dependencies (about 30 to 70 s)'
      : '依存パッケージを入れています（初回のみ、30〜70秒ほど） / Installing the dependencies (first time only, about 30 to 70 s)',
  )
  try {
    await install(wanted)
    done('完了 / done')
  } catch (error) {
    done('失敗 / failed')
    throw error
  }
}

function describeWanted() {
  const lockfile = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  return `${lockfile} ${process.platform}-${process.arch}\n`
}

function readStamp() {
  try {
    return readFileSync(installStamp, 'utf8')
  } catch {
    return null
  }
}

async function install(wanted) {
  try {
    accessSync(root, constants.W_OK)
    // npm ci leaves dot files where they are.
    rmSync(installStamp, { force: true })
    mkdirSync(inRoot('node_modules'), { recursive: true })
  } catch (error) {
    throw explainFailure(String(error.code))
  }
  const [command, ...before] = npmCommand()
  const { code, output } = await runCaptured(command, [...before, installVerb(), ...ARGUMENTS], {
    cwd: root,
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (code !== 0) throw explainFailure(output)
  // npm passes over an optional package that it could not fetch, and the project's Node is one.
  findProjectNode()
  writeFileSync(installStamp, wanted)
}

/** Windows can't delete the executable that runs this script, and `npm ci` starts with deleting everything. */
function installVerb() {
  const runsFromModules = process.execPath.startsWith(inRoot('node_modules'))
  return process.platform === 'win32' && runsFromModules ? 'install' : 'ci'
}

function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env
  return cli && basename(cli) === 'npm-cli.js' ? [node, cli] : ['npm']
}

const CAUSES = [
  {
    signs: /\b(EACCES|EROFS|EPERM)\b/,
    ja: `フォルダーに書き込めません（${root}）。書き込める場所にコピーして、もう一度実行してください。`,
    en: `The folder can't be written to (${root}): copy the project to one that can, and run this again.`,
  },
  {
    signs: /\bENOSPC\b/,
    ja: 'ディスクの空きが足りません。400 MB ほど空けて、もう一度実行してください。',
    en: 'The disk is full: free about 400 MB and run this again.',
  },
  {
    signs:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/,
    ja: 'npm のレジストリに接続できません。ネットワークとプロキシの設定（npm config get proxy）を確かめて、もう一度実行してください。',
    en: "The npm registry can't be reached: check the network and the proxy setting (npm config get proxy), and run this again.",
  },
  {
    signs: /^ENOENT\b.*\bnpm\b/m,
    ja: 'npm が見つかりません。https://nodejs.org/ の Node.js を入れて、もう一度実行してください。',
    en: 'npm was not found: install Node.js from https://nodejs.org/ and run this again.',
  },
]

function explainFailure(output) {
  const cause = CAUSES.find(({ signs }) => signs.test(output))
  if (cause) return new SetupError(cause.ja, cause.en)
  const line =
    output.match(/^npm error (?!code |A complete log)(.+)$/m)?.[1] ?? output.trim().split('\n').at(-1)
  return new SetupError(`npm ci が失敗しました: ${line}`, `npm ci failed: ${line}`)
}
