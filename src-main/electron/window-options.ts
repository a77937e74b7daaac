import type { BrowserWindowConstructorOptions, Session, Size, WebPreferences } from 'electron'

/**
 * Whatever the page is. The defaults of today are written out, so that a change of Electron's defaults changes nothing here
 * (https://www.electronjs.org/docs/latest/tutorial/security).
 */
const contained = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  plugins: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  enableDeprecatedPaste: false,
  webgl: false,
  // Its dictionaries would be fetched from the network.
  spellcheck: false,
  safeDialogs: true,
} as const satisfies WebPreferences

export interface WizardWindow {
  readonly session: Session
  readonly preload: string
  readonly isPackaged: boolean
  readonly isDark: boolean
  /** Of the screen, in its scaled pixels, without the taskbar: 683×344 for 1366×768 at 200 %. */
  readonly workArea: Size
}

/** Pixels, the frame included. */
const USUAL = { width: 1180, height: 820 }
const LEAST = { width: 800, height: 560 }

export function wizardWindowOptions(wizard: WizardWindow): BrowserWindowConstructorOptions {
  const { workArea } = wizard
  return {
    width: Math.min(USUAL.width, workArea.width),
    height: Math.min(USUAL.height, workArea.height),
    minWidth: Math.min(LEAST.width, workArea.width),
    minHeight: Math.min(LEAST.height, workArea.height),
    show: false,
    backgroundColor: wizard.isDark ? '#16191d' : '#ffffff',
    webPreferences: {
      ...contained,
      session: wizard.session,
      preload: wizard.preload,
      // A page that is hidden on closing still saves in time (close-when-saved.ts).
      backgroundThrottling: false,
      devTools: !wizard.isPackaged,
    },
  }
}

/** For a page of our own text that is only printed: nothing runs in it. */
export function printWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return {
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: { ...contained, session, javascript: false, images: false, devTools: false },
  }
}
