import { Readable } from 'node:stream'
import type { Language } from '../../src-core/text/message.ts'
import { createNodeServices } from '../../src-main/cli/create-node-services.ts'
import { runCli as runCliInside, type CliEnd } from '../../src-main/cli/run-cli.ts'
import type { Network } from '../../src-main/node/dns/create-node-dns.ts'
import { runProcess, type ProcessEnd, type ProcessOptions } from './run-process.ts'

/** Built by `npm test` before the tests, by `npm run build` otherwise. */
export const bundle = `${process.cwd()}/out/main/cli.mjs`

/** Runs the built command line on the Node of the tests, in Japanese where nothing else is said. */
export function runCli(args: readonly string[], options: ProcessOptions = {}): Promise<ProcessEnd> {
  return runProcess(process.execPath, [bundle, ...args], {
    ...options,
    env: { LANG: 'ja_JP.UTF-8', ...options.env },
  })
}

export interface JsonEnd {
  readonly code: number | null
  readonly json: unknown
}

const asJson = (endpoint: string, words: readonly string[]) => [...words, '--json', '--dns', endpoint]

/** A command with --json against a name server of the tests, without a process of its own: as `runInProcess`. */
export async function runJson(endpoint: string, words: readonly string[]): Promise<JsonEnd> {
  const { exitCode, stdout } = await runInProcess(asJson(endpoint, words), 'ja')
  return { code: exitCode, json: parseWhole(stdout) }
}

/** The same by the built command line. */
export async function runJsonProcess(endpoint: string, words: readonly string[]): Promise<JsonEnd> {
  const { code, stdout } = await runCli(asJson(endpoint, words))
  return { code, json: parseWhole(stdout) }
}

/** stdout holds one JSON object and nothing else. */
export function parseWhole(stdout: string): unknown {
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`not one JSON object: ${stdout.slice(0, 500)}`)
  }
}

/** The same command line without a process of its own: for tables that would start hundreds, and over other servers. */
export function runInProcess(
  words: readonly string[],
  systemLanguage: Language,
  network?: Partial<Network>,
): Promise<CliEnd> {
  return runCliInside({
    words,
    systemLanguage,
    program: 'platon-mail',
    version: '0.0.0',
    stdin: Readable.from([]),
    interruption: new AbortController().signal,
    createServices: (dns) => createNodeServices(dns, network && { network }),
    tell: () => undefined,
    serve: () => Promise.reject(new Error('not in the process of the tests')),
  })
}
