import { app } from 'electron'
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Folders {
  /** Where the user's work is kept. */
  readonly state: string
  /** What Chromium keeps for itself. */
  readonly browser: string
}

/** What Electron was given; `fault` is why the state folder is not it. */
export interface GivenFolders {
  readonly userData: string
  readonly fault: unknown
}

/**
 * Electron wants folders that are there, and ends without a word where it can't write its lock into them. A folder of the profile may be
 * on a server that can't be reached; then a temporary one takes its place for Electron, and not for the work: what would be gone
 * tomorrow is not called saved (file-session-store.ts goes on with the state folder, which may come back).
 */
export function setUpFolders({ state, browser }: Folders): GivenFolders {
  let temporary: string | undefined
  let fault: unknown
  const usable = (path: string) => {
    try {
      mkdirSync(path, { recursive: true, mode: 0o700 })
      // The rights on Windows are in no mode: only writing tells.
      rmdirSync(mkdtempSync(join(path, 'probe-')))
      return path
    } catch (error) {
      if (path === state) fault = error
      return (temporary ??= mkdtempSync(join(tmpdir(), 'platon-mail-wizard-')))
    }
  }
  const userData = usable(state)
  app.setPath('userData', userData)
  app.setPath('sessionData', usable(browser))
  return { userData, fault }
}
