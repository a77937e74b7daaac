import dnsPacket from 'dns-packet'
import type { RecordType } from '../../../../src-core/dns/record.ts'
import { UDP_PAYLOAD_OCTETS } from './wire-limits.ts'

export interface OutgoingQuery {
  readonly id: number
  /** Checked by `findNameFault`: the codec would cut or merge labels that are no labels. */
  readonly name: string
  readonly type: RecordType
  readonly recursion: boolean
  readonly checkingDisabled: boolean
  readonly edns: boolean
}

export function encodeQuery(query: OutgoingQuery): Buffer {
  const { RECURSION_DESIRED, CHECKING_DISABLED } = dnsPacket
  return dnsPacket.encode({
    type: 'query',
    id: query.id,
    flags: (query.recursion ? RECURSION_DESIRED : 0) | (query.checkingDisabled ? CHECKING_DISABLED : 0),
    // The codec knows type SPF (99), its typings don't.
    questions: [{ name: query.name, type: query.type as dnsPacket.RecordType, class: 'IN' }],
    additionals: query.edns ? [OPT] : [],
  })
}

const OPT: dnsPacket.OptAnswer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: UDP_PAYLOAD_OCTETS,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
}
