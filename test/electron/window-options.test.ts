import type { Session } from 'electron'
import { describe, expect, test } from 'vitest'
import { printWindowOptions, wizardWindowOptions } from '../../src-main/electron/window-options.ts'

const session = {} as Session

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
    const { webPreferences } = wizardWindowOptions({ session, preload: '/p.cjs', isPackaged, isDark: false })
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

test('the window is shown only when there is something to see, and fits 1024×700', () => {
  const options = wizardWindowOptions({ session, preload: '', isPackaged: true, isDark: true })
  expect(options.show).toBe(false)
  expect(options.minWidth).toBeLessThanOrEqual(1024)
  expect(options.minHeight).toBeLessThanOrEqual(700)
})
