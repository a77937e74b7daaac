import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WizardFiles } from './serve-wizard.ts'

/** Written beside the renderer's files by its build, and not one of them (scripts/lib/list-renderer-files.ts). */
const LIST = 'files.json'

/** Throws where the build is incomplete: without its files there is nothing to show. */
export async function readWizardFiles(folder: string): Promise<WizardFiles> {
  const list: unknown = JSON.parse(await readFile(join(folder, LIST), 'utf8'))
  if (!Array.isArray(list) || !list.every((name) => typeof name === 'string'))
    throw new Error(`${LIST} is no list of names`)
  return { folder, names: new Set(list) }
}
