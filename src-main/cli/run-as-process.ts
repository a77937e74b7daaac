import { join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { stateFolder } from '../node/session/state-folder.ts'
import type { Serve } from './commands/outcome.ts'
import { createNodeServices, readServers, type DnsPlaces } from './create-node-services.ts'
import { EXIT } from './fault.ts'
import { systemLanguage } from './language.ts'
import { ignoreClosedReader, writeAll } from './output.ts'
import { runCli, type CliEnd } from './run-cli.ts'
import { describeCliMessage, type CliTextCode } from './texts.ts'

/** After Ctrl-C what runs may still put its house in order; then it ends, whatever it waits for. */
const LAST_WORDS_MS = 500

/** The command line as a process of its own: it ends the process. `places` is for tests. */
export async function runAsProcess(places: DnsPlaces = {}): Promise<void> {
  const language = systemLanguage(process.env, process.platform)
  const interruption = new AbortController()
  const endWith = (exitCode: number, code: CliTextCode, detail = ''): CliEnd => {
    return { exitCode, stdout: '', stderr: [describeCliMessage(say(code, detail), language)] }
  }
  const interrupted = new Promise<CliEnd>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        interruption.abort()
        setTimeout(() => resolve(endWith(EXIT.interrupted, 'cli.interrupted')), LAST_WORDS_MS)
      })
  })
  const run = runCli({
    words: process.argv.slice(2),
    systemLanguage: language,
    program: process.env['npm_lifecycle_event'] ? 'npm start --' : 'platon-mail',
    version: packageFile.version,
    stdin: process.stdin,
    interruption: interruption.signal,
    createServices: (dns) => createNodeServices(dns, places),
    tell: writeLines,
    serve: (request) => serve(request, places),
  }).catch((error: unknown) => endWith(EXIT.internal, 'cli.internal', describeDefect(error)))

  ignoreClosedReader(process.stderr)
  const end = await Promise.race([run, interrupted])
  writeLines(end.stderr)
  const written = await writeAll(process.stdout, end.stdout)
  if (!written.ok) writeLines([describeCliMessage(say('cli.output-failed', written.reason), language)])
  // Sockets that still wait for an answer that nobody reads any more must not keep the process.
  process.exit(written.ok ? end.exitCode : EXIT.couldNotWrite)
}

function writeLines(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
}

function say(code: CliTextCode, detail: string) {
  return { code, params: { detail } }
}

function describeDefect(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** Loaded when it is asked for: the other commands start without it. */
async function serve(
  { settings, describeReady, ...request }: Parameters<Serve>[0],
  places: DnsPlaces,
): ReturnType<Serve> {
  const { serve: serveWizard } = await import('../loopback/serve.ts')
  const { isOffline, doh, timeoutMs, deadlineMs, servers } = settings.dns
  // Read once before, when the services were made: the list is good.
  const addresses = readServers(servers)
  return serveWizard({
    ...request,
    language: settings.language,
    version: packageFile.version,
    pageFolder: process.env['PLATON_PAGE_DIR'] ?? join(import.meta.dirname, '..', 'renderer'),
    token: process.env['PLATON_DEV_TOKEN'],
    stateFolder: stateFolder(),
    dns: { servers: addresses.ok ? addresses.value : [], isOffline, doh, timeoutMs, deadlineMs, ...places },
    onReady: (page, isOpened) => process.stdout.write(`${describeReady(isOpened)}\n\n  ${page}\n\n`),
    log: (what, error) => process.stderr.write(`${what}: ${describeWhole(error)}\n`),
  })
}

function describeWhole(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
