import { randomUUID } from 'node:crypto'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { EndedError } from '../ask.ts'
import type { SenderFrame } from '../messages.ts'
import { toProgram } from './addresses.ts'
import {
  pageWorldScript,
  PRELOAD_WORLD,
  preloadWorldScript,
  receiveExpression,
  SEND,
} from './world-scripts.ts'

export interface WindowPage {
  readonly page: Page
  /** To the preload's `ipcRenderer.on`. */
  send(channel: string, args: readonly unknown[]): Promise<void>
}

export interface Invocation {
  readonly channel: string
  readonly args: unknown[]
  /** Null when the frame has gone elsewhere meanwhile. */
  readonly frame: SenderFrame | null
}

export type Invoke = (invocation: Invocation) => Promise<{ ok: boolean; value?: unknown; message?: string }>

/** A page as a window has it: with the preload's world, where one is given. */
export async function openWindowPage(
  context: BrowserContext,
  preload: string | null,
  invoke: Invoke,
): Promise<WindowPage> {
  const page = await context.newPage()
  if (preload === null) return { page, send: async () => undefined }
  const browser = await context.newCDPSession(page)
  const world = await watchPreloadWorld(browser)
  const secret = randomUUID()
  await browser.send('Runtime.addBinding', { name: SEND, executionContextName: PRELOAD_WORLD })
  await browser.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(secret) })
  await browser.send('Page.addScriptToEvaluateOnNewDocument', {
    source: preloadWorldScript(preload, secret),
    worldName: PRELOAD_WORLD,
  })

  browser.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== SEND) return
    // A window that goes takes its page along, and nobody waits for the answer any more.
    answer(payload, executionContextId).catch((error: unknown) => {
      if (!(error instanceof EndedError)) throw error
    })
  })
  return {
    page,
    async send(channel, args) {
      const id = world.current()
      if (id !== null) await receive(id, { kind: 'message', channel, args })
    },
  }

  async function answer(payload: string, contextId: number): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: string; channel: string; args: unknown[] }
    const { ok, ...outcome } = await invoke({ channel, args, frame: world.frameOf(contextId) })
    await receive(contextId, { kind: 'invoked', id, isOk: ok, ...outcome }).catch(() => undefined)
  }

  async function receive(contextId: number, message: unknown): Promise<void> {
    await browser.send('Runtime.evaluate', { contextId, expression: receiveExpression(message) })
  }
}

/** Which context the preload runs in, and what frame that is: by what the browser says, not the page. */
async function watchPreloadWorld(browser: CDPSession) {
  const frames = new Map<number, SenderFrame>()
  const { frameTree } = await browser.send('Page.getFrameTree')
  browser.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== PRELOAD_WORLD) return
    frames.set(context.id, {
      origin: toProgram(context.origin),
      url: `${toProgram(context.origin)}/`,
      isMainFrame: (context.auxData as { frameId?: string }).frameId === frameTree.frame.id,
    })
  })
  browser.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    frames.delete(executionContextId),
  )
  browser.on('Runtime.executionContextsCleared', () => frames.clear())
  await browser.send('Page.enable')
  await browser.send('Runtime.enable')
  return {
    frameOf: (contextId: number) => frames.get(contextId) ?? null,
    current: () => [...frames.keys()].at(-1) ?? null,
  }
}
