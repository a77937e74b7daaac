import type { Browser, BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test'
import type { ServedResponse } from '../messages.ts'
import { toBrowser, toProgram } from './addresses.ts'
import { permissionNames } from './permissions.ts'

type Ask = (name: string, question: object) => Promise<unknown>

/** A window of the program, as far as its requests are concerned. */
export interface RequestingWindow {
  readonly id: number
  /** What the program loads itself, in the browser's terms: nobody is asked about that navigation. */
  loading: string | null
}

export interface SessionContext {
  readonly context: BrowserContext
  readonly windowOf: Map<Page, RequestingWindow>
  readonly refused: Refusal[]
  /** While the program opens a window: other pages are the page's doing. */
  isOpening: boolean
}

/** What a page asked for and did not get, for the test to look at. */
export interface Refusal {
  readonly kind: 'navigation' | 'request' | 'window'
  readonly url: string
}

/** One session of the program: a browser context whose every request the program answers, or nobody. */
export async function openSessionContext(
  browser: Browser,
  partition: string,
  options: { readonly javascript: boolean; readonly locale: string; readonly refused: Refusal[] },
  ask: Ask,
): Promise<SessionContext> {
  const context = await browser.newContext({
    javaScriptEnabled: options.javascript,
    locale: options.locale,
    viewport: { width: 1180, height: 780 },
    serviceWorkers: 'block',
  })
  const session: SessionContext = { context, windowOf: new Map(), refused: options.refused, isOpening: false }
  await context.route('**/*', (route) => answerRequest(route, session, partition, ask))
  // In Electron there would be none; here Chromium has opened it by the time the program is asked.
  context.on('page', (page) => {
    if (!session.isOpening) void page.close().catch(() => undefined)
  })
  return session
}

async function answerRequest(
  route: Route,
  session: SessionContext,
  partition: string,
  ask: Ask,
): Promise<void> {
  const request = route.request()
  const url = toProgram(request.url())
  const refusal = request.isNavigationRequest() ? await refusalOf(request, session, ask) : null
  if (refusal !== null) {
    session.refused.push({ kind: refusal, url })
    await route.abort('aborted')
    return
  }
  const body = request.postDataBuffer()
  const served = (await ask('request', {
    session: partition,
    url,
    method: request.method(),
    headers: request.headers(),
    body: body === null ? null : new Uint8Array(body),
  }).catch(() => null)) as ServedResponse | null
  if (served === null) {
    session.refused.push({ kind: 'request', url })
    await route.abort('blockedbyclient')
    return
  }
  await route.fulfill({ status: served.status, headers: served.headers, body: Buffer.from(served.body) })
}

/** What a navigation is refused as; null where it goes on. */
async function refusalOf(
  request: PageRequest,
  { windowOf }: SessionContext,
  ask: Ask,
): Promise<'navigation' | 'window' | null> {
  const url = toProgram(request.url())
  const frame = frameOf(request)
  const window = frame === null ? undefined : windowOf.get(frame.page())
  if (frame === null || window === undefined) {
    const [opener] = windowOf.values()
    const isAllowed = await ask('mayOpenWindow', { window: opener?.id, url, frameName: '' })
    if (isAllowed) throw new Error('The stand-in has no windows that a page opens')
    return 'window'
  }
  const isMainFrame = frame.parentFrame() === null
  if (isMainFrame && window.loading === request.url()) {
    window.loading = null
    return null
  }
  const isAllowed = await ask('mayNavigate', { window: window.id, url, isMainFrame }).catch(() => false)
  return isAllowed ? null : 'navigation'
}

/** Null for a window that the page opens: it has no page of Playwright's yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

/** What the program's handlers say to each permission, said to Chromium before the page asks. */
export async function settlePermissions(
  { context }: SessionContext,
  { window, url }: { window: number; url: string },
  ask: Ask,
): Promise<void> {
  const { origin } = new URL(toBrowser(url))
  const granted: string[] = []
  for (const [permission, name] of permissionNames)
    if (await ask('permission', { window, permission, url, origin: toProgram(origin) })) granted.push(name)
  // Whatever is not named is denied (Browser.grantPermissions of the DevTools protocol).
  await context.grantPermissions(granted, { origin })
}
