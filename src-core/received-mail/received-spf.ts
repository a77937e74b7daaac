import type { MailResult } from './message-check.ts'
import { readMailResult, readWord, WORD } from './authentication-results.ts'

/** A `Received-SPF` field (RFC 7208 9.1). */
export interface ReceivedSpf {
  readonly result: MailResult
  /** `mailfrom`, `helo` … in lower case. */
  readonly identity: string | null
  readonly ip: string | null
  readonly envelopeFrom: string | null
  readonly helo: string | null
}

const MAX_READ = 4000

export function readReceivedSpf(value: string): ReceivedSpf {
  const text = value.slice(0, MAX_READ)
  const plain = text.replace(/\([^()]*\)/g, ' ')
  const valueOf = (key: string) => {
    const found = new RegExp(`(?:^|[\\s;])${key}\\s*=\\s*(${WORD})`, 'i').exec(plain)?.[1]
    return found === undefined ? null : readWord(found)
  }
  return {
    result: readMailResult(/^\s*([a-z]+)/i.exec(plain)?.[1] ?? ''),
    identity: valueOf('identity')?.toLowerCase() ?? null,
    ip: valueOf('client-ip'),
    envelopeFrom: valueOf('envelope-from'),
    helo: valueOf('helo'),
  }
}
