import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { checked, fault, type Checked } from '../fault.ts'
import { decodeText } from './decode-text.ts'

/** Far above what a vendor sends, far below what would fill the memory. */
const MOST_BYTES = 1024 * 1024

/** Room for a plan with its texts in an encoding of two octets a character. */
export const MAX_PLAN_OCTETS = 16 * 1024 * 1024

/** The text of a file that the user named, `-` for standard input. Reads at most the limit, whatever the file is. */
export async function readTextFile(
  path: string,
  stdin: Readable,
  limit: number = MOST_BYTES,
): Promise<Checked<string>> {
  const bytes = await readFileOctets(path, stdin, limit)
  if (!bytes.ok) return bytes
  const decoded = decodeText(bytes.value)
  if (decoded.text === null) return fault(`cli.file-${decoded.reason}`, { path })
  if (decoded.text.trim() === '') return fault('cli.file-empty', { path })
  return checked(decoded.text)
}

/** A file as it is, of at most `limit` octets. */
export async function readFileOctets(path: string, stdin: Readable, limit: number): Promise<Checked<Buffer>> {
  const read = async (stream: Readable) => {
    const octets = await readBounded(stream, limit)
    return octets.length > limit
      ? fault('cli.file-too-large', { path, limit: limit / 1024 })
      : checked(octets)
  }
  try {
    if (path === '-') return await read(stdin)
    const file = await open(path)
    try {
      if ((await file.stat()).isDirectory()) return fault('cli.file-is-folder', { path })
      return await read(file.createReadStream({ autoClose: false }))
    } finally {
      await file.close()
    }
  } catch (error) {
    return explain(path, (error as NodeJS.ErrnoException).code ?? 'error')
  }
}

async function readBounded(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > limit) break
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
