import type { Session } from 'electron'
import { describe, expect, test } from 'vitest'
import { printWindowOptions, wizardWindowOptions } from '../../src-main/electron/window-options.ts'

const session = {} as Session
const workArea = { width: 1920, height: 1040 }

/** Electron's checklist, item by item: what is not listed here may not be set. */
const CONTAINED = {
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
  spellcheck: false,
  safeDialogs: true,
  session,
}

describe('the web preferences are these and no others', () => {
  test.each([
    [true, false],
    [false, true],
  ])('of the wizard, packaged: %s', (isPackaged, devTools) => {
    const { webPreferences } = wizardWindowOptions({
      session,
      preload: '/p.cjs',
      isPackaged,
      isDark: false,
      workArea,
    })
    expect(webPreferences).toStrictEqual({
      ...CONTAINED,
      preload: '/p.cjs',
      backgroundThrottling: false,
      devTools,
    })
  })

  test('of the page that is printed: no preload, no script, no picture, never seen', () => {
    const { webPreferences, ...window } = printWindowOptions(session)
    expect(webPreferences).toStrictEqual({ ...CONTAINED, javascript: false, images: false, devTools: false })
    expect(window).toStrictEqual({ show: false, focusable: false, skipTaskbar: true })
  })
})

test.each([
  ['1920×1080', { width: 1920, height: 1040 }, [1180, 820, 800, 560]],
  ['1366×768', { width: 1366, height: 728 }, [1180, 728, 800, 560]],
  ['1366×768 at 200 %', { width: 683, height: 344 }, [683, 344, 683, 344]],
])(
  'the window is shown only when there is something to see, and fits a screen of %s',
  (_, workArea, sizes) => {
    const options = wizardWindowOptions({ session, preload: '', isPackaged: true, isDark: true, workArea })
    expect(options.show).toBe(false)
    expect([options.width, options.height, options.minWidth, options.minHeight]).toEqual(sizes)
  },
)
