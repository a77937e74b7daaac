import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message } from '../../../src-core/text/message.ts'
import type { SavedSession, WizardSession } from '../../../src-core/wizard/session.ts'
import type { SessionSaving, SessionStore } from '../../services/backend.ts'
import { withFileLock } from './file-lock.ts'
import { printSessionFile, readSessionFile, replaceFile, setAside } from './session-file.ts'

const NAME = 'session.json'

export interface FileSessionStoreOptions {
  /** Made when something is saved. */
  readonly folder: string
  /** Milliseconds since the Unix epoch, for the name of what is set aside. */
  now(): number
  /** Told of what the file system says: the user is only told that it did not work. */
  onFault?(error: unknown): void
}

/** The session as one JSON file. Several programs and windows may share it: the revision tells who was later. */
export function createFileSessionStore({ folder, now, onFault }: FileSessionStoreOptions): SessionStore {
  const path = join(folder, NAME)
  const lock = `${path}.lock`
  let last: Promise<unknown> = Promise.resolve()

  return {
    load: () => inTurn(load).catch((error: unknown) => noted(error, NOTHING)),
    save: (session, revision) =>
      inTurn(() => save(session, revision)).catch((error: unknown) =>
        noted(
          error,
          notWritten({ code: 'session.not-writable', params: { folder, reason: reasonOf(error) } }),
        ),
      ),
  }

  async function load(): Promise<SavedSession> {
    const file = await readSessionFile(path)
    if (file.kind === 'saved') return { session: file.session, revision: file.revision, setAside: null }
    return file.kind === 'none' ? NOTHING : withFileLock(lock, giveUpForeign)
  }

  /** Looked at again under the lock: another program may have put a good file there meanwhile. */
  async function giveUpForeign(): Promise<SavedSession> {
    const file = await readSessionFile(path)
    if (file.kind === 'saved') return { session: file.session, revision: file.revision, setAside: null }
    return file.kind === 'none' ? NOTHING : { ...NOTHING, setAside: await setAside(path, new Date(now())) }
  }

  async function save(session: WizardSession, revision: number): Promise<SessionSaving> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return withFileLock(lock, async () => {
      const file = await readSessionFile(path)
      if (file.kind === 'saved' && file.revision !== revision) return { ok: false, code: 'conflict' }
      if (file.kind === 'foreign') await setAside(path, new Date(now()))
      const next = revision + 1
      const text = printSessionFile(session, next)
      if (text === null) return notWritten({ code: 'session.too-large', params: {} })
      await replaceFile(path, text)
      return { ok: true, revision: next }
    })
  }

  /** One at a time in this program; the lock is for the others. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  function noted<Value>(error: unknown, value: Value): Value {
    onFault?.(error)
    return value
  }
}

const NOTHING: SavedSession = { session: null, revision: 0, setAside: null }

function notWritten(fault: Message): SessionSaving {
  return { ok: false, code: 'not-written', fault }
}

/** As the system names it, EACCES or ENOSPC: whoever looks after this PC can look it up. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'UNKNOWN'
}
