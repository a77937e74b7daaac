import { builtInVendorProfile } from '../../../src-core/catalog/built-in-vendor-profile.ts'
import { builtInDnsCatalog } from '../../../src-core/catalog/dns-catalog.ts'
import { createAskingMemory } from '../../../src-core/dns/asking-memory.ts'
import type { DnsClient } from '../../../src-core/dns/client.ts'
import type { AskServer } from '../../../src-core/dns/exchange.ts'
import { createOfflineClient } from '../../../src-core/dns/offline-client.ts'
import { createLiteralDns, type LiteralZone } from '../../../src-core/dns/testing/literal-zone.ts'
import type { VerificationNetwork } from '../../../src-core/verification/network.ts'
import { DEFAULT_FLOOR_MS } from '../../../src-core/verification/schedule.ts'
import type { SavedSession } from '../../../src-core/wizard/session.ts'
import { createDownloadSaver } from '../../../src-main/loopback/download-saver.ts'
import { mailTools } from '../../../src-main/node/mail/mail-tools.ts'
import { wait } from '../../../src-main/node/dns/wait.ts'
import type { Backend, BackendPorts, SessionStore } from '../../../src-main/services/backend.ts'
import { createBackend } from '../../../src-main/services/create-backend.ts'

export const ZONE: LiteralZone = {
  'example.co.jp': {
    TXT: ['v=spf1 ip4:192.0.2.0/28 mx ~all', 'other=text'],
    MX: [[10, 'mx.example.co.jp']],
    NS: ['ns1.dns.ne.jp'],
  },
  'mx.example.co.jp': { A: ['192.0.2.25'] },
  'spf.platon.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'] },
}

export interface TestBackend {
  readonly backend: Backend
  /** Ids and errors that went to the log. */
  readonly defects: { readonly id: string; readonly error: unknown }[]
  readonly opened: string[]
}

/** The real backend over a literal zone, a session in memory and no clock. */
export function createTestBackend(
  more: Partial<BackendPorts> & { readonly dns?: DnsClient } = {},
): TestBackend {
  const defects: TestBackend['defects'] = []
  const opened: string[] = []
  const { dns = createLiteralDns(ZONE), ...ports } = more
  const backend = createBackend({
    createDns: (_, { isOffline }) => createAskingMemory(isOffline ? createOfflineClient() : dns),
    verifying: ({ isOffline }) => ({
      createNetwork: () => (isOffline ? noNetwork : namedNetwork(dns)),
      now: () => Date.UTC(2026, 10, 24),
      wait,
      pace: { floorMs: DEFAULT_FLOOR_MS, random: () => 0 },
    }),
    now: () => Date.UTC(2026, 10, 24),
    toAscii: (name) => name.toLowerCase(),
    toUnicode: (name) => name,
    describeHost: () => ({
      name: 'loopback',
      version: '1.2.3',
      builtOn: '2026-11-24',
      language: 'ja',
      saves: 'download',
      canPrintToPdf: false,
      catalogDate: '2026-11-24',
    }),
    profile: builtInVendorProfile,
    dnsCatalog: builtInDnsCatalog,
    mail: mailTools,
    sessions: createMemoryStore(),
    saver: createDownloadSaver(() => Date.UTC(2026, 10, 24)),
    openLink: async (address) => opened.push(address) > 0,
    diagnostics: { describeMachine: () => ({ system: 'test 1.0' }), readLog: async () => null },
    openMail: async (address) => opened.push(address) > 0,
    createId: () => `defect-${defects.length + 1}`,
    logDefect: (id, error) => void defects.push({ id, error }),
    ...ports,
  })
  return { backend, defects, opened }
}

const noNetwork: VerificationNetwork = {
  ask: ({ server }) => Promise.resolve({ kind: 'failure', reason: 'offline', detail: null, server }),
  askOverHttps: null,
  isOverHttps: false,
  sentOverHttps: () => [],
  wait,
  timeoutMs: 1000,
  authorities: null,
  resolvers: [],
  isOffline: true,
  createDns: createOfflineClient,
}

/** What the literal zone says, as a server would put it. */
function askLiteral(dns: DnsClient): AskServer {
  return async ({ name, type, server }) => {
    const answer = await dns.query(name, type)
    if (answer.kind === 'unknown') return { kind: 'failure', reason: answer.reason, detail: null, server }
    return {
      kind: 'message',
      rcode: answer.source.rcode,
      authoritative: false,
      recursionAvailable: true,
      answers: [...answer.aliases, ...(answer.kind === 'records' ? answer.records : [])],
      authority: [],
      additional: [],
      extendedErrors: [],
      server,
      transport: 'udp',
      at: 0,
    }
  }
}

/** One resolver that was named, answering from the literal zone. */
function namedNetwork(dns: DnsClient): VerificationNetwork {
  const server = '192.0.2.53'
  const resolver = { server, name: server, group: 'system', family: 'ipv4', isFiltering: false } as const
  const address = { address: server, port: 53 }
  return {
    ...noNetwork,
    isOffline: false,
    ask: askLiteral(dns),
    resolvers: [{ ...resolver, isOutside: true, overHttps: [], address }],
    createDns: () => dns,
  }
}

function createMemoryStore(): SessionStore {
  let saved: SavedSession = { session: null, revision: 0, setAside: null }
  return {
    load: async () => saved,
    async save(session, revision) {
      if (revision !== saved.revision) return { ok: false, code: 'conflict' }
      saved = { session, revision: revision + 1, setAside: null }
      return { ok: true, revision: saved.revision }
    },
  }
}
