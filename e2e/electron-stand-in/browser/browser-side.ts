import type { Browser, Page } from '@playwright/test'
import type { BrowserQuestions, DialogKind, WindowEvent } from '../messages.ts'
import { toBrowser } from './addresses.ts'
import {
  openSessionContext,
  settlePermissions,
  type Refusal,
  type RequestingWindow,
  type SessionContext,
} from './session-context.ts'
import { openWindowPage, type Invoke, type WindowPage } from './window-page.ts'

/** How the test answers a dialog; one that nobody answers is a fault of the test. */
export type DialogAnswers = Partial<Record<DialogKind, (options: Record<string, unknown>) => unknown>>

/** As the system shows it, outside every window. */
export interface ShownNotification {
  readonly title: string
  readonly body: string
  click(): Promise<unknown>
}

type Ask = (name: string, question: object) => Promise<unknown>
type Answers = { [Name in keyof BrowserQuestions]?: (question: BrowserQuestions[Name]) => unknown }

interface OpenWindow extends RequestingWindow {
  readonly session: SessionContext
  readonly preload: string | null
  page: WindowPage
  url: string
  isVisible: boolean
  hasCrashed: boolean
}

/** The test's end: pages for windows, contexts for sessions, and the test for everything that asks a person. */
export function createBrowserSide(
  { browser, languages = ['ja'] }: { readonly browser: Browser; readonly languages?: readonly string[] },
  ask: Ask,
) {
  const sessions = new Map<string, SessionContext>()
  const windows = new Map<number, OpenWindow>()
  const dialogs: DialogAnswers = {}
  const opened: string[] = []
  const refused: Refusal[] = []
  let loadedFirst: (page: Page) => void = () => undefined
  const firstPage = new Promise<Page>((resolve) => (loadedFirst = resolve))
  const notifications: ShownNotification[] = []
  let menu: unknown = null

  const tell = (window: number, event: WindowEvent, details?: unknown) =>
    ask('windowEvent', { window, event, details }).catch(() => undefined)

  const answers: Answers = {
    async openWindow({ window, session: { partition }, preload, javascript }) {
      const known = sessions.get(partition)
      const session =
        known ??
        (await openSessionContext(
          browser,
          partition,
          { javascript, locale: languages[0] ?? 'ja', refused },
          ask,
        ))
      sessions.set(partition, session)
      const part = {
        id: window,
        session,
        preload,
        loading: null,
        url: '',
        isVisible: false,
        hasCrashed: false,
      }
      attach({ ...part, page: await openPage(part) })
    },
    async loadUrl({ window, url }) {
      const part = windowOf(window)
      part.url = url
      await settlePermissions(part.session, { window, url }, ask)
      await load(part)
      await tell(window, 'did-finish-load')
      if (!part.isVisible) await tell(window, 'ready-to-show')
      if (part.preload !== null) loadedFirst(part.page.page)
    },
    async reload({ window }) {
      const part = windowOf(window)
      if (part.hasCrashed) {
        // Playwright has no use for a page that crashed; Electron starts a new process for it.
        attach({ ...part, page: await openPage(part), hasCrashed: false })
      }
      await load(windowOf(window))
    },
    async closeWindow({ window }) {
      const part = windows.get(window)
      windows.delete(window)
      await part?.page.page.close()
    },
    async showWindow({ window, isVisible }) {
      windowOf(window).isVisible = isVisible
    },
    crash: ({ window }) => crash(windowOf(window)),
    executeJavaScript: ({ window, code }) => windowOf(window).page.page.evaluate(code),
    printToPdf: async ({ window, options }) => {
      const { pageSize, ...rest } = options as { pageSize: string; generateTaggedPDF?: boolean }
      const pdf = await windowOf(window).page.page.pdf({
        ...rest,
        format: pageSize,
        tagged: rest.generateTaggedPDF,
      })
      return new Uint8Array(pdf)
    },
    sendToFrame: ({ window, channel, args }) => windowOf(window).page.send(channel, args),
    dialog({ kind, options }) {
      const answer = dialogs[kind]
      if (answer === undefined) throw new Error(`The test answers no ${kind}: ${JSON.stringify(options)}`)
      return answer(options as Record<string, unknown>)
    },
    openExternal: ({ url }) => void opened.push(url),
    notify: ({ notification, ...words }) =>
      void notifications.push({
        ...words,
        click: () => ask('clickNotification', { notification }),
      }),
    setMenu: ({ template }) => void (menu = template),
  }

  return {
    answer(name: string, question: unknown): unknown {
      const answer = answers[name as keyof Answers] as ((question: unknown) => unknown) | undefined
      if (answer === undefined) throw new Error(`Nobody answers ${name}`)
      return answer(question)
    },
    async close() {
      for (const { context } of sessions.values()) await context.close()
    },
    facade: {
      firstPage: () => firstPage,
      dialogs,
      opened,
      refused,
      notifications,
      async lookElsewhere() {
        for (const id of windows.keys()) await tell(id, 'blur')
      },
      menu: () => menu,
      isVisible: () => [...windows.values()].some(({ preload, isVisible }) => preload !== null && isVisible),
      async crashPage() {
        const [first] = windows.values()
        if (first !== undefined) await crash(first)
      },
      page: () => [...windows.values()].find(({ preload }) => preload !== null)?.page.page ?? null,
    },
  }

  async function openPage({ id, session, preload }: Omit<OpenWindow, 'page'>): Promise<WindowPage> {
    session.isOpening = true
    try {
      return await openWindowPage(session.context, preload, invokeOf(id))
    } finally {
      session.isOpening = false
    }
  }

  function attach(part: OpenWindow): void {
    windows.set(part.id, part)
    part.session.windowOf.set(part.page.page, part)
    part.page.page.on('crash', () => {
      part.hasCrashed = true
      void tell(part.id, 'render-process-gone', { reason: 'crashed', exitCode: 5 })
    })
  }

  async function load(part: OpenWindow): Promise<void> {
    part.loading = toBrowser(part.url)
    const response = await part.page.page.goto(part.loading)
    if (response === null || !response.ok()) throw new Error(`ERR_FAILED (-2) loading '${part.url}'`)
  }

  async function crash({ page: { page } }: OpenWindow): Promise<void> {
    const crashed = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => undefined)
    await crashed
  }

  function invokeOf(window: number): Invoke {
    return ({ channel, args, frame }) => ask('invoke', { window, channel, args, frame }) as ReturnType<Invoke>
  }

  function windowOf(id: number): OpenWindow {
    const part = windows.get(id)
    if (part === undefined) throw new Error(`There is no window ${id} any more`)
    return part
  }
}
