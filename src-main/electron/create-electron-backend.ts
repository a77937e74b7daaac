import { app, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import type { DnsCatalog } from '../../src-core/catalog/dns-catalog.ts'
import type { ServerAddress } from '../../src-core/dns/client.ts'
import { DEFAULT_FLOOR_MS } from '../../src-core/verification/schedule.ts'
import { builtOn } from '../node/diagnostics/built-on.ts'
import { createDiagnosticsSource } from '../node/diagnostics/diagnostics-source.ts'
import { chromiumHttps } from './chromium-https.ts'
import { createNodeDns } from '../node/dns/create-node-dns.ts'
import { createVerificationNetwork } from '../node/dns/create-verification-network.ts'
import { toAsciiName, toUnicodeName } from '../node/dns/idna.ts'
import { fileWriter } from '../node/files/file-writer.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { wait } from '../node/dns/wait.ts'
import { createFileSessionStore } from '../node/session/file-session-store.ts'
import type { Backend, OpenedFiles } from '../services/backend.ts'
import { createBackend } from '../services/create-backend.ts'
import { followLanguage, systemLanguage, type HostLanguage } from './host-language.ts'
import type { Log } from './log.ts'
import { createEndAnnouncer } from './announce-end.ts'
import { openLink, openMail } from './open-link.ts'
import { createPdfPrinter } from './print-to-pdf.ts'
import { createFileSaver } from './save-files.ts'

/** Milliseconds for all that one run asks; what is not known by then is unknown. */
const DEADLINE_MS = 20_000

export interface ElectronBackendOptions {
  /** Whose dialogs they are. */
  readonly window: BrowserWindow
  /** Where the session is kept. */
  readonly stateFolder: string
  /** In place of everybody else; empty: the system's view and the outside. */
  readonly dnsServers: readonly ServerAddress[]
  readonly dnsCatalog: DnsCatalog
  readonly language: HostLanguage
  readonly log: Log
  readonly logPath: string
  readonly files: OpenedFiles
}

/** The contract over this machine's DNS, clock, files and dialogs. */
export function createElectronBackend({
  window,
  stateFolder,
  dnsServers,
  dnsCatalog,
  language,
  log,
  logPath,
  files,
}: ElectronBackendOptions): Backend {
  const now = () => Date.now()
  const sessions = createFileSessionStore({
    folder: stateFolder,
    now,
    onFault: (error) => log.write('session', error),
  })
  return createBackend({
    createDns: ({ organizationalDomain }, { isOffline, doh }) =>
      createNodeDns({
        dnsServers,
        offline: isOffline,
        doh,
        https: chromiumHttps,
        deadline: AbortSignal.timeout(DEADLINE_MS),
      }).create(organizationalDomain),
    verifying: ({ isOffline, doh }) => ({
      createNetwork: () =>
        createVerificationNetwork({ dnsServers, offline: isOffline, doh, https: chromiumHttps }),
      now,
      wait,
      pace: { floorMs: DEFAULT_FLOOR_MS, random: Math.random },
    }),
    now,
    toAscii: toAsciiName,
    toUnicode: toUnicodeName,
    describeHost: () => ({
      name: 'electron',
      version: app.getVersion(),
      builtOn,
      language: systemLanguage(),
      saves: 'folder',
      canPrintToPdf: true,
      catalogDate: builtInVendorProfile.checkedOn,
    }),
    profile: builtInVendorProfile,
    dnsCatalog,
    mail: mailTools,
    sessions: followLanguage(sessions, language),
    saver: createFileSaver({ window, language: language.get, writer: fileWriter }),
    printToPdf: createPdfPrinter(),
    openLink,
    diagnostics: createDiagnosticsSource(logPath),
    openMail,
    openedFiles: files,
    announceEnd: createEndAnnouncer(window, language.get),
    createId: randomUUID,
    logDefect: (id, error) => log.write(`defect ${id}`, error),
  })
}
