import type { Writable } from 'node:stream'

export type WriteEnd = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** A reader that went away (`| head`) is no fault: it has read what it wanted. */
export function ignoreClosedReader(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** Resolves when all is with the system, so that the process may end. */
export function writeAll(stream: Writable, text: string): Promise<WriteEnd> {
  if (text === '') return Promise.resolve({ ok: true })
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EPIPE' ? { ok: true } : { ok: false, reason: error.code ?? error.message })
    stream.on('error', fail)
    stream.write(text, (error) => (error ? fail(error) : resolve({ ok: true })))
  })
}
