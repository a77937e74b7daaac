import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { checked, fault, type Checked } from '../fault.ts'
import { decodeText } from './decode-text.ts'

/** Far above what a vendor sends, far below what would fill the memory. */
const MOST_BYTES = 1024 * 1024

/** The text of a file that the user named, `-` for standard input. Reads at most the limit, whatever the file is. */
export async function readTextFile(path: string, stdin: Readable): Promise<Checked<string>> {
  const bytes = await readBytes(path, stdin)
  if (!bytes.ok) return bytes
  if (bytes.value.length > MOST_BYTES) return fault('cli.file-too-large', { path, limit: MOST_BYTES / 1024 })
  const decoded = decodeText(bytes.value)
  if (decoded.text === null) return fault(`cli.file-${decoded.reason}`, { path })
  if (decoded.text.trim() === '') return fault('cli.file-empty', { path })
  return checked(decoded.text)
}

async function readBytes(path: string, stdin: Readable): Promise<Checked<Buffer>> {
  try {
    if (path === '-') return checked(await readBounded(stdin))
    const file = await open(path)
    try {
      if ((await file.stat()).isDirectory()) return fault('cli.file-is-folder', { path })
      return checked(await readBounded(file.createReadStream({ autoClose: false })))
    } finally {
      await file.close()
    }
  } catch (error) {
    return explain(path, (error as NodeJS.ErrnoException).code ?? 'error')
  }
}

async function readBounded(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > MOST_BYTES) break
  }
  return Buffer.concat(chunks)
}

function explain(path: string, code: string): Checked<never> {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ERR_INVALID_ARG_VALUE':
    case 'ENAMETOOLONG':
      return fault('cli.file-missing', { path })
    case 'EISDIR':
      return fault('cli.file-is-folder', { path })
    case 'EACCES':
    case 'EPERM':
      return fault('cli.file-denied', { path })
    default:
      return fault('cli.file-unreadable', { path, detail: code })
  }
}
