import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Octets of the file, and of the one before it. */
const FILE_LIMIT = 256 * 1024
/** Characters of one entry. */
const ENTRY_LIMIT = 8_000

export interface Log {
  /** `what` is a word of ours, `detail` whatever was thrown or told. Never throws. */
  write(what: string, detail: unknown): void
}

/** Written at once, as the process may be about to end. Stays on this machine. */
export function createLog(path: string, now: () => Date): Log {
  return {
    write(what, detail) {
      try {
        mkdirSync(dirname(path), { recursive: true })
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= FILE_LIMIT)
          renameSync(path, `${path}.old`)
        appendFileSync(path, `${now().toISOString()} ${what} ${describe(detail)}\n`)
      } catch {
        // A disk that is full or read-only must not turn one fault into two.
      }
    },
  }
}

function describe(detail: unknown): string {
  const text = detail instanceof Error ? (detail.stack ?? String(detail)) : inOneLine(detail)
  return text.length > ENTRY_LIMIT ? `${text.slice(0, ENTRY_LIMIT)}…` : text
}

function inOneLine(detail: unknown): string {
  if (typeof detail === 'string') return detail
  try {
    return JSON.stringify(detail) ?? String(detail)
  } catch {
    return String(detail)
  }
}
