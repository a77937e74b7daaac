import { readAuthenticationResults, type AuthenticationResults } from './authentication-results.ts'
import { findBorder, ownerOf, type Border, type Trace } from './border.ts'
import type { HeaderField } from './header-fields.ts'
import { MICROSOFT } from './known-receivers.ts'
import { readReceived, type Received } from './received.ts'
import { readReceivedSpf, type ReceivedSpf } from './received-spf.ts'

/** What the receiver itself wrote into the header, kept apart from what the mail brought along. */
export interface ReceivingSide {
  /** Where the mail entered: the receiver's lowest `Received`; null where none could be found. */
  readonly border: Border | null
  /** Servers that had the mail before, the last first. */
  readonly earlier: readonly Received[]
  /** The receiver's own `Authentication-Results`; where it wrote several in one place joined, named by that of DMARC. */
  readonly results: AuthenticationResults | null
  readonly isMicrosoft: boolean
  readonly receivedSpf: ReceivedSpf | null
  /** As written by the receiver, the last server's. */
  readonly returnPath: string | null
  /** Results of which nothing shows that the receiver wrote them: anybody who had the mail before may have. */
  readonly unproven: readonly AuthenticationResults[]
  readonly unprovenSpf: readonly ReceivedSpf[]
}

/**
 * RFC 8601 5 and 7.1: a field is the receiver's own where it stands above the `Received` with which the mail entered, and
 * its authserv-id belongs to the receiver (Microsoft's has none).
 */
export function findReceivingSide(fields: readonly HeaderField[]): ReceivingSide {
  const placed = fields.map((field, index) => ({ ...field, index }))
  const named = (name: string) => placed.filter((field) => field.name === name)
  const traces = named('received').map(({ index, value }) => ({ index, received: readReceived(value) }))
  const border = findBorder(traces)
  const isAbove = ({ index }: { readonly index: number }) => border !== null && index < border.index
  const all = named('authentication-results').map(({ index, value }) => ({
    index,
    results: readAuthenticationResults(value),
  }))
  const end = endBelow(all, traces, border)
  const isBelow = ({ index }: { readonly index: number }) =>
    border !== null && index > border.index && index <= end
  const own = all.filter(({ results }) => border !== null && isNameOf(results.authservId, border))
  const trusted = takeTopmost(own.filter(isAbove), traces) ?? takeFirstOfEach(own.filter(isBelow))
  const spf = named('received-spf').map(({ index, value }) => ({ index, field: readReceivedSpf(value) }))
  const isOwnSpf = (each: { readonly index: number }) => isAbove(each) || isBelow(each)
  return {
    border,
    earlier: traces
      .filter(({ index }) => border === null || index > border.index)
      .map((each) => each.received),
    results: joinResults(trusted.map(({ results }) => results)),
    isMicrosoft: border?.known === MICROSOFT && trusted[0]?.results.authservId === null,
    receivedSpf: spf.find(isOwnSpf)?.field ?? null,
    returnPath: named('return-path').find(isAbove)?.value ?? null,
    unproven: all.filter((each) => !trusted.includes(each)).map(({ results }) => results),
    unprovenSpf: spf.filter((each) => !isOwnSpf(each)).map(({ field }) => field),
  }
}

interface PlacedResults {
  readonly index: number
  readonly results: AuthenticationResults
}

/** Of several places between the receiver's servers the last one: a forged border would lie lower than the true one. */
function takeTopmost(own: readonly PlacedResults[], traces: readonly Trace[]): PlacedResults[] | null {
  const [first] = own
  if (first === undefined) return null
  const next = traces.find(({ index }) => index > first.index)?.index ?? first.index
  return own.filter(({ index }) => index <= next)
}

/** Where the results end that a known receiver writes below its own `Received`; -1 where it writes none there. */
function endBelow(all: readonly PlacedResults[], traces: readonly Trace[], border: Border | null): number {
  const lowest = border?.known?.lowestBelow ?? null
  if (border === null || lowest === null) return -1
  const next = traces.find(({ index }) => index > border.index)?.index ?? Infinity
  const last = all.find(({ index, results }) => index > border.index && results.authservId === lowest)
  return last !== undefined && last.index < next ? last.index : -1
}

function takeFirstOfEach(own: readonly PlacedResults[]): PlacedResults[] {
  const isFirst = ({ results }: PlacedResults, at: number) =>
    own.findIndex((each) => each.results.authservId === results.authservId) === at
  return own.filter(isFirst)
}

function isNameOf(authservId: string | null, { owner, known }: Border): boolean {
  return authservId === null ? known === MICROSOFT : ownerOf(authservId) === owner
}

function joinResults(fields: readonly AuthenticationResults[]): AuthenticationResults | null {
  const named = fields.find(({ methods }) => methods.some(({ method }) => method === 'dmarc')) ?? fields[0]
  return named === undefined
    ? null
    : { authservId: named.authservId, methods: fields.flatMap(({ methods }) => methods) }
}
