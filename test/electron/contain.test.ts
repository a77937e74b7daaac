import type { Session, WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { containAllContents } from '../../src-main/electron/contain-contents.ts'
import { containChromium } from '../../src-main/electron/contain-chromium.ts'
import { containSession } from '../../src-main/electron/contain-session.ts'
import { isOfWizard } from '../../src-main/electron/origin.ts'
import { registerScheme } from '../../src-main/electron/register-scheme.ts'
import { cancellable, forgetStubs, strict, strictEmitter, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)
afterEach(forgetStubs)

describe('every page', () => {
  let windowOpen: (details: object) => object
  let contents: WebContents & EventEmitter
  const webRtc = vi.fn()
  beforeEach(() => {
    const app = new EventEmitter()
    stub('app', { on: app.on.bind(app) })
    containAllContents()
    contents = strictEmitter<WebContents>('contents', {
      setWindowOpenHandler: (handler: typeof windowOpen) => (windowOpen = handler),
      setWebRTCIPHandlingPolicy: webRtc,
    })
    app.emit('web-contents-created', {}, contents)
  })

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is refused %s, wherever it leads',
    (event) => {
      for (const url of ['https://example.jp/', 'app://wizard/index.html', 'file:///etc/passwd']) {
        const details = cancellable({ url, isMainFrame: true })
        contents.emit(event, details, url)
        expect(details.isPrevented).toBe(true)
      }
    },
  )

  test('opens no window', () => {
    for (const url of ['https://example.jp/', 'app://wizard/index.html', 'about:blank'])
      expect(windowOpen({ url })).toEqual({ action: 'deny' })
  })

  test('sends no datagram through WebRTC', () => {
    expect(webRtc).toHaveBeenCalledWith('disable_non_proxied_udp')
  })
})

describe('a session', () => {
  const handlers: Record<string, (...given: never[]) => unknown> = {}
  const keep =
    (name: string) =>
    (handler: (...given: never[]) => unknown): void => {
      handlers[name] = handler
    }
  const session = strictEmitter<Session>('session', {
    webRequest: strict('webRequest', { onBeforeRequest: keep('request') }),
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
  })
  containSession(session, isOfWizard)
  const ask = (name: string, ...given: unknown[]) => handlers[name]?.(...(given as never[]))

  test.each([
    ['app://wizard/assets/a.js', false],
    ['https://example.jp/', true],
    ['http://127.0.0.1:80/', true],
    ['ws://example.jp/', true],
    ['file:///etc/passwd', true],
    ['blob:app://wizard/1', true],
    ['devtools://devtools/x.html', true],
  ])('requests %s: cancelled is %s', (url, cancel) => {
    const callback = vi.fn()
    ask('request', { url }, callback)
    expect(callback.mock.calls).toEqual([[{ cancel }]])
  })

  /** [permission, address, in the main frame, given] */
  const permissions: readonly (readonly [string, string, boolean, boolean])[] = [
    ['clipboard-sanitized-write', 'app://wizard/index.html', true, true],
    ['clipboard-sanitized-write', 'app://wizard/index.html', false, false],
    ['clipboard-sanitized-write', 'app://wizard.evil/', true, false],
    ['clipboard-sanitized-write', 'https://example.jp/', true, false],
    ...[
      ...[
        'clipboard-read',
        'deprecated-sync-clipboard-read',
        'media',
        'geolocation',
        'notifications',
        'midi',
      ],
      ...[
        'fullscreen',
        'pointerLock',
        'openExternal',
        'display-capture',
        'fileSystem',
        'hid',
        'serial',
        'usb',
      ],
      ...['idle-detection', 'window-management', 'local-fonts', 'local-network-access', 'unknown'],
    ].map((permission) => [permission, 'app://wizard/index.html', true, false] as const),
  ]

  test.each(permissions)('%s for %s, main frame %s: %s', (permission, address, isMainFrame, given) => {
    const callback = vi.fn()
    ask('permissionRequest', null, permission, callback, { isMainFrame, requestingUrl: address })
    expect(callback.mock.calls).toEqual([[given]])
    expect(ask('permissionCheck', null, permission, address, { isMainFrame })).toBe(given)
  })

  test('gives no device and no screen, and downloads nothing', () => {
    expect(ask('device', { deviceType: 'usb' })).toBe(false)
    const callback = vi.fn()
    ask('display', {}, callback)
    expect(callback.mock.calls).toEqual([[null]])
    const event = cancellable()
    session.emit('will-download', event)
    expect(event.isPrevented).toBe(true)
  })
})

test('Chromium is sandboxed everywhere and looks up no name beforehand', () => {
  const enableSandbox = vi.fn()
  const appendSwitch = vi.fn()
  stub('app', { enableSandbox, commandLine: strict('commandLine', { appendSwitch }) })
  containChromium()
  expect(enableSandbox).toHaveBeenCalledOnce()
  expect(appendSwitch.mock.calls).toEqual([['blink-settings', 'dnsPrefetchingEnabled=false']])
})

test('the scheme is a secure origin, and has no privilege that opens it', () => {
  const registerSchemesAsPrivileged = vi.fn()
  stub('protocol', { registerSchemesAsPrivileged })
  registerScheme()
  expect(registerSchemesAsPrivileged.mock.calls).toEqual([
    [
      [
        {
          scheme: 'app',
          privileges: {
            standard: true,
            secure: true,
            supportFetchAPI: true,
            bypassCSP: false,
            corsEnabled: false,
            allowServiceWorkers: false,
            allowExtensions: false,
            stream: false,
          },
        },
      ],
    ],
  ])
})
