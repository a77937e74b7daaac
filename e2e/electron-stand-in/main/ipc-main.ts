import type { SenderFrame } from '../messages.ts'
import { ask, answerFor } from './program.ts'
import { clone, strict } from './strict.ts'

type InvokeHandler = (event: object, ...args: unknown[]) => unknown

const handlers = new Map<string, InvokeHandler>()

export const ipcMain = strict('ipcMain', {
  // https://www.electronjs.org/docs/latest/api/ipc-main#ipcmainhandlechannel-listener
  handle(channel: string, handler: InvokeHandler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

/** Only `message` of what a handler throws reaches the page: the stack, the class and the cause stay behind. */
answerFor('invoke', async ({ window, frame, channel, args }) => {
  const handler = handlers.get(channel)
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const sender = frame === null ? null : frameOf(window, frame)
    return { ok: true, value: clone(await handler(invokeEvent(sender), ...(clone(args) as unknown[]))) }
  } catch (error) {
    return { ok: false, message: `Error invoking remote method '${channel}': ${String(error)}` }
  }
})

function invokeEvent(senderFrame: object | null): object {
  return strict('IpcMainInvokeEvent', { type: 'frame', senderFrame })
}

/** https://www.electronjs.org/docs/latest/api/web-frame-main */
function frameOf(window: number, { url, origin, isMainFrame }: SenderFrame): object {
  return strict('WebFrameMain', {
    url,
    origin,
    parent: isMainFrame ? null : strict('WebFrameMain', {}),
    isDestroyed: () => !openWindows.has(window),
    send(channel: string, ...args: unknown[]) {
      void ask('sendToFrame', { window, channel, args: clone(args) }).catch(() => undefined)
    },
  })
}

/** Kept by BrowserWindow: a frame is gone with its window. */
export const openWindows = new Set<number>()
