/** What crosses between the stand-in's two processes: the one that runs out/main/index.js, and the test's, which owns the browser. */

/** Asked of the test's process by the main process. */
export interface BrowserQuestions {
  openWindow: { window: number; session: SessionOptions; preload: string | null; javascript: boolean }
  loadUrl: { window: number; url: string }
  reload: { window: number }
  closeWindow: { window: number }
  showWindow: { window: number; isVisible: boolean }
  crash: { window: number }
  executeJavaScript: { window: number; code: string }
  printToPdf: { window: number; options: unknown }
  sendToFrame: { window: number; channel: string; args: unknown[] }
  dialog: { kind: DialogKind; options: unknown }
  openExternal: { url: string }
  notify: { notification: number; title: string; body: string }
  setMenu: { template: unknown }
  secondInstance: { argv: string[] }
}

/** Asked of the main process by the test's. */
export interface MainQuestions {
  /** Null: cancelled by a filter, or no handler for the scheme. */
  request: {
    session: string
    url: string
    method: string
    headers: Record<string, string>
    body: Uint8Array | null
  }
  /** True: the program allows it. */
  mayNavigate: { window: number; url: string; isMainFrame: boolean }
  mayOpenWindow: { window: number; url: string; frameName: string }
  permission: { window: number; permission: string; origin: string; url: string }
  invoke: { window: number; frame: SenderFrame | null; channel: string; args: unknown[] }
  windowEvent: { window: number; event: WindowEvent; details?: unknown }
  close: { window: number }
  clickNotification: { notification: number }
  secondInstanceOf: { argv: string[] }
}

export interface SessionOptions {
  readonly partition: string
}

/** The frame that sent a message, as the browser says, with addresses in the program's own terms. */
export interface SenderFrame {
  readonly url: string
  readonly origin: string
  readonly isMainFrame: boolean
}

export type DialogKind = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'

export type WindowEvent = 'ready-to-show' | 'focus' | 'blur' | 'render-process-gone' | 'did-finish-load'

export interface ServedResponse {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

export type PortMessage =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
