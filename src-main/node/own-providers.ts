import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** In the state folder: DNS hosts that the user or the vendor adds to the built-in ones (docs/catalog.md). */
const NAME = 'dns-providers.json'
/** Octets; far above what the reader takes, so that its own limit is what is told. */
const MOST_BYTES = 2 * 1024 * 1024

export interface OwnProviders {
  readonly path: string
  /** What cannot be read is no JSON either: `''`. */
  readonly text: string
}

/** The provider file of the wizard's hosts; null where there is none. */
export async function readOwnProviders(folder: string): Promise<OwnProviders | null> {
  const path = join(folder, NAME)
  try {
    const file = await open(path)
    try {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(MOST_BYTES) })
      return { path, text: buffer.toString('utf8', 0, bytesRead) }
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : { path, text: '' }
  }
}
