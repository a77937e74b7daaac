import { join } from 'node:path'
import { readBundled } from '../scripts/lib/list-bundled.ts'

/** Folders of the packages of which something is given out: in the Electron host, the preload or the page. Neither sorted nor unique. */
export function packedFolders(root: string): readonly string[] {
  const entries = [
    readBundled(join(root, 'out', 'main'))['index.js'],
    ...['preload', 'renderer'].flatMap((part) => Object.values(readBundled(join(root, 'out', part)))),
  ]
  return entries.flatMap((entry) => entry?.packages ?? [])
}
