import { formatIpAddress, parseIpAddress, unmapIpAddress } from '../net/ip-address.ts'
import { isInternalAddress } from './internal-address.ts'

/** One `Received` field (RFC 5321 4.4), as far as servers agree on its form. */
export interface Received {
  /** False for a note of a server's own, which names nobody from whom it took the mail. */
  readonly hasFrom: boolean
  /** What the sending side called itself (HELO), or null. */
  readonly helo: string | null
  /** The name that the receiving server found for the address and, as far as it says, back; or null. */
  readonly reverseName: string | null
  /** The address of the connection, or null. What the client wrote of itself is none. */
  readonly ip: string | null
  readonly by: string | null
  /** Delivered by LMTP (RFC 2033): within one system. */
  readonly isLocal: boolean
  /** Milliseconds since the Unix epoch, or null. */
  readonly at: number | null
}

const MAX_READ = 4000
const MAX_WORD = 255

export function readReceived(value: string): Received {
  const text = value.slice(0, MAX_READ).replace(/\s+/g, ' ')
  const clause = /^from (\S+)(?: (.*?))? by (?=\S)/i.exec(text)
  const rest = clause ? text.slice(clause[0].length - 4) : text
  const by = /(?:^|\) |\s)by ([^\s;()]+)/i.exec(rest)?.[1] ?? null
  const info = clause?.[2] ?? ''
  const first = clause?.[1] ?? null
  const named = NAMED.exec(info)?.[1] ?? null
  // Sendmail writes what it found for the address though the name does not lead back to it.
  const isForgedName = /\(may be forged\)/i.test(info)
  const reverse = /\(([A-Za-z0-9.-]+\.[A-Za-z0-9-]+)\.? \[/.exec(info)?.[1] ?? null
  const hasName = named !== null && first !== null
  return {
    hasFrom: /^from\b/i.test(text),
    helo: bounded(named ?? first),
    reverseName: isForgedName ? null : bounded(reverse),
    ip: findAddress(info.replace(NAMED, ' ')) ?? (hasName ? readAddress(first) : null),
    by: bounded(by),
    isLocal: /\bwith (?:UTF8)?LMTPS?A?\b/i.test(rest),
    at: readTime(text),
  }
}

/** What qmail, Exim and others write of the client's HELO, which may look like an address. */
const NAMED = /\b(?:HELO |EHLO |helo=)([^\s()]+)/i

/** The address stands in brackets or parentheses. Of several one that is not internal counts. */
function findAddress(info: string): string | null {
  const found = [...info.matchAll(/[[(]((?:IPv6:)?[0-9a-f:.]{3,60})(?:%\w{1,20})?[\])]/gi)].flatMap(
    ([, candidate = '']) => readAddress(candidate) ?? [],
  )
  return found.find((each) => !isInternalAddress(each)) ?? found[0] ?? null
}

function readAddress(text: string): string | null {
  const address = parseIpAddress(text.replace(/^\[|\]$/g, '').replace(/^IPv6:/i, ''))
  return address === null ? null : formatIpAddress(unmapIpAddress(address))
}

function readTime(text: string): number | null {
  const semicolon = text.lastIndexOf(';')
  if (semicolon < 0) return null
  const time = Date.parse(
    text
      .slice(semicolon + 1)
      .replace(/\([^()]*\)/g, '')
      .trim(),
  )
  return Number.isFinite(time) ? time : null
}

function bounded(text: string | null): string | null {
  return text === null || text === '' ? null : text.slice(0, MAX_WORD)
}
