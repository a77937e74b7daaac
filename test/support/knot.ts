import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian's `knot` package puts it; null where it is not installed. */
export const knotPath = ['/usr/sbin/knotd', '/usr/local/sbin/knotd'].find((path) => existsSync(path)) ?? null

export interface KnotServer {
  /** `address:port`, the form of `--dns`. */
  readonly endpoint: string
  close(): Promise<void>
}

const START_TRIES = 5
const ANSWER_TRIES = 100

/**
 * Knot DNS as a child process, authoritative for these zones (origin → zone text; a text alone is the root's): a second
 * name server, independent of ours, on loopback. With a zone for the root it answers for every name, as a resolver
 * does. It reads the zones by itself, so a text that it can't parse makes this throw with its words.
 */
export async function startKnot(zones: string | Readonly<Record<string, string>>): Promise<KnotServer> {
  for (let tries = 1; ; tries++) {
    const attempt = await tryToStart(typeof zones === 'string' ? { '.': zones } : zones)
    if ('endpoint' in attempt) return attempt
    // Between looking for a free port and using it, another program may take it.
    if (tries === START_TRIES || !attempt.words.includes('address already in use'))
      throw new Error(`knotd does not answer:\n${attempt.words}`)
  }
}

async function tryToStart(zones: Readonly<Record<string, string>>): Promise<KnotServer | { words: string }> {
  if (knotPath === null) throw new Error('knotd is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'platon-knot-'))
  const port = await findFreePort()
  const origins = Object.keys(zones)
  for (const [index, origin] of origins.entries())
    writeFileSync(join(folder, `${index}.zone`), zones[origin] ?? '')
  writeFileSync(join(folder, 'knot.conf'), configuration(folder, port, origins))
  const child = spawn(knotPath, ['-c', join(folder, 'knot.conf')], { stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const exited = once(child, 'exit')
  const close = async () => {
    child.kill('SIGTERM')
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
  const endpoint = `127.0.0.1:${port}`
  const answers = origins.map((origin) => isAnswering(endpoint, origin, () => child.exitCode !== null))
  if ((await Promise.all(answers)).every(Boolean)) return { endpoint, close }
  await close()
  return { words }
}

function configuration(folder: string, port: number, origins: readonly string[]): string {
  return `
server:
    rundir: "${folder}"
    listen: 127.0.0.1@${port}
    background-workers: 1
    udp-workers: 1
    tcp-workers: 1
control:
    listen: "${folder}/control"
database:
    storage: "${folder}"
log:
  - target: stdout
    any: warning
zone:
${origins.map((origin, index) => `  - domain: ${origin}\n    file: "${folder}/${index}.zone"`).join('\n')}
`
}

async function isAnswering(endpoint: string, origin: string, hasEnded: () => boolean): Promise<boolean> {
  const resolver = new Resolver({ timeout: 100, tries: 1 })
  resolver.setServers([endpoint])
  for (let tries = 0; tries < ANSWER_TRIES && !hasEnded(); tries++) {
    try {
      await resolver.resolveSoa(origin)
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return false
}

async function findFreePort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  await once(socket, 'close')
  return port
}
