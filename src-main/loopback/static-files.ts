import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export interface StaticFile {
  readonly mediaType: string
  readonly body: Uint8Array
}

/** By the path as it is requested: `/` and `/assets/….js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

/** What the renderer's build holds; a file of another kind is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Read once, at the start: what is served afterwards is looked up in this list and nowhere else. Rejects without a page. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, StaticFile>()
  for (const entry of entries) {
    const mediaType = MEDIA_TYPES[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { mediaType, body: await readFile(path) })
  }
  const page = files.get('/index.html')
  if (page === undefined) throw new Error(`there is no index.html in ${folder}`)
  return files.set('/', page)
}
