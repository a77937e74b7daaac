import { constants } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SESSION_LIMIT } from '../../../src-core/contract/call-schemas.ts'
import { readSavedSession } from '../../../src-core/wizard/session-schema.ts'
import type { WizardSession } from '../../../src-core/wizard/session.ts'

/** Octets of UTF-8: as many as may be sent, with room for what stands around it. */
export const MAX_SESSION_FILE = SESSION_LIMIT + 1024

const FORMAT = 'platon-mail-session'

export type SessionFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly session: WizardSession; readonly revision: number }
  /** Damaged, too large, of another program or of a newer version of this one. */
  | { readonly kind: 'foreign' }

/** Throws where the file is there and the system does not give it out. */
export async function readSessionFile(path: string): Promise<SessionFile> {
  const text = await readBounded(path)
  if (text === null) return { kind: 'none' }
  const { format, revision, session } = parse(text)
  const reading = format === FORMAT && isRevision(revision) ? readSavedSession(session) : null
  return reading === null
    ? { kind: 'foreign' }
    : { kind: 'saved', session: reading, revision: revision as number }
}

/** The text that `readSessionFile` reads back; null where it would be too large. */
export function printSessionFile(session: WizardSession, revision: number): string | null {
  const text = `${JSON.stringify({ format: FORMAT, revision, session }, null, 1)}\n`
  return Buffer.byteLength(text) > MAX_SESSION_FILE ? null : text
}

/**
 * On the disk before it has the name: a crash or a power cut leaves the old file or the new one, never a part. Only the
 * user may read it: it holds what the vendor sent.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  const file = await open(beside, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  await syncFolder(dirname(path))
}

/** Gives the file a dated name of its own and returns that name. */
export async function setAside(path: string, at: Date): Promise<string> {
  const stamp = at.toISOString().replace(/[:.]/g, '-')
  const name = `${basename(path, '.json')}-${stamp}.json`
  await rename(path, join(dirname(path), name))
  return name
}

async function readBounded(path: string): Promise<string | null> {
  const file = await open(path, constants.O_RDONLY).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (file === null) return null
  try {
    const { size } = await file.stat()
    return size > MAX_SESSION_FILE ? '' : await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function isRevision(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** The name itself reaches the disk with the folder. Windows has no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } catch {
    // Some file systems refuse it; the content is safe already.
  } finally {
    await folder.close()
  }
}
