import { app, dialog } from 'electron'
import { join } from 'node:path'
import { builtInDnsCatalog, type DnsCatalog } from '../../src-core/catalog/dns-catalog.ts'
import type { Language } from '../../src-core/text/message.ts'
import { readOwnProviders } from '../node/own-providers.ts'
import { browserFolder, stateFolder } from '../node/session/state-folder.ts'
import { describeFault } from '../services/fault-texts.ts'
import { readDnsCatalog } from '../services/read-dns-catalog.ts'
import { APP_ID } from './app-id.ts'
import { containAllContents } from './contain-contents.ts'
import { containChromium } from './contain-chromium.ts'
import { createElectronBackend } from './create-electron-backend.ts'
import { createHostLanguage, systemLanguage } from './host-language.ts'
import { createLog } from './log.ts'
import { createFileDesk } from './opened-files.ts'
import { readDnsServers } from './read-dns-servers.ts'
import { registerScheme } from './register-scheme.ts'
import { setUpFolders } from './set-up-folders.ts'
import { startWizard } from './start-wizard.ts'
import { say } from './texts.ts'
import { watchProcess } from './watch-process.ts'

// Nothing is awaited before `ready`: it would come before what has to be done before it
// (https://www.electronjs.org/docs/latest/tutorial/esm).
registerScheme()
containChromium()
containAllContents()
if (process.platform === 'win32') app.setAppUserModelId(APP_ID)

// The same for every host, so that a session goes on in another one.
const folder = stateFolder()
const given = setUpFolders({ state: folder, browser: browserFolder() })

// macOS gives a file so, also before `ready` (https://www.electronjs.org/docs/latest/api/app#event-open-file-macos); others on the command line.
const files = createFileDesk()
app.on('open-file', (event, path) => {
  event.preventDefault()
  files.open(path)
})

const logPath = join(given.userData, 'wizard.log')
const log = createLog(logPath, () => new Date())
/** Until Electron knows the system's languages. */
let speak = (): Language => 'ja'
watchProcess({ log, logPath, language: () => speak() })

// The one that runs already shows its window when it hears of this start, and opens its file (start-wizard.ts).
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const language = createHostLanguage(systemLanguage())
  speak = language.get
  files.openFrom(process.argv.slice(1), process.cwd())
  if (given.fault !== undefined) tellOfNoFolder()
  const dns = readDnsServers()
  if (!dns.ok) return stop(say('start.bad-dns', speak(), { word: dns.word }))
  const dnsCatalog = await readCatalog()
  await startWizard({
    folder: join(import.meta.dirname, '..'),
    createBackend: (window) =>
      createElectronBackend({
        window,
        stateFolder: folder,
        dnsServers: dns.servers,
        dnsCatalog,
        language,
        log,
        logPath,
        files,
      }),
    language,
    log,
    logPath,
    files,
  })
}

/** The wizard goes on without saving: its page says so at each attempt, too. */
function tellOfNoFolder(): void {
  log.write('no-state-folder', given.fault)
  dialog.showErrorBox(say('window.title', speak()), say('start.no-folder', speak(), { folder }))
}

/** A file of DNS hosts that can't be used is told, and the wizard goes on without it. */
async function readCatalog(): Promise<DnsCatalog> {
  const own = await readOwnProviders(folder)
  const catalog = await readDnsCatalog(own?.text ?? null)
  if (catalog.ok) return catalog.value
  const why = [describeFault(catalog.fault, speak()), own?.path ?? ''].join('\n')
  dialog.showErrorBox(say('window.title', speak()), why)
  return builtInDnsCatalog
}

function giveUp(error: unknown): void {
  log.write('no-start', error)
  stop(say('start.failed', speak(), { log: logPath }))
}

function stop(why: string): void {
  dialog.showErrorBox(say('window.title', speak()), why)
  app.exit(1)
}
