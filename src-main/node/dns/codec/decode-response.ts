import type { Answer, OptAnswer } from 'dns-packet'
import dnsPacket from 'dns-packet'
import type { ServerMessage } from '../../../../src-core/dns/exchange.ts'
import { isSameName } from '../../../../src-core/dns/name.ts'
import type { RecordType } from '../../../../src-core/dns/record.ts'
import { findFrameFault } from './find-frame-fault.ts'
import { readName } from './read-name.ts'
import { toRecords } from './to-records.ts'
import { HEADER_OCTETS, MAX_MESSAGE_OCTETS, MAX_MESSAGE_RECORDS } from './wire-limits.ts'

export type DecodedMessage = Omit<ServerMessage, 'kind' | 'server' | 'transport' | 'at'>

export type DecodedResponse =
  | { readonly kind: 'message'; readonly message: DecodedMessage }
  /** TC: what else it holds is not to be used (RFC 2181 9). */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'too-large'; readonly detail: string }
  /** Not an answer to this question: another id or question, no response at all. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'malformed'; readonly detail: string }

export interface AskedQuestion {
  readonly id: number
  readonly name: string
  readonly type: RecordType
}

const EXTENDED_ERROR_OPTION = 15
const MAX_ERROR_TEXT = 120

const TYPE_NUMBERS: Readonly<Record<RecordType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SPF: 99,
}

const CLASS_IN = 1

/** RCODEs as named in the IANA registry, as far as a query can meet them. */
const RCODES = [
  ...['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'],
  ...['YXDOMAIN', 'YXRRSET', 'NXRRSET', 'NOTAUTH', 'NOTZONE'],
]

/** Reads what came for a question. Untrusted octets: never throws, work bounded by their number. */
export function decodeResponse(octets: Buffer, asked: AskedQuestion): DecodedResponse {
  if (octets.length < HEADER_OCTETS || octets.readUInt16BE(0) !== asked.id) return { kind: 'foreign' }
  const flags = octets.readUInt16BE(2)
  const isResponse = flags >> 15 === 1
  const opcode = (flags >> 11) & 0xf
  if (!isResponse || opcode !== 0) return { kind: 'foreign' }

  const questions = octets.readUInt16BE(4)
  const [answers = 0, authority = 0, additional = 0] = [6, 8, 10].map((at) => octets.readUInt16BE(at))
  if (questions === 0 && answers === 0 && (flags & 0xf) !== 0) {
    // A server that did not understand the question may leave it away; the id and the connected socket remain.
    return { kind: 'message', message: { ...NOTHING, rcode: nameRcode(flags & 0xf) } }
  }
  const match = questions === 1 ? matchQuestion(octets, asked) : 'malformed'
  if (match === 'other') return { kind: 'foreign' }
  if (match === 'malformed') return { kind: 'malformed', detail: 'malformed question' }

  if (((flags >> 9) & 1) === 1) return { kind: 'truncated' }
  if (octets.length > MAX_MESSAGE_OCTETS)
    return { kind: 'too-large', detail: `${octets.length} octets, the limit is ${MAX_MESSAGE_OCTETS}` }
  const records = Math.max(answers, authority + additional)
  if (records > MAX_MESSAGE_RECORDS)
    return { kind: 'too-large', detail: `${records} records, the limit is ${MAX_MESSAGE_RECORDS}` }

  const fault = findFrameFault(octets)
  if (fault) return { kind: 'malformed', detail: fault }
  try {
    return { kind: 'message', message: toMessage(dnsPacket.decode(octets), flags) }
  } catch (error) {
    return { kind: 'malformed', detail: error instanceof Error ? error.message.slice(0, MAX_ERROR_TEXT) : '' }
  }
}

const NOTHING: DecodedMessage = {
  rcode: 'NOERROR',
  authoritative: false,
  recursionAvailable: false,
  answers: [],
  authority: [],
  additional: [],
  extendedErrors: [],
}

function matchQuestion(octets: Buffer, asked: AskedQuestion): 'same' | 'other' | 'malformed' {
  const name = readName(octets, HEADER_OCTETS)
  if (!name || name.end + 4 > octets.length) return 'malformed'
  const isSame =
    isSameName(name.text, asked.name) &&
    octets.readUInt16BE(name.end) === TYPE_NUMBERS[asked.type] &&
    octets.readUInt16BE(name.end + 2) === CLASS_IN
  return isSame ? 'same' : 'other'
}

function toMessage(packet: dnsPacket.DecodedPacket, flags: number): DecodedMessage {
  const additionals: readonly Answer[] = packet.additionals ?? []
  const opt = additionals.find((answer): answer is OptAnswer => answer.type === 'OPT')
  return {
    rcode: nameRcode(((opt?.extendedRcode ?? 0) << 4) | (flags & 0xf)),
    authoritative: packet.flag_aa,
    recursionAvailable: packet.flag_ra,
    answers: toRecords(packet.answers ?? []),
    authority: toRecords(packet.authorities ?? []),
    additional: toRecords(additionals),
    extendedErrors: (opt?.options ?? []).flatMap(({ code, data }) => {
      if ((code as number) !== EXTENDED_ERROR_OPTION || !data || data.length < 2) return []
      const text = data
        .toString('utf8', 2)
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
        .trim()
      return [{ code: data.readUInt16BE(0), text: text.slice(0, MAX_ERROR_TEXT) }]
    }),
  }
}

function nameRcode(rcode: number): string {
  if (rcode === 16) return 'BADVERS'
  return RCODES[rcode] ?? `RCODE${rcode}`
}
