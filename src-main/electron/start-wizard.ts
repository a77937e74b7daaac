import { app, session, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Backend } from '../services/backend.ts'
import { setAppMenu } from './app-menu.ts'
import { carryCalls } from './carry-calls.ts'
import { closeWhenSaved } from './close-when-saved.ts'
import { containSession } from './contain-session.ts'
import type { HostLanguage } from './host-language.ts'
import type { Log } from './log.ts'
import { offerEditMenu } from './offer-edit-menu.ts'
import type { FileDesk } from './opened-files.ts'
import { focusWindow, openWindow } from './open-window.ts'
import { isOfWizard, WIZARD_PAGE } from './origin.ts'
import { readWizardFiles } from './read-wizard-files.ts'
import { serveWizard } from './serve-wizard.ts'
import { say } from './texts.ts'
import { watchPage } from './watch-page.ts'

/** In memory only: all that is kept is the session's file. */
const PARTITION = 'wizard'

export interface WizardParts {
  /** The folder of the build, with `renderer` and `preload` in it. */
  readonly folder: string
  readonly createBackend: (window: BrowserWindow) => Backend
  readonly language: HostLanguage
  readonly log: Log
  readonly logPath: string
  readonly files: FileDesk
}

/** After `ready`. Rejects where the page cannot be shown. */
export async function startWizard({
  folder,
  createBackend,
  language,
  log,
  logPath,
  files,
}: WizardParts): Promise<void> {
  const { isPackaged } = app
  const pages = session.fromPartition(PARTITION)
  containSession(pages, (address) => isOfWizard(address) || (!isPackaged && isOfDevTools(address)))
  serveWizard(pages, await readWizardFiles(join(folder, 'renderer')))
  language.onChange((chosen) =>
    setAppMenu({ language: chosen, isPackaged, isMac: process.platform === 'darwin' }),
  )

  const window = openWindow({
    session: pages,
    preload: join(folder, 'preload', 'preload.cjs'),
    isPackaged,
    title: say('window.title', language.get()),
  })
  const backend = createBackend(window)
  const traffic = carryCalls(backend)
  app.on('second-instance', (_, words, workingFolder) => {
    files.openFrom(words.slice(1), workingFolder)
    focusWindow(window)
  })
  closeWhenSaved(window, traffic.settle)
  offerEditMenu(window, language.get)
  watchPage(window, {
    log,
    logPath,
    language: language.get,
    now: () => Date.now(),
    onStopped: () => backend.cancelAllRuns(),
  })
  window.on('closed', () => {
    backend.cancelAllRuns()
    app.quit()
  })
  await window.loadURL(WIZARD_PAGE)
}

function isOfDevTools(address: string): boolean {
  return address.startsWith('devtools://')
}
