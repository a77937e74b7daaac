import { BrowserWindow, session } from 'electron'
import { createHash, randomUUID } from 'node:crypto'
import { htmlStyle } from '../../src-core/documents/render/html-style.ts'
import { containSession } from './contain-session.ts'
import { SCHEME } from './origin.ts'
import { printWindowOptions } from './window-options.ts'

/** In memory only: what is printed leaves nothing on the disk but the file. */
const PARTITION = 'print'
const TIME_LIMIT_MS = 30_000

/** A page's own style: what `renderHtml` writes of the domain and the title, and nothing else that could be style. */
const PAGE_STYLE = /<style>(@page \{ @bottom-left \{ content: "[\p{L}\p{N}\\]*"; \} \})<\/style>/u

/** The style elements known beforehand; nothing else is loaded and nothing runs, whatever is in the text. */
function policyFor(html: string): string {
  const styles = [htmlStyle, ...(PAGE_STYLE.exec(html)?.slice(1) ?? [])]
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  return `default-src 'none'; style-src ${hashes.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** Gives the octets of the PDF; rejects where Chromium gave none in time. */
export type PrintToPdf = (html: string) => Promise<Uint8Array>

/** A document of ours (`renderHtml`) on A4, from a window that nobody sees and that is gone afterwards. */
export function createPdfPrinter(): PrintToPdf {
  const pages = new Map<string, string>()
  const printing = session.fromPartition(PARTITION)
  containSession(printing, (address) => pages.has(address))
  printing.protocol.handle(SCHEME, ({ method, url }) => {
    const html = method === 'GET' ? pages.get(url) : undefined
    if (html === undefined) return new Response(null, { status: 404 })
    return new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyFor(html),
        'x-content-type-options': 'nosniff',
      },
    })
  })

  return async (html) => {
    const address = `${SCHEME}://print/${randomUUID()}`
    const window = new BrowserWindow(printWindowOptions(printing))
    const limit = timeLimit()
    pages.set(address, html)
    try {
      return await Promise.race([print(window, address), limit.exceeded])
    } finally {
      limit.clear()
      pages.delete(address)
      window.destroy()
    }
  }
}

async function print(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address)
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  })
}

function timeLimit() {
  let timer: NodeJS.Timeout
  const exceeded = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no PDF after ${TIME_LIMIT_MS} ms`)), TIME_LIMIT_MS)
  })
  return { exceeded, clear: () => clearTimeout(timer) }
}
