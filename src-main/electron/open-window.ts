import { BrowserWindow, nativeTheme, screen, type Session } from 'electron'
import { wizardWindowOptions } from './window-options.ts'

export interface WindowSettings {
  readonly session: Session
  readonly preload: string
  readonly isPackaged: boolean
  /** Until the page has a title of its own. */
  readonly title: string
}

/** Shown when there is something to see. */
export function openWindow({ title, ...settings }: WindowSettings): BrowserWindow {
  const isDark = nativeTheme.shouldUseDarkColors
  const workArea = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({ ...wizardWindowOptions({ ...settings, isDark, workArea }), title })
  window.once('ready-to-show', () => window.show())
  return window
}

export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
