import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Text of a file that is not ours to copy, from `$PLATON_SHARED` or the folder `shared` beside the checkout. Without
 * it: null and a line that says what is skipped; under `CI=true` an error, so that a skip there is never missed.
 */
export function readSharedFile(path: string, what: string): string | null {
  const folder = process.env['PLATON_SHARED'] || join(ROOT, '..', 'shared')
  const file = join(folder, path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const message = `${what}: ${file} is not there (PLATON_SHARED names the folder)`
  if (process.env['CI'] === 'true') throw new Error(message)
  process.stderr.write(`SKIPPED ${message}\n`)
  return null
}
