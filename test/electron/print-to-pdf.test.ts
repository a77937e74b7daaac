import type { BrowserWindowConstructorOptions } from 'electron'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { paragraph } from '../../src-core/documents/blocks.ts'
import { renderHtml } from '../../src-core/documents/render/render-html.ts'
import { createPdfPrinter } from '../../src-main/electron/print-to-pdf.ts'
import { forgetStubs, strict, strictEmitter, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)

let serve: (request: object) => Response
let allowed: (address: string) => boolean
let options: BrowserWindowConstructorOptions
const destroy = vi.fn()
const loadURL = vi.fn<(address: string) => Promise<void>>()
const printToPDF = vi.fn()
const session = strictEmitter('session', {
  webRequest: strict('webRequest', {
    onBeforeRequest: (
      listener: (details: object, callback: (answer: { cancel: boolean }) => void) => void,
    ) => {
      allowed = (url) => {
        let isAllowed = false
        listener({ url }, ({ cancel }) => (isAllowed = !cancel))
        return isAllowed
      }
    },
  }),
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
  setDisplayMediaRequestHandler: vi.fn(),
  protocol: strict('protocol', { handle: (_: string, handler: typeof serve) => (serve = handler) }),
})

beforeEach(() => {
  vi.resetAllMocks()
  stub('session', {
    fromPartition: (name: string) => {
      // Without `persist:` it is in memory only.
      expect(name).toBe('print')
      return session
    },
  })
  stub('BrowserWindow', {
    construct: (given: typeof options) => {
      options = given
      return strict('window', { loadURL, destroy, webContents: strict('contents', { printToPDF }) })
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  forgetStubs()
})

describe('printing', () => {
  test('shows the page to nobody, serves nothing but it, and takes everything back', async () => {
    const print = createPdfPrinter()
    let address = ''
    loadURL.mockImplementation(async (given) => {
      address = given
      expect(allowed(given)).toBe(true)
      expect(allowed('https://example.jp/x.png')).toBe(false)
      expect(allowed('app://wizard/index.html')).toBe(false)
      const page = serve({ method: 'GET', url: given })
      expect(await page.text()).toBe('<p>資料</p>')
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(serve({ method: 'POST', url: given }).status).toBe(404)
      expect(serve({ method: 'GET', url: `${given}x` }).status).toBe(404)
    })
    printToPDF.mockResolvedValue(Uint8Array.of(37, 80, 68, 70))
    expect(await print('<p>資料</p>')).toEqual(Uint8Array.of(37, 80, 68, 70))
    expect(address).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/)
    expect(options.show).toBe(false)
    expect(options.webPreferences).toMatchObject({ session, javascript: false })
    expect(options.webPreferences).not.toHaveProperty('preload')
    expect(printToPDF).toHaveBeenCalledWith(expect.objectContaining({ pageSize: 'A4' }))
    expect(destroy).toHaveBeenCalledOnce()
    expect(allowed(address)).toBe(false)
    expect(serve({ method: 'GET', url: address }).status).toBe(404)
  })

  test('lets the documents have their style and nothing else', async () => {
    const model = {
      id: 'overview',
      language: 'ja',
      domain: '例え.jp',
      title: '手順"}</style>',
      lead: [],
    } as const
    const html = renderHtml({
      ...model,
      blocks: [paragraph('<style>@page { @bottom-left { content: ""; } }</style>')],
    })
    const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    )
    expect(hashes).toHaveLength(2)
    const print = createPdfPrinter()
    let policy = ''
    loadURL.mockImplementation(async (url) => {
      policy = serve({ method: 'GET', url }).headers.get('content-security-policy') ?? ''
    })
    await print(html)
    expect(policy).toContain(`default-src 'none'; style-src ${hashes.join(' ')};`)
    expect(policy).not.toMatch(/unsafe|script-src|'self'/)
  })

  test.each([
    ['the page does not load', () => loadURL.mockRejectedValue(new Error('ERR_FAILED'))],
    ['Chromium refuses', () => printToPDF.mockRejectedValue(new Error('Failed to generate PDF'))],
  ])('rejects and leaves no window where %s', async (_, arrange) => {
    arrange()
    await expect(createPdfPrinter()('<p>')).rejects.toThrow()
    expect(destroy).toHaveBeenCalledOnce()
  })

  test('gives up after half a minute', async () => {
    vi.useFakeTimers()
    printToPDF.mockReturnValue(new Promise(() => undefined))
    const printed = expect(createPdfPrinter()('<p>')).rejects.toThrow(/30000 ms/)
    await vi.advanceTimersByTimeAsync(30_000)
    await printed
    expect(destroy).toHaveBeenCalledOnce()
  })
})
