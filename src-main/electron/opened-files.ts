import { resolve } from 'node:path'
import type { OpenedFile } from '../../src-core/contract/calls.ts'
import { PLAN_EXTENSION } from '../../src-core/documents/export/export-file.ts'
import { readPlanFile } from '../node/files/read-plan-file.ts'
import type { OpenedFiles } from '../services/backend.ts'

/** Files that nobody has heard of yet: the last ones. */
const MOST_WAITING = 5

export interface FileDesk extends OpenedFiles {
  open(path: string): void
  /** The plan file on a command line, where there is one: of this start, or of another that has passed it on. */
  openFrom(words: readonly string[], folder: string): void
}

/** From the system to the page: what comes before the page is there waits for it. */
export function createFileDesk(): FileDesk {
  const waiting: OpenedFile[] = []
  let tell: ((file: OpenedFile) => void) | null = null

  return {
    open: (path) => void read(path),
    openFrom(words, folder) {
      const named = words.findLast((word) => isPlanFile(word))
      if (named !== undefined) void read(resolve(folder, named))
    },
    subscribe(listener) {
      tell = listener
      for (const file of waiting.splice(0)) listener(file)
      return () => {
        if (tell === listener) tell = null
      }
    },
  }

  async function read(path: string): Promise<void> {
    const file = await readPlanFile(path)
    if (tell !== null) return tell(file)
    waiting.push(file)
    if (waiting.length > MOST_WAITING) waiting.shift()
  }
}

/** Whatever else Electron and Chromium have on their command lines ends otherwise. A JSON export is the same plan. */
function isPlanFile(word: string): boolean {
  return (
    !word.startsWith('-') && [`.${PLAN_EXTENSION}`, '.json'].some((end) => word.toLowerCase().endsWith(end))
  )
}
