import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface SharedFile {
  readonly text: string
  /** Why its tests are skipped; null where it is there. */
  readonly missing: string | null
}

/**
 * Text of a file that is not ours to copy, from `$PLATON_SHARED` or the folder `shared` beside the checkout. Without
 * it the tests are skipped and say why; under `CI=true` it is an error, so that a skip there is never missed.
 */
export function readSharedFile(path: string): SharedFile {
  const folder = process.env['PLATON_SHARED'] || join(ROOT, '..', 'shared')
  const file = join(folder, path)
  if (existsSync(file)) return { text: readFileSync(file, 'utf8'), missing: null }
  const missing = `${file} is not there (PLATON_SHARED names the folder)`
  if (process.env['CI'] === 'true') throw new Error(missing)
  return { text: '', missing }
}
