import type { MailResult } from './message-check.ts'
import { readMailResult } from './authentication-results.ts'

/** A `Received-SPF` field (RFC 7208 9.1). */
export interface ReceivedSpf {
  readonly result: MailResult
  readonly ip: string | null
  readonly envelopeFrom: string | null
  readonly helo: string | null
}

const MAX_READ = 4000
const MAX_VALUE = 320

export function readReceivedSpf(value: string): ReceivedSpf {
  const text = value.slice(0, MAX_READ)
  const plain = text.replace(/\([^()]*\)/g, ' ')
  const valueOf = (key: string) => {
    const found = new RegExp(`(?:^|[\\s;])${key}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(plain)
    return (found?.[1] ?? found?.[2])?.slice(0, MAX_VALUE) ?? null
  }
  return {
    result: readMailResult(/^\s*([a-z]+)/i.exec(plain)?.[1] ?? ''),
    ip: valueOf('client-ip'),
    envelopeFrom: valueOf('envelope-from'),
    helo: valueOf('helo'),
  }
}
