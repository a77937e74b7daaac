import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { createWire } from './ask.ts'
import { createBrowserSide, type DialogAnswers, type ShownNotification } from './browser/browser-side.ts'
import type { Refusal } from './browser/session-context.ts'
import type { PortMessage } from './messages.ts'

export interface LaunchOptions {
  readonly browser: Browser
  /** The folder of the build. */
  readonly out: string
  /** Where the session is kept. Programs of the same folder are instances of one. */
  readonly stateFolder: string
  /** After the program's name, as on a command line. */
  readonly args?: readonly string[]
  /** As the system has them, first choice first. */
  readonly languages?: readonly string[]
  readonly version?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface StandInApp {
  /** The page of the first window, once it is loaded. */
  firstPage(): Promise<Page>
  readonly dialogs: DialogAnswers
  /** Addresses given to the system's browser. */
  readonly opened: readonly string[]
  /** What pages asked for and did not get. */
  readonly refused: readonly Refusal[]
  readonly notifications: readonly ShownNotification[]
  /** The user turns to another program: no window of this one has the focus. */
  lookElsewhere(): Promise<void>
  /** Labels and roles as the program set them last. */
  menu(): unknown
  /** Whether the window was shown to the user, and still is. */
  isVisible(): boolean
  crashPage(): Promise<void>
  /** The window's page as it is now: another one after a crash. */
  page(): Page | null
  /** As the user closes the window; resolves with the exit code once the program has ended. */
  close(): Promise<number | null>
  /** Resolves with the exit code, however the program ends. */
  readonly ended: Promise<number | null>
  /** What the program wrote to stdout and stderr. */
  output(): string
}

const register = pathToFileURL(join(import.meta.dirname, 'main', 'register.ts')).href
const running = new Map<string, (argv: string[]) => void>()

/** Runs `<out>/main/index.js` as it is, with the stand-in for `electron`, and its pages in the browser that is given. */
export async function launchStandIn(options: LaunchOptions): Promise<StandInApp> {
  const program = start(options)
  let output = ''
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (text) => (output += String(text)))

  const side = createBrowserSide(options, (name, question) => wire.ask(name, question))
  const wire = createWire(
    // The program may end while an answer is on its way.
    (message) => void (program.connected && program.send(message, () => undefined)),
    (receive) => program.on('message', (message) => receive(message as PortMessage)),
    (name, payload) =>
      name === 'secondInstance'
        ? running.get(options.stateFolder)?.((payload as { argv: string[] }).argv)
        : side.answer(name, payload),
  )
  if (!running.has(options.stateFolder))
    running.set(options.stateFolder, (argv) => void wire.ask('secondInstanceOf', { argv }))
  const ended = new Promise<number | null>((resolve) => {
    program.once('exit', (code) => {
      wire.end(`The program has ended with ${code}:\n${output}`)
      void side.close().finally(() => resolve(code))
    })
  })
  return {
    ...side.facade,
    ended,
    output: () => output,
    firstPage: () =>
      Promise.race([
        side.facade.firstPage(),
        ended.then((code) => Promise.reject(new Error(`The program ended with ${code}:\n${output}`))),
      ]),
    async close() {
      if (program.connected) await wire.ask('close', { window: 1 }).catch(() => undefined)
      const code = await ended
      running.delete(options.stateFolder)
      return code
    },
  }
}

function start({
  out,
  stateFolder,
  args = [],
  languages = ['ja'],
  version = '0.0.0',
  env = {},
}: LaunchOptions): ChildProcess {
  return fork(join(out, 'main', 'index.js'), [...args], {
    execArgv: ['--no-warnings', '--import', register],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...env,
      PLATON_STATE_DIR: stateFolder,
      STAND_IN_HOME: stateFolder,
      STAND_IN_LANGUAGES: languages.join(','),
      STAND_IN_VERSION: version,
    },
  })
}
