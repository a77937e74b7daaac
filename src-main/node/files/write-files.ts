import { randomUUID } from 'node:crypto'
import { link, lstat, mkdir, open, rename, rm, rmdir, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { codeOf, type WriteFailureCode } from './write-failure.ts'

export interface FileToWrite {
  /** A plain file name, no folder. */
  readonly name: string
  /** Text is written as UTF-8. */
  readonly content: string | Uint8Array
}

export type WriteResult =
  | { readonly ok: true; readonly paths: readonly string[] }
  | { readonly ok: false; readonly code: WriteFailureCode; readonly path: string }

/**
 * Writes all files or none. Every content is first on the disk under a temporary name beside its place; only then
 * are they renamed, and what was renamed is taken back if a later one fails. An existing file is refused unless
 * `overwrite`, and then comes back if another one fails. A folder that was made for it goes again.
 * Only a crash or a power cut between two renames can leave some files without the others, each of them whole.
 */
export async function writeFiles(
  directory: string,
  files: readonly FileToWrite[],
  options: { readonly overwrite: boolean },
): Promise<WriteResult> {
  const folder = resolve(directory)
  const transaction = new WriteTransaction()
  let current = folder
  try {
    await transaction.makeFolder(folder)
    const steps = files.map((file, index) => ({
      file,
      target: join(folder, file.name),
      temporary: temporaryName(folder, index),
    }))
    for (const { file, target } of steps) {
      current = target
      checkName(file.name, files)
      await refuseUnwritable(target, options.overwrite)
    }
    for (const { file, target, temporary } of steps) {
      current = target
      await transaction.writeTemporary(temporary, file.content)
    }
    for (const { target, temporary } of steps) {
      current = target
      await transaction.putInPlace(temporary, target, options.overwrite)
    }
    await transaction.commit()
    return { ok: true, paths: steps.map(({ target }) => target) }
  } catch (error) {
    await transaction.rollBack()
    return { ok: false, code: codeOf(error), path: current }
  }
}

/** Short, so that it fits wherever the name itself fits. */
function temporaryName(folder: string, index: number): string {
  return join(folder, `.platon-${randomUUID().slice(0, 8)}-${index}.tmp`)
}

class RefusedError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Names that differ in case or in the Unicode form only are one file on Windows and on macOS. */
function checkName(name: string, files: readonly FileToWrite[]): void {
  if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) throw new RefusedError('EINVAL')
  const key = name.normalize('NFC').toLowerCase()
  const same = files.filter((file) => file.name.normalize('NFC').toLowerCase() === key)
  if (same.length > 1) throw new RefusedError('EEXIST')
}

async function refuseUnwritable(target: string, overwrite: boolean): Promise<void> {
  const present = await lstatOrNull(target)
  if (present === null) return
  if (!overwrite) throw new RefusedError('EEXIST')
  if (!present.isFile()) throw new RefusedError('EISDIR')
}

/** False where nothing is there. */
async function isFolder(path: string): Promise<boolean> {
  const present = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (present !== null && !present.isDirectory()) throw new RefusedError('ENOTDIR')
  return present !== null
}

async function lstatOrNull(path: string) {
  try {
    return await lstat(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What was done, with how to take it back; undone in reverse. */
class WriteTransaction {
  readonly #undo: (() => Promise<unknown>)[] = []
  readonly #afterwards: (() => Promise<unknown>)[] = []

  /**
   * Not `mkdir` with `recursive`: Node's tries for ever where the system answers ENOENT below a parent that is there, as
   * under /proc (nodejs/node `MKDirpAsync`, seen in 24.21).
   */
  async makeFolder(folder: string): Promise<void> {
    const missing: string[] = []
    for (let path = folder; !(await isFolder(path)); path = dirname(path)) {
      if (path === dirname(path)) throw new RefusedError('ENOENT')
      missing.unshift(path)
    }
    for (const path of missing) {
      const isMade = await mkdir(path).then(
        () => true,
        async (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error
          // Made by somebody else meanwhile; or a link that leads nowhere.
          if (!(await isFolder(path))) throw new RefusedError('ENOTDIR')
          return false
        },
      )
      // `rmdir` leaves what somebody else has put in meanwhile.
      if (isMade) this.#undo.push(() => rmdir(path))
    }
  }

  async writeTemporary(path: string, content: string | Uint8Array): Promise<void> {
    const file = await open(path, 'wx')
    this.#undo.push(() => rm(path, { force: true }))
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  async putInPlace(temporary: string, target: string, overwrite: boolean): Promise<void> {
    if (overwrite && (await lstatOrNull(target)) !== null) {
      const kept = `${temporary}.old`
      await rename(target, kept)
      this.#undo.push(() => rename(kept, target))
      this.#afterwards.push(() => rm(kept, { force: true }))
    }
    if (!(await linkToFreeName(temporary, target))) await rename(temporary, target)
    this.#undo.push(() => unlink(target))
    await rm(temporary, { force: true })
  }

  async commit(): Promise<void> {
    // Every file is in place: a backup that can't be removed is no failure of the writing.
    for (const task of this.#afterwards) await task().catch(() => undefined)
  }

  async rollBack(): Promise<void> {
    for (const undo of this.#undo.reverse()) await undo().catch(() => undefined)
  }
}

/**
 * `rename` would silently replace a file that appeared meanwhile; a hard link does not. False where the file system
 * has none (FAT, some shares): there the look just before has to do.
 */
async function linkToFreeName(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    if ((await lstatOrNull(to)) !== null) throw new RefusedError('EEXIST')
    return false
  }
}
