import { readName } from './read-name.ts'
import { HEADER_OCTETS } from './wire-limits.ts'

const TYPE = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DNAME: 39,
  OPT: 41,
  SPF: 99,
}

/** SOA's five numbers (RFC 1035 3.3.13). */
const SOA_NUMBERS_OCTETS = 20

/**
 * What is wrong with the frame of a message, or null. The codec trusts RDLENGTH: it reads addresses and names past
 * the end of their RDATA, takes a TXT cut short by the end of the message for a whole one, and then reads the rest of
 * the message at a wrong offset. So every record must fill its RDATA exactly before the codec may read the message.
 */
export function findFrameFault(message: Uint8Array): string | null {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  const count = (at: number) => view.getUint16(at)
  let offset = HEADER_OCTETS
  for (let questions = count(4); questions > 0; questions--) {
    const name = readName(message, offset)
    if (!name || name.end + 4 > message.length) return 'malformed question'
    offset = name.end + 4
  }
  for (let records = count(6) + count(8) + count(10); records > 0; records--) {
    const name = readName(message, offset)
    if (!name) return `malformed name at octet ${offset}`
    if (name.end + 10 > message.length) return `record cut off at octet ${offset}`
    const type = view.getUint16(name.end)
    const start = name.end + 10
    const end = start + view.getUint16(name.end + 8)
    if (end > message.length) return `record data longer than the message at octet ${offset}`
    if (!hasForm(message, type, start, end)) return `malformed data of type ${type} at octet ${offset}`
    offset = end
  }
  return null
}

function hasForm(message: Uint8Array, type: number, start: number, end: number): boolean {
  const endsName = (at: number) => readName(message, at)?.end === end
  switch (type) {
    case TYPE.A:
      return end - start === 4
    case TYPE.AAAA:
      return end - start === 16
    case TYPE.CNAME:
    case TYPE.DNAME:
    case TYPE.NS:
    case TYPE.PTR:
      return endsName(start)
    case TYPE.MX:
      return endsName(start + 2)
    case TYPE.SOA: {
      const primary = readName(message, start)
      const mailbox = primary && readName(message, primary.end, true)
      return mailbox !== null && mailbox.end + SOA_NUMBERS_OCTETS === end
    }
    case TYPE.TXT:
    case TYPE.SPF:
      return end > start && isTiled(start, end, (at) => 1 + (message[at] ?? 0))
    case TYPE.OPT:
      return isTiled(start, end, (at) => 4 + ((message[at + 2] ?? 0) << 8) + (message[at + 3] ?? 0))
    default:
      return true
  }
}

/** Pieces that say their own length fill the space exactly. */
function isTiled(start: number, end: number, lengthAt: (offset: number) => number): boolean {
  let offset = start
  while (offset < end) offset += lengthAt(offset)
  return offset === end
}
