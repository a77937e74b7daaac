import type { Bridge, RunEvent } from '../../../src-core/contract/bridge.ts'
import type { PreloadApi } from '../../../src-core/contract/preload-api.ts'
import { createSecret } from '../../../src-main/loopback/secret.ts'
import { createLoopbackServer } from '../../../src-main/loopback/create-loopback-server.ts'
import type { Backend } from '../../../src-main/services/backend.ts'
import { createHttpBridge } from '../../../src-renderer/bridge/http.ts'
import { createIpcBridge } from '../../../src-renderer/bridge/ipc.ts'

/** The renderer's own client, and everything that stands between it and the backend. */
export interface Transport {
  readonly bridge: Bridge
  close(): Promise<void>
}

type Connect = (backend: Backend) => Promise<Transport>

const nothing = () => Promise.resolve()

/** No crossing at all, as the command line calls it. */
const direct: Connect = async (backend) => ({
  bridge: createIpcBridge(preloadOver(backend, (value) => value)),
  close: nothing,
})

/** As Electron: what crosses is cloned, both ways. */
const ipc: Connect = async (backend) => ({
  bridge: createIpcBridge(preloadOver(backend, structuredClone)),
  close: nothing,
})

/** A real server and a real connection. */
const http: Connect = async (backend) => {
  const token = createSecret()
  const server = createLoopbackServer({ backend, token, files: new Map() })
  const { port } = await server.listen(0)
  const send: typeof fetch = (path, options = {}) => {
    const headers = new Headers(options.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(`http://127.0.0.1:${port}${path as string}`, { ...options, headers })
  }
  return { bridge: createHttpBridge(send), close: () => server.close() }
}

export const transports: Readonly<Record<string, Connect>> = { direct, ipc, http }

function preloadOver(backend: Backend, cross: <Value>(value: Value) => Value): PreloadApi {
  let listener: (event: RunEvent) => void = () => undefined
  return {
    invoke: async (name, input) => cross(await backend.receiveCall(name, cross(input))),
    start: async (run, name, input) =>
      cross(await backend.startRun({ run, name, input: cross(input) }, (event) => listener(cross(event)))),
    cancel: (run) => backend.cancelRun(run),
    onEvent: (given) => (listener = given),
  }
}
