import { open } from 'node:fs/promises'
import { release } from 'node:os'
import type { DiagnosticsSource } from '../../services/backend.ts'

/** Octets of the log's end that are looked at. */
const LOG_END = 64 * 1024
const RUNTIMES = ['electron', 'chrome', 'node', 'v8'] as const

/** `logPath`: null where the host keeps no log. A log that is not there is an empty one. */
export function createDiagnosticsSource(logPath: string | null): DiagnosticsSource {
  return {
    describeMachine: () => ({
      system: `${process.platform} ${release()} ${process.arch}`,
      ...Object.fromEntries(
        RUNTIMES.flatMap((name) => {
          const version = process.versions[name]
          return version === undefined ? [] : [[name, version]]
        }),
      ),
    }),
    readLog: async () => (logPath === null ? null : readEnd(logPath)),
  }
}

async function readEnd(path: string): Promise<string> {
  const file = await open(path).catch(() => null)
  if (file === null) return ''
  try {
    const { size } = await file.stat()
    const length = Math.min(size, LOG_END)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
