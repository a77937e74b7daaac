import { randomUUID } from 'node:crypto'
import type { DnsCatalog } from '../../src-core/catalog/dns-catalog.ts'
import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { DohUse } from '../../src-core/dns/doh-use.ts'
import type { ServerAddress } from '../../src-core/dns/client.ts'
import { DEFAULT_FLOOR_MS } from '../../src-core/verification/schedule.ts'
import type { Language } from '../../src-core/text/message.ts'
import { builtOn } from '../node/diagnostics/built-on.ts'
import { createDiagnosticsSource } from '../node/diagnostics/diagnostics-source.ts'
import { createNodeDns, type Network } from '../node/dns/create-node-dns.ts'
import { createVerificationNetwork } from '../node/dns/create-verification-network.ts'
import { toAsciiName, toUnicodeName } from '../node/dns/idna.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { wait } from '../node/dns/wait.ts'
import { createFileSessionStore } from '../node/session/file-session-store.ts'
import type { Backend } from '../services/backend.ts'
import { createBackend } from '../services/create-backend.ts'
import { createDownloadSaver } from './download-saver.ts'

export interface LoopbackBackendOptions {
  readonly language: Language
  readonly version: string
  readonly profile: VendorProfile
  readonly dnsCatalog: DnsCatalog
  readonly stateFolder: string
  readonly dns: {
    /** In place of everybody else; empty: the system's view and the outside. */
    readonly servers: readonly ServerAddress[]
    readonly isOffline: boolean
    /** How the wizard was started: `never` holds whatever its page says. */
    readonly doh: DohUse
    /** Milliseconds for one answer from one server, and for everything that one run asks. */
    readonly timeoutMs: number
    readonly deadlineMs: number
    /** In place of the Internet's servers and of the usual pace, for tests. */
    readonly network?: Partial<Network>
    readonly floorMs?: number
  }
  /** What the user is not told. */
  log(text: string, error: unknown): void
}

/** The contract over this machine's DNS, clock and files. */
export function createLoopbackBackend(options: LoopbackBackendOptions): Backend {
  const { language, version, profile, dnsCatalog, stateFolder, dns, log } = options
  const now = () => Date.now()
  return createBackend({
    createDns: ({ organizationalDomain }, { isOffline, doh }) =>
      createNodeDns({
        dnsServers: dns.servers,
        offline: isOffline || dns.isOffline,
        doh: narrower(dns.doh, doh),
        timeoutMs: dns.timeoutMs,
        deadline: AbortSignal.timeout(dns.deadlineMs),
        ...(dns.network && { network: dns.network }),
      }).create(organizationalDomain),
    verifying: ({ isOffline, doh }) => ({
      createNetwork: () =>
        createVerificationNetwork({
          dnsServers: dns.servers,
          offline: isOffline || dns.isOffline,
          doh: narrower(dns.doh, doh),
          timeoutMs: dns.timeoutMs,
          ...(dns.network && { network: dns.network }),
        }),
      now,
      wait,
      pace: { floorMs: dns.floorMs ?? DEFAULT_FLOOR_MS, random: Math.random },
    }),
    now,
    toAscii: toAsciiName,
    toUnicode: toUnicodeName,
    describeHost: () => ({
      name: 'loopback',
      version,
      builtOn,
      language,
      saves: 'download',
      canPrintToPdf: false,
      catalogDate: profile.checkedOn,
    }),
    profile,
    dnsCatalog,
    mail: mailTools,
    sessions: createFileSessionStore({
      folder: stateFolder,
      now,
      onFault: (error) => log('session', error),
    }),
    saver: createDownloadSaver(now),
    diagnostics: createDiagnosticsSource(null),
    // Both are the page's own here: its bridge opens them.
    openLink: async () => true,
    openMail: async () => true,
    createId: randomUUID,
    logDefect: log,
  })
}

function narrower(started: DohUse, chosen: DohUse): DohUse {
  if (started === 'never' || chosen === 'never') return 'never'
  return started === 'always' ? started : chosen
}
