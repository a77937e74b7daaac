import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Resolver } from 'node:dns/promises'
import { createServer } from 'node:net'
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

const TRIES = 100

/**
 * Knot DNS as a child process, authoritative for the root with this zone text: a second name server, independent of
 * ours, on loopback. It reads the zone by itself, so a text that it can't parse makes this throw with its words.
 */
export async function startKnot(zoneText: string): Promise<KnotServer> {
  if (knotPath === null) throw new Error('knotd is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'platon-knot-'))
  const port = await freePort()
  writeFileSync(join(folder, 'root.zone'), zoneText)
  writeFileSync(join(folder, 'knot.conf'), configuration(folder, port))
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
  if (await isAnswering(endpoint)) return { endpoint, close }
  await close()
  throw new Error(`knotd does not answer:\n${words}`)
}

function configuration(folder: string, port: number): string {
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
  - domain: .
    file: "${folder}/root.zone"
    zonefile-load: whole
`
}

async function isAnswering(endpoint: string): Promise<boolean> {
  const resolver = new Resolver({ timeout: 100, tries: 1 })
  resolver.setServers([endpoint])
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      await resolver.resolveSoa('.')
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
