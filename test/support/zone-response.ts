import dns2 from 'dns2'
import { isAbsent } from '../../src-core/dns/answer.ts'
import { isWithin, normalizeName, parentName } from '../../src-core/dns/name.ts'
import type { DnsRecord, RecordType } from '../../src-core/dns/record.ts'
import type { LiteralRecords, LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'

const { Packet } = dns2
type Packet = dns2.Packet
type Resource = dns2.Packet.Resource

export interface ZoneOptions {
  /**
   * The zones that the server is authoritative for (`''` is the root); without them it is a recursive resolver.
   * An NS set below such an origin is a zone cut: names from there on get a referral, with the addresses that the
   * literal zone has for the NS names as glue. Other names are REFUSED.
   */
  readonly origins?: readonly string[]
  /** The SOA that comes with absence; null leaves it away. The literal zone's TTL is 300, its negative TTL 60. */
  readonly soa?: Soa | null
  /** Seconds, in place of each record's own: what is left of it in a cache. */
  readonly ttl?: number
}

interface Soa {
  readonly ttl: number
  readonly minimum: number
  /** 1 where none is given. */
  readonly serial?: number
}

/** What the zone says to a question: a whole response, or null for silence. */
export type ZoneResponder = (request: Packet) => Promise<Packet | null>

const TTL = 300
const DEFAULT_SOA: Soa = { ttl: 60, minimum: 60 }

export function createZoneResponder(zone: LiteralZone, options: ZoneOptions): ZoneResponder {
  const dns = createLiteralDns(zone)
  const origins = options.origins?.map(normalizeName)
  let turn = 0

  return async (request) => {
    const response = Packet.createResponseFromRequest(request)
    const question = request.questions[0]
    if (!question) return refuse(response, 'FORMERR')
    const name = normalizeName(question.name)
    const type = Packet.typeName(question.type) as RecordType
    const origin = origins && closest(name, origins)
    if (origins && origin === undefined) return refuse(response, 'REFUSED')
    if (origin === undefined) response.header.ra = 1
    else response.header.aa = 1

    const cut = origin === undefined ? undefined : findCut(zone, origin, name)
    if (cut !== undefined) return refer(response, zone, cut)
    const soaName = origin ?? closest(name, Object.keys(zone).map(normalizeName)) ?? name
    const soa = options.soa === undefined ? DEFAULT_SOA : options.soa
    if (type === 'SOA' && soa && soaName === name) {
      response.answers.push(soaResource(name, soa))
      return response
    }

    const answer = await dns.query(name, type)
    if (answer.kind === 'unknown') {
      if (answer.reason === 'timeout') return null
      return refuse(response, answer.reason === 'refused' ? 'REFUSED' : 'SERVFAIL')
    }
    // An authoritative server says what it has of an alias chain; the rest is another zone's.
    const leaves = answer.aliases.findIndex(
      ({ target }) => origin !== undefined && (!isWithin(target, origin) || findCut(zone, origin, target)),
    )
    const aliases = leaves < 0 ? answer.aliases : answer.aliases.slice(0, leaves + 1)
    const answers = (records: readonly DnsRecord[]) =>
      records.map((record) =>
        toResource(options.ttl === undefined ? record : { ...record, ttl: options.ttl }),
      )
    response.answers.push(...answers(aliases))
    if (leaves >= 0) return response
    if (isAbsent(answer)) {
      if (answer.kind === 'no-such-name') response.header.rcode = Packet.RCODE.NXDOMAIN
      if (soa) response.authorities.push(soaResource(soaName, soa))
      return response
    }
    // The order of a set means nothing, and real servers turn it.
    const start = turn++ % answer.records.length
    const turned = [...answer.records.slice(start), ...answer.records.slice(0, start)]
    response.answers.push(...answers(turned))
    return response
  }
}

export function refuse(response: Packet, rcode: keyof typeof Packet.RCODE): Packet {
  response.header.rcode = Packet.RCODE[rcode]
  response.header.aa = 0
  return response
}

function refer(response: Packet, zone: LiteralZone, cut: string): Packet {
  const hosts = recordsAt(zone, cut)?.NS ?? []
  response.header.aa = 0
  response.authorities.push(
    ...hosts.map((target) => toResource({ type: 'NS', name: cut, ttl: TTL, target: normalizeName(target) })),
  )
  for (const host of hosts) {
    const name = normalizeName(host)
    const glue = recordsAt(zone, name)
    for (const type of ['A', 'AAAA'] as const)
      for (const address of glue?.[type] ?? [])
        response.additionals.push(toResource({ type, name, ttl: TTL, address }))
  }
  return response
}

/** The topmost name with an NS set below `origin`, at or above `name`. */
function findCut(zone: LiteralZone, origin: string, name: string): string | undefined {
  let cut: string | undefined
  for (let at = name; at !== origin && at !== ''; at = parentName(at)) {
    if (recordsAt(zone, at)?.NS) cut = at
  }
  return cut
}

function recordsAt(zone: LiteralZone, name: string): LiteralRecords | undefined {
  const entry = Object.entries(zone).find(([key]) => normalizeName(key) === name)?.[1]
  return typeof entry === 'object' ? entry : undefined
}

function closest(name: string, ancestors: readonly string[]): string | undefined {
  return ancestors.filter((ancestor) => isWithin(name, ancestor)).toSorted((a, b) => b.length - a.length)[0]
}

function soaResource(name: string, { ttl, minimum, serial = 1 }: Soa): Resource {
  return resource(name, Packet.TYPE.SOA, ttl, {
    primary: 'ns1.test',
    admin: 'hostmaster.test',
    serial,
    refresh: 7200,
    retry: 3600,
    expiration: 1209600,
    minimum,
  })
}

function toResource(record: DnsRecord): Resource {
  const type = Packet.TYPE[record.type]
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return resource(record.name, type, record.ttl, { address: record.address })
    case 'CNAME':
    case 'PTR':
      return resource(record.name, type, record.ttl, { domain: record.target })
    case 'NS':
      return resource(record.name, type, record.ttl, { ns: record.target })
    case 'MX':
      return resource(record.name, type, record.ttl, {
        priority: record.preference,
        exchange: record.exchange,
      })
    case 'TXT':
    case 'SPF':
      return resource(record.name, type, record.ttl, {
        // The typings know strings only; octets need a Buffer, which the encoder takes.
        data: record.strings.map((octets) => Buffer.from(octets, 'latin1')) as unknown as string[],
      })
    case 'SOA':
      return soaResource(record.name, record)
  }
}

function resource(name: string, type: number, ttl: number, data: Partial<Resource>): Resource {
  return Object.assign(new Packet.Resource(name, type, Packet.CLASS.IN, ttl), data)
}
