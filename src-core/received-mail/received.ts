import { parseIpAddress } from '../net/ip-address.ts'

/** One `Received` field (RFC 5321 4.4), as far as servers agree on its form. */
export interface Received {
  /** What the sending side called itself (HELO), or null. */
  readonly helo: string | null
  /** The name that the receiving server found for the address, or null. */
  readonly reverseName: string | null
  /** The address of the connection, or null. */
  readonly ip: string | null
  readonly by: string | null
  /** Milliseconds since the Unix epoch, or null. */
  readonly at: number | null
}

const MAX_READ = 4000
const MAX_WORD = 255

export function readReceived(value: string): Received {
  const text = value.slice(0, MAX_READ).replace(/\s+/g, ' ')
  const clause = /^from (\S+)(?: (.*?))? by (?=\S)/i.exec(text)
  const by = /(?:^|\) |\s)by ([^\s;()]+)/i.exec(clause ? text.slice(clause[0].length - 4) : text)?.[1] ?? null
  const info = clause?.[2] ?? ''
  const first = clause?.[1] ?? null
  const named = /\((?:HELO |EHLO |helo=)([^\s()]+)\)/i.exec(info)?.[1] ?? null
  const reverse = /\(([A-Za-z0-9.-]+\.[A-Za-z0-9-]+)\.? \[/.exec(info)?.[1] ?? null
  return {
    helo: bounded(named ?? first),
    reverseName: bounded(reverse),
    ip: findAddress(info) ?? (first === null ? null : readAddress(first)),
    by: bounded(by),
    at: readTime(text),
  }
}

/** The address stands in brackets or parentheses behind the name that the client gave of itself. */
function findAddress(info: string): string | null {
  for (const [, candidate = ''] of info.matchAll(/[[(]((?:IPv6:)?[0-9a-f:.]{3,60})[\])]/gi)) {
    const address = readAddress(candidate)
    if (address !== null) return address
  }
  return null
}

function readAddress(text: string): string | null {
  const plain = text.replace(/^\[|\]$/g, '').replace(/^IPv6:/i, '')
  return parseIpAddress(plain) === null ? null : plain.toLowerCase()
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
