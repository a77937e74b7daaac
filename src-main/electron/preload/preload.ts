import { contextBridge, ipcRenderer } from 'electron'
import { CALL_NAMES, RUN_NAMES } from '../../../src-core/contract/calls.ts'
import { CHANNELS, type PreloadApi } from '../../../src-core/contract/preload-api.ts'

const refused = {
  ok: false,
  failure: { code: 'unknown-call', message: null, id: null, isRetryable: false },
}

/** The page gets these four functions and no other: neither `ipcRenderer` nor the event of a message, which carries it. */
const api: PreloadApi = {
  invoke: async (name, input) =>
    CALL_NAMES.includes(name) ? ipcRenderer.invoke(CHANNELS.call, name, input) : refused,
  start: async (run, name, input) =>
    RUN_NAMES.includes(name) ? ipcRenderer.invoke(CHANNELS.start, run, name, input) : refused,
  cancel: (run) => void ipcRenderer.invoke(CHANNELS.cancel, run),
  onEvent: (listener) => void ipcRenderer.on(CHANNELS.event, (_, event) => listener(event)),
}

contextBridge.exposeInMainWorld('platon', api)
