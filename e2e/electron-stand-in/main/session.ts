import { EventEmitter } from 'node:events'
import type { ServedResponse } from '../messages.ts'
import { afterReady, answerFor, beforeReady } from './program.ts'
import { strict } from './strict.ts'

type ProtocolHandler = (request: Request) => Response | Promise<Response>
type RequestFilter = (details: object, callback: (answer: { cancel?: boolean }) => void) => void

interface SessionParts {
  readonly partition: string
  readonly handlers: Map<string, ProtocolHandler>
  filter: RequestFilter | null
  permissionRequest: ((...given: never[]) => void) | null
  permissionCheck: ((...given: never[]) => boolean) | null
}

const sessions = new Map<string, { readonly parts: SessionParts; readonly session: object }>()
const privileged = new Map<string, { readonly standard?: boolean }>()

/** https://www.electronjs.org/docs/latest/api/protocol#protocolregisterschemesasprivilegedcustomschemes: before ready, once. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: { standard?: boolean } }[]) {
    beforeReady('protocol.registerSchemesAsPrivileged')
    if (privileged.size > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called once')
    for (const { scheme, privileges = {} } of schemes) privileged.set(scheme, privileges)
  },
})

export const session = strict('session', {
  fromPartition: (partition: string) => sessionOf(partition).session,
})

export function sessionOf(partition: string) {
  afterReady('session.fromPartition')
  const known = sessions.get(partition)
  if (known) return known
  const parts: SessionParts = {
    partition,
    handlers: new Map(),
    filter: null,
    permissionRequest: null,
    permissionCheck: null,
  }
  const made = { parts, session: createSession(parts) }
  sessions.set(partition, made)
  return made
}

/** The partition of a session that was handed to a window. */
export function partitionOf(given: unknown): string {
  const found = [...sessions].find(([, { session: known }]) => known === given)
  if (found === undefined) throw new Error('A window needs a session of this program')
  return found[0]
}

function createSession(parts: SessionParts): object {
  const events = new EventEmitter()
  return strict('session', {
    on: events.on.bind(events),
    protocol: strict('session.protocol', {
      // https://www.electronjs.org/docs/latest/api/protocol#protocolhandlescheme-handler
      handle(scheme: string, handler: ProtocolHandler) {
        if (parts.handlers.has(scheme)) throw new Error(`The scheme ${scheme} has been registered already`)
        parts.handlers.set(scheme, handler)
      },
    }),
    webRequest: strict('session.webRequest', {
      // https://www.electronjs.org/docs/latest/api/web-request: only the last listener counts.
      onBeforeRequest(filter: RequestFilter) {
        parts.filter = filter
      },
    }),
    setPermissionRequestHandler: (handler: SessionParts['permissionRequest']) =>
      (parts.permissionRequest = handler),
    setPermissionCheckHandler: (handler: SessionParts['permissionCheck']) =>
      (parts.permissionCheck = handler),
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
  })
}

/** A scheme that is not `standard` has no origin of its own, so the program's page would not work there. */
export function checkStandard(url: string): void {
  const scheme = url.slice(0, url.indexOf(':'))
  if (privileged.get(scheme)?.standard !== true) throw new Error(`${scheme}: is not a standard scheme`)
}

answerFor(
  'request',
  async ({ session: partition, url, method, headers, body }): Promise<ServedResponse | null> => {
    const { parts } = sessionOf(partition)
    if (await isCancelled(parts, url, method)) return null
    const handler = parts.handlers.get(url.slice(0, url.indexOf(':')))
    if (handler === undefined) return null
    const response = await handler(requestOf(url, method, headers, body))
    if (!(response instanceof Response)) throw new TypeError('A protocol handler returns a Response')
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  },
)

function requestOf(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: Uint8Array | null,
): Request {
  const hasBody = body !== null && method !== 'GET' && method !== 'HEAD'
  return new Request(url, { method, headers, ...(hasBody ? { body: new Uint8Array(body) } : {}) })
}

function isCancelled({ filter }: SessionParts, url: string, method: string): Promise<boolean> {
  if (filter === null) return Promise.resolve(false)
  return new Promise((resolve) => filter({ url, method }, ({ cancel = false }) => resolve(cancel)))
}

/**
 * The check comes first, the request only where the check says no
 * (https://www.electronjs.org/docs/latest/api/session#sessetpermissionrequesthandlerhandler). Without handlers all is given.
 */
export async function hasPermission(
  partition: string,
  contents: object,
  { permission, origin, url }: { permission: string; origin: string; url: string },
): Promise<boolean> {
  const { permissionCheck, permissionRequest } = sessionOf(partition).parts
  const details = { isMainFrame: true, requestingUrl: url }
  const check = permissionCheck as ((...given: unknown[]) => boolean) | null
  if (check === null || check(contents, permission, `${origin}/`, details)) return true
  const request = permissionRequest as ((...given: unknown[]) => void) | null
  if (request === null) return true
  return new Promise((resolve) => request(contents, permission, resolve, details))
}
