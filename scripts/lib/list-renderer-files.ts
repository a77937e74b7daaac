import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

/** The list's own name; it is not on the list. Read by src-main/electron/read-wizard-files.ts. */
export const RENDERER_LIST = 'files.json'

/** Lists what the renderer's build wrote: the only files that `app://wizard` serves. */
export function listRendererFiles(): Plugin {
  return {
    name: 'list-renderer-files',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The renderer is built into a folder.')
      writeFileSync(join(dir, RENDERER_LIST), `${JSON.stringify(filesIn(dir), null, 2)}\n`)
    },
  }
}

/** Names with `/` between folders, in a fixed order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== RENDERER_LIST)
    .sort()
}
