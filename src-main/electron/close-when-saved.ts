import type { BrowserWindow } from 'electron'

/** Longer than the page waits before it saves what was typed (SAVE_DELAY_MS of its session keeper). */
export const GRACE_MS = 600
/** Whatever is not saved by then never will be. */
const LIMIT_MS = 3_000

/**
 * Closing hides the window first, so that the page can still send what it has not saved yet: from a page that is torn down it
 * could not come (its frame is gone, and its message would be refused). The window goes when all was answered.
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
    await wait(GRACE_MS)
    await Promise.race([hearOfPage().then(settle), wait(LIMIT_MS)])
    if (!window.isDestroyed()) window.destroy()
  }

  /** On a slow machine the page is late: what it had to do by now comes before this answer. */
  async function hearOfPage(): Promise<void> {
    await window.webContents.executeJavaScript('0').catch(() => undefined)
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
