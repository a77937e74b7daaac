import { createLoopbackBackend, type LoopbackBackendOptions } from './create-loopback-backend.ts'
import { createLoopbackServer, type LoopbackAddresses } from './create-loopback-server.ts'
import { openBrowser } from './open-browser.ts'
import { createSecret } from './secret.ts'
import { readStaticFiles, type StaticFiles } from './static-files.ts'

export interface ServeRequest extends LoopbackBackendOptions {
  /** The built renderer. */
  readonly pageFolder: string
  /** 0: any that is free. */
  readonly port: number
  readonly opensBrowser: boolean
  /** Chosen by the developer's loop, which has to know it; new for each run otherwise. */
  readonly token?: string | undefined
  readonly signal: AbortSignal
  /** Called once it can be reached, with the address for the user. */
  onReady(page: string, isOpened: boolean): void
}

/** How it ended: of itself or by the signal, or it could not begin. */
export type ServeEnd =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'no-page' | 'port-taken' | 'no-port'; readonly detail: string }

/** Serves the wizard until it is stopped or nobody uses it any more. */
export async function serve(request: ServeRequest): Promise<ServeEnd> {
  const { pageFolder, port, opensBrowser, token = createSecret(), signal, onReady, log } = request
  let files: StaticFiles
  try {
    files = await readStaticFiles(pageFolder)
  } catch (error) {
    return { ok: false, why: 'no-page', detail: detailOf(error) }
  }
  const backend = createLoopbackBackend(request)
  const server = createLoopbackServer({ backend, files, token, onFault: (error) => log('loopback', error) })
  let addresses: LoopbackAddresses
  try {
    addresses = await server.listen(port)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    return { ok: false, why: isTaken ? 'port-taken' : 'no-port', detail: detailOf(error) }
  }
  const stop = () => void server.close()
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  onReady(addresses.page, opensBrowser && (await openBrowser(addresses.issueEntrance())))
  await server.ended
  signal.removeEventListener('abort', stop)
  return { ok: true }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
