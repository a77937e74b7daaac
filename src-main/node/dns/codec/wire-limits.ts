/** Of one answer; beyond it is "could not tell: too large". */
export const MAX_MESSAGE_OCTETS = 32_768
export const MAX_MESSAGE_RECORDS = 256

/** What a server may send in one datagram: the size that passes everywhere unfragmented (DNS flag day 2020). */
export const UDP_PAYLOAD_OCTETS = 1232

export const HEADER_OCTETS = 12
