import type { BrowserWindow } from 'electron'

/** For the page to notice that it is hidden, and to save what it had not yet. */
const NOTICE_MS = 300
/** Whatever is not saved by then never will be. */
const LIMIT_MS = 3_000

/**
 * Closing hides the window first: the page sees `visibilitychange` and sends what it has not saved yet, which a page that is
 * torn down could not (its frame is gone, and its message would be refused). The window goes when all was answered.
 */
export function closeWhenSaved(window: BrowserWindow, settle: () => Promise<void>): void {
  let isClosing = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    window.hide()
    void end()
  })

  async function end(): Promise<void> {
    await wait(NOTICE_MS)
    await Promise.race([settle(), wait(LIMIT_MS)])
    if (!window.isDestroyed()) window.destroy()
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
