import dns2 from 'dns2'
import { isSameName } from '../../src-core/dns/name.ts'
import type { RecordType } from '../../src-core/dns/record.ts'
import type { ZoneResponder } from './zone-response.ts'
import { refuse } from './zone-response.ts'

const { Packet } = dns2
type Packet = dns2.Packet

/** What a test can make go wrong; several at once where they make sense together. */
export interface Faults {
  /** Wait before anything is sent. */
  readonly delayMs?: number
  readonly drop?: boolean
  readonly rcode?: 'FORMERR' | 'SERVFAIL' | 'NOTIMP' | 'REFUSED' | 'NXDOMAIN'
  /** RFC 8914 codes sent with `rcode` (to queries with EDNS only). */
  readonly extendedErrors?: readonly number[]
  /** With `rcode`: a query with CD=1 is answered as if nothing were wrong. */
  readonly onlyWhenChecking?: boolean
  /** TC on UDP, with nothing in the answer section. */
  readonly truncate?: boolean
  /** A message sent ahead of the real one. */
  readonly before?: Forgery
  /** A message sent in place of the real one. */
  readonly instead?: Forgery
  /** No AA, no answer, and a referral to the root. */
  readonly lame?: boolean
  /** The TCP connection is closed after the query was read. */
  readonly hangUp?: boolean
  /** Last hand on the answer before it is encoded. */
  readonly edit?: (response: Packet) => void
}

export type Forgery = 'garbage' | 'wrong-id' | 'wrong-question' | 'query' | 'cut-short' | 'empty'

export interface FaultScope {
  readonly name?: string
  readonly type?: RecordType
  readonly transport?: 'udp' | 'tcp'
}

export interface SeenQuery {
  readonly name: string
  readonly type: string
  readonly transport: 'udp' | 'tcp'
  readonly rd: boolean
  readonly cd: boolean
  /** The UDP size that the OPT record offers; null without EDNS. */
  readonly edns: number | null
  /** When it arrived: milliseconds since the Unix epoch, with fractions. */
  readonly at: number
}

export function describeQuery(request: Packet, transport: 'udp' | 'tcp'): SeenQuery {
  const question = request.questions[0]
  // The parser reads CD; the typings don't know it.
  const header = request.header as dns2.Packet.Header & { cd: 0 | 1 }
  return {
    name: question?.name.toLowerCase() ?? '',
    type: question ? Packet.typeName(question.type) : '',
    transport,
    rd: header.rd === 1,
    cd: header.cd === 1,
    edns: request.additionals.find(({ type }) => type === Packet.TYPE.EDNS)?.class ?? null,
    at: performance.timeOrigin + performance.now(),
  }
}

export function isInScope(query: SeenQuery, scope: FaultScope): boolean {
  return (
    (scope.name === undefined || isSameName(scope.name, query.name)) &&
    (scope.type === undefined || scope.type === query.type) &&
    (scope.transport === undefined || scope.transport === query.transport)
  )
}

/** The messages that go out for a query, in order; none for silence. */
export async function messagesFor(
  request: Packet,
  query: SeenQuery,
  faults: Faults,
  respond: ZoneResponder,
): Promise<(Packet | Buffer)[]> {
  const honest = await respond(request)
  if (!honest) return []
  const response = spoil(request, query, faults, honest)
  if (faults.instead) return [forge(faults.instead, response)]
  return faults.before ? [forge(faults.before, response), response] : [response]
}

function spoil(request: Packet, query: SeenQuery, faults: Faults, honest: Packet): Packet {
  if (faults.rcode && !(faults.onlyWhenChecking && query.cd)) {
    const failure = Packet.createErrorResponseFromRequest(request, Packet.RCODE[faults.rcode])
    if (faults.extendedErrors && query.edns !== null) {
      const options = faults.extendedErrors.map((code) => Packet.Resource.EDNS.EDE(code, 'made up'))
      failure.additionals = [Packet.Resource.EDNS(options)]
    }
    return failure
  }
  let response = honest
  if (faults.lame) {
    response = refuse(Packet.createResponseFromRequest(request), 'NOERROR')
    response.authorities.push(
      Object.assign(new Packet.Resource('', Packet.TYPE.NS, Packet.CLASS.IN, 300), { ns: 'a.root.test' }),
    )
  }
  if (faults.truncate && query.transport === 'udp') {
    response.header.tc = 1
    response.answers = []
  }
  faults.edit?.(response)
  return response
}

function forge(forgery: Forgery, response: Packet): Buffer {
  const message = response.toBuffer()
  switch (forgery) {
    case 'garbage':
      // The right id and question count, then bytes that are no name: the hardest kind to tell apart.
      return Buffer.concat([message.subarray(0, 12), Buffer.alloc(40, 0xbf)])
    case 'wrong-id':
      message[1] = (message[1] ?? 0) ^ 0xff
      return message
    case 'wrong-question':
      message[13] = (message[13] ?? 0) ^ 0x01
      return message
    case 'query':
      message[2] = (message[2] ?? 0) & 0x7f
      return message
    case 'cut-short':
      return message.subarray(0, message.length - 3)
    case 'empty':
      return Buffer.alloc(0)
  }
}
