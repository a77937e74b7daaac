import { open, stat, unlink } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** A save takes milliseconds: a lock of this age was left behind by a program that was cut off. */
const STALE_MS = 10_000
const WAIT_MS = 3000
const PAUSE_MS = 15

/** Lets one program at a time do `work`, by a file beside what is worked on. Rejects where the lock can't be had. */
export async function withFileLock<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  await take(path)
  try {
    return await work()
  } finally {
    await unlink(path).catch(() => undefined)
  }
}

async function take(path: string): Promise<void> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      await (await open(path, 'wx', 0o600)).close()
      return
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isTaken || waited > WAIT_MS) throw error
    }
    if (await isStale(path)) await unlink(path).catch(() => undefined)
    else await pause(PAUSE_MS)
  }
}

async function isStale(path: string): Promise<boolean> {
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  return age > STALE_MS
}
