import { app, dialog, type BrowserWindow } from 'electron'
import type { Language } from '../../src-core/text/message.ts'
import type { Log } from './log.ts'
import { say } from './texts.ts'

/** A page that stops more often than this, each time within `WITHIN_MS` of the last, is not opened again. */
const MOST_STOPS = 3
const WITHIN_MS = 60_000

export interface Watch {
  readonly log: Log
  readonly logPath: string
  readonly language: () => Language
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Whatever the page had started is of no use any more. */
  readonly onStopped: () => void
}

/** A page that crashed or hangs: said in the user's language, with a way on. */
export function watchPage(window: BrowserWindow, { log, logPath, language, now, onStopped }: Watch): void {
  const contents = window.webContents
  let stops: readonly number[] = []
  let isBeingReloaded = false

  contents.on('render-process-gone', async (_, details) => {
    if (details.reason === 'clean-exit') return
    log.write('page-gone', details)
    onStopped()
    if (isBeingReloaded) {
      isBeingReloaded = false
      return
    }
    stops = [...stops.filter((at) => now() - at < WITHIN_MS), now()]
    if (stops.length > MOST_STOPS) {
      dialog.showErrorBox(
        say('crash.page', language()),
        say('crash.page-again', language(), { log: logPath }),
      )
      app.exit(1)
      return
    }
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('crash.page', language()),
      detail: say('crash.page-detail', language()),
      buttons: [say('dialog.reload', language()), say('dialog.quit', language())],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (window.isDestroyed()) return
    if (response === 1) window.destroy()
    else contents.reload()
  })

  let waiting: AbortController | null = null
  contents.on('unresponsive', async () => {
    if (waiting !== null) return
    log.write('page-hangs', '')
    const asked = (waiting = new AbortController())
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('crash.hangs', language()),
      detail: say('crash.page-detail', language()),
      buttons: [say('dialog.wait', language()), say('dialog.reload', language())],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: asked.signal,
    })
    waiting = null
    if (response !== 1 || asked.signal.aborted || window.isDestroyed()) return
    // A page that hangs does not take a reload: its process is ended first.
    isBeingReloaded = true
    contents.forcefullyCrashRenderer()
    contents.reload()
  })
  contents.on('responsive', () => waiting?.abort())
  contents.on('preload-error', (_, _path, error) => log.write('preload-error', error))
}
