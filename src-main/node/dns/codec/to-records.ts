import type { Answer, SoaData } from 'dns-packet'
import { normalizeName } from '../../../../src-core/dns/name.ts'
import type { DnsRecord } from '../../../../src-core/dns/record.ts'

/** A TTL with the highest bit set counts as 0 (RFC 2181 8). */
const MAX_TTL = 0x7fffffff

/** The records that we read, in our terms; others (OPT, RRSIG, DNAME …) and other classes are left away. */
export function toRecords(answers: readonly Answer[]): DnsRecord[] {
  return answers.flatMap((answer) => toRecord(answer) ?? [])
}

function toRecord(answer: Answer): DnsRecord | null {
  if (answer.type === 'OPT' || answer.class !== 'IN') return null
  const base = { name: toName(answer.name), ttl: toTtl(answer.ttl) }
  // The codec reads type SPF (99), which its typings don't know, as raw RDATA.
  if ((answer.type as string) === 'SPF')
    return { ...base, type: 'SPF', strings: readStrings(answer.data as Buffer) }
  switch (answer.type) {
    case 'A':
    case 'AAAA':
      return { ...base, type: answer.type, address: answer.data }
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { ...base, type: answer.type, target: toName(answer.data) }
    case 'MX':
      return {
        ...base,
        type: 'MX',
        preference: answer.data.preference ?? 0,
        exchange: toName(answer.data.exchange),
      }
    case 'TXT':
      return { ...base, type: 'TXT', strings: [answer.data].flat().map(toOctetString) }
    case 'SOA':
      return { ...base, type: 'SOA', ...toSoa(answer.data) }
    default:
      return null
  }
}

function toSoa({ mname, rname, serial = 0, minimum }: SoaData) {
  return { primary: toName(mname), mailbox: toName(rname), serial, minimum: toTtl(minimum) }
}

/** The codec writes the root as `.`. */
function toName(name: string): string {
  return normalizeName(name)
}

function toTtl(ttl: number | undefined): number {
  return ttl === undefined || ttl > MAX_TTL ? 0 : ttl
}

function toOctetString(text: string | Buffer): string {
  return typeof text === 'string' ? text : text.toString('latin1')
}

function readStrings(data: Buffer): string[] {
  const strings: string[] = []
  for (let offset = 0; offset < data.length;) {
    const length = data[offset] ?? 0
    strings.push(data.toString('latin1', offset + 1, offset + 1 + length))
    offset += 1 + length
  }
  return strings
}
