import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Backend } from '../services/backend.ts'
import { answerApi, API } from './answer-api.ts'
import { createEntrance, ENTRANCE, pageWith } from './entrance.ts'
import { isFromOwnPage } from './guard.ts'
import { createIdleWatch, type IdleWatch } from './idle-watch.ts'
import { send, sendEmpty } from './send.ts'
import type { StaticFiles } from './static-files.ts'

export interface LoopbackOptions {
  readonly backend: Backend
  readonly files: StaticFiles
  /** From `createSecret`, new for each run. */
  readonly token: string
  /** Ends by itself after so long without a request and without a run. */
  readonly idleMs?: number
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number
  /** What goes wrong beneath the backend: never told to whoever asked. */
  readonly onFault?: (error: unknown) => void
}

export interface LoopbackServer {
  /** On 127.0.0.1 alone; 0 takes a free port. Rejects where the port can't be had. */
  listen(port: number): Promise<LoopbackAddresses>
  /** Cancels what runs, lets answers under way get out, and resolves when all is closed. */
  close(): Promise<void>
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>
}

export interface LoopbackAddresses {
  readonly port: number
  /** With the token: for the user's eyes. */
  readonly page: string
  /** Good for one visit within a minute: for the command that opens the browser. */
  issueEntrance(): string
}

const HOST = '127.0.0.1'
const IDLE_MS = 30 * 60_000
const LAST_WORDS_MS = 200
const MAX_CONNECTIONS = 100

/** The wizard for the browser on this machine (docs/adr/0007). */
export function createLoopbackServer(options: LoopbackOptions): LoopbackServer {
  const { backend, files, token, idleMs = IDLE_MS, now = Date.now, onFault } = options
  const entrance = createEntrance(token, now)
  const server = createServer({ requestTimeout: 60_000, maxHeaderSize: 16_384 }, (request, response) => {
    void answer(request, response).catch((error: unknown) => {
      onFault?.(error)
      response.destroy()
    })
  })
  server.maxConnections = MAX_CONNECTIONS
  const ended = new Promise<void>((resolve) => server.once('close', resolve))
  let watch: IdleWatch | null = null
  /** Kept, as the server has none any more while it closes and connections still send. */
  let port = 0

  return { listen, close, ended }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method = '' } = request
    const isApi = url.startsWith(API)
    if (!isFromOwnPage(request.headers, port, isApi)) return sendEmpty(response, 403)
    watch?.touch()
    response.once('close', () => watch?.touch())
    if (isApi) return answerApi(backend, token, request, response)
    if (url.startsWith(ENTRANCE)) return entrance.answer(request, response)
    if (method !== 'GET' && method !== 'HEAD') return sendEmpty(response, 405, { allow: 'GET, HEAD' })
    const file = files.get(url)
    return file === undefined ? sendEmpty(response, 404) : send(response, 200, file.mediaType, file.body)
  }

  async function listen(wanted: number): Promise<LoopbackAddresses> {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(wanted, HOST, resolve)
    })
    port = (server.address() as AddressInfo).port
    watch = createIdleWatch(
      idleMs,
      () => backend.countRuns() > 0,
      () => void close(),
    )
    const origin = `http://${HOST}:${port}`
    return {
      port,
      page: `${origin}${pageWith(token)}`,
      issueEntrance: () => `${origin}${entrance.issue()}`,
    }
  }

  function close(): Promise<void> {
    watch?.stop()
    backend.cancelAllRuns()
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS).unref()
    return ended
  }
}
