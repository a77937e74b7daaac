import type { MethodResult } from './authentication-results.ts'
import type { MailResult } from './message-check.ts'
import type { ReceivingSide } from './receiving-side.ts'

/** What the receiver says of SPF, and of which identity (RFC 7208 2.3, 2.4). */
export interface SpfWord {
  readonly result: MailResult
  /** null where it does not say. */
  readonly identity: 'mail-from' | 'helo' | null
  /** The address or domain that it judged, as written; null where it does not say. */
  readonly name: string | null
}

const MAIL_FROM = ['smtp.mailfrom', 'smtp.mail', 'smtp.envelope-from'] as const

/**
 * Of several results the one of MAIL FROM, with its own name: DMARC takes no other (RFC 9989 4.4.2), and a HELO is whatever
 * the client likes. Two of MAIL FROM that contradict each other tell nothing.
 */
export function findSpfWord({ results, receivedSpf }: ReceivingSide): SpfWord | null {
  const methods = (results?.methods ?? []).filter(({ method }) => method === 'spf')
  const said = methods.flatMap((method) => wordOfMailFrom(method) ?? [])
  const [first] = said
  if (first !== undefined) {
    const isOne = said.every(({ result, name }) => result === first.result && name === first.name)
    return isOne ? first : { ...first, result: 'unknown', name: null }
  }
  const helo = methods.find(({ properties }) => properties.has('smtp.helo'))
  const bare = methods.find(
    ({ properties }) => ![...properties.keys()].some((key) => key.startsWith('smtp.')),
  )
  if (bare !== undefined) return { result: bare.result, identity: null, name: null }
  if (receivedSpf !== null && receivedSpf.identity !== 'helo')
    return {
      result: receivedSpf.result,
      identity: receivedSpf.envelopeFrom === null ? null : 'mail-from',
      name: receivedSpf.envelopeFrom,
    }
  if (helo !== undefined)
    return { result: helo.result, identity: 'helo', name: helo.properties.get('smtp.helo') ?? null }
  return receivedSpf === null
    ? null
    : { result: receivedSpf.result, identity: 'helo', name: receivedSpf.helo }
}

/** An empty MAIL FROM is no identity: SPF judges HELO then. */
function wordOfMailFrom({ result, properties }: MethodResult): SpfWord | null {
  const name = MAIL_FROM.map((key) => properties.get(key)).find((value) => value !== undefined)
  return name === undefined || /^(?:<\s*>)?$/.test(name) ? null : { result, identity: 'mail-from', name }
}
