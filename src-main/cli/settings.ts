import type { DohUse } from '../../src-core/dns/doh-use.ts'
import type { Language } from '../../src-core/text/message.ts'
import { readMilliseconds } from './arguments/read-values.ts'
import type { CommandLine } from './arguments/read-command-line.ts'
import { checked, fault, type Checked } from './fault.ts'

/** What every command takes, read and checked. */
export interface Settings {
  readonly language: Language
  readonly isJson: boolean
  readonly dns: DnsSettings
}

export interface DnsSettings {
  readonly isOffline: boolean
  readonly doh: DohUse
  /** As given with `--dns`; empty for the system's. */
  readonly servers: readonly string[]
  /** Milliseconds to wait for one answer from one server. */
  readonly timeoutMs: number
  /** Milliseconds that the whole command may take; what is not known by then is unknown. */
  readonly deadlineMs: number
}

const TIMEOUT_MS = 2000
const DEADLINE_MS = 20_000
/** A week. */
const LONGEST_WATCH_MS = 7 * 24 * 3600 * 1000

export function readSettings(line: CommandLine, language: Language): Checked<Settings> {
  const timeoutMs = readMilliseconds(line, 'timeout', TIMEOUT_MS)
  if (!timeoutMs.ok) return timeoutMs
  const deadlineMs = readMilliseconds(
    line,
    'deadline',
    DEADLINE_MS,
    line.flags.get('watch') ? LONGEST_WATCH_MS : undefined,
  )
  if (!deadlineMs.ok) return deadlineMs
  const servers = line.values.get('dns') ?? []
  const isOffline = line.flags.get('offline') ?? false
  if (isOffline && servers.length > 0) return fault('cli.dns-offline')
  const wantsDoh = line.flags.get('doh')
  const isAlone = isOffline || servers.length > 0
  if (wantsDoh && isAlone) return fault('cli.doh-alone', { option: isOffline ? '--offline' : '--dns' })
  const doh = wantsDoh ? 'always' : wantsDoh === false || isAlone ? 'never' : 'fallback'
  return checked({
    language,
    isJson: line.flags.get('json') ?? false,
    dns: { isOffline, doh, servers, timeoutMs: timeoutMs.value, deadlineMs: deadlineMs.value },
  })
}
