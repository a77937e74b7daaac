import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { startProgress } from './progress.mjs'

const SILENCE_MS = 20_000
const MB = 1_000_000

/** The day on which the download was given up last: it is tried again on another. */
const giveUpStamp = inRoot('node_modules', '.platon-electron')

/**
 * `{ path }` of Electron's binary, downloaded where it is absent, or `{ reason }` in both languages why there will be no
 * window. `day` is today's ISO date.
 */
export async function ensureElectron(node, { silenceMs = SILENCE_MS, day = today(), ...machine } = {}) {
  const obstacle = findObstacle(machine)
  if (obstacle) return { reason: obstacle }
  const present = findElectron()
  if (present) return { path: present }
  if (readText(giveUpStamp) === day) return { reason: REASONS.givenUp }
  const isFetched = await fetchElectron(node, silenceMs)
  const path = findElectron()
  if (isFetched && path) return { path }
  writeFileSync(giveUpStamp, day)
  return { reason: REASONS.unreachable }
}

/** `{ path }` of the binary that is there, or `{ reason }` why no window can be had now. Nothing is downloaded. */
export function locateElectron(machine = {}) {
  const obstacle = findObstacle(machine)
  const path = obstacle ? null : findElectron()
  return path ? { path } : { reason: obstacle ?? REASONS.absent }
}

const REASONS = {
  noDesktop: 'デスクトップがないため / there is no desktop here',
  root: '管理者（root）ではElectronを安全に動かせないため / Electron has no sandbox under root',
  absent: 'Electronが入っていないため / Electron is not installed',
  givenUp: 'Electronを今日はダウンロードできなかったため / Electron could not be downloaded today',
  unreachable: 'Electronをダウンロードできないため / Electron can’t be downloaded',
}

function findObstacle({
  platform = process.platform,
  env = process.env,
  isRoot = process.getuid?.() === 0,
} = {}) {
  if (!existsSync(inRoot('node_modules', 'electron', 'install.js'))) return REASONS.absent
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return REASONS.noDesktop
  return isRoot ? REASONS.root : null
}

/** As Electron's own index.js finds it. */
function findElectron() {
  const name = readText(inRoot('node_modules', 'electron', 'path.txt'))
  const path = name && inRoot('node_modules', 'electron', 'dist', name)
  return path && existsSync(path) ? path : null
}

/** True when it is in place. Given up when no byte comes for so long. */
async function fetchElectron(node, silenceMs) {
  let size = ''
  const done = startProgress(
    'Electronをダウンロードしています（初回のみ） / Downloading Electron (first time only)',
    () => size,
  )
  const child = spawn(node, [inRoot('scripts', 'lib', 'fetch-electron.mjs')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const silence = setTimeout(() => child.kill('SIGKILL'), silenceMs)
  child.stdout.on('data', (chunk) => {
    silence.refresh()
    const [transferred, total] = String(chunk).trim().split('\n').at(-1).split(' ').map(Number)
    size = `${Math.round(transferred / MB)} MB${total ? ` / ${Math.round(total / MB)} MB` : ''}`
  })
  const isFetched = await new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
  clearTimeout(silence)
  done(isFetched ? '完了 / done' : '取りやめ / given up')
  return isFetched
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function today() {
  return new Date().toISOString().slice(0, 10)
}
