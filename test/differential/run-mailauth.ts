import { spf } from 'mailauth/lib/spf/index.js'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'
import type { DnsRecord, RecordType } from '../../src-core/dns/record.ts'
import type { CheckCase } from './zone-arbitrary.ts'

export interface MailauthResult {
  readonly result: string
  readonly explanation: string | null
  readonly lookups: number
  readonly voidLookups: number
}

const ERROR_CODES = { 'no-data': 'ENODATA', 'no-such-name': 'ENOTFOUND', unknown: 'ETIMEOUT' } as const

/** mailauth's check_host() over the same literal zone, through a resolver of the form of node:dns. */
export async function runMailauth(
  { zone, client, sender, helo }: CheckCase,
  strict = true,
): Promise<MailauthResult> {
  const dns = createLiteralDns(zone)
  const resolver = async (name: string, type: string) => {
    const answer = await dns.query(name, type as RecordType)
    if (answer.kind !== 'records') {
      throw Object.assign(new Error(`${answer.kind} ${name} ${type}`), { code: ERROR_CODES[answer.kind] })
    }
    return answer.records.map(toNodeForm)
  }
  const given = await spf({ sender, ip: client, helo, mta: 'mx.receiver.jp', resolver, strict } as never)
  const { status, explanation, lookups } = given as unknown as {
    status: { result: string }
    explanation?: string
    lookups?: { count: number; void: number }
  }
  return {
    result: status.result,
    explanation: explanation ?? null,
    lookups: lookups?.count ?? 0,
    voidLookups: lookups?.void ?? 0,
  }
}

function toNodeForm(record: DnsRecord): unknown {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return record.address
    case 'MX':
      return { exchange: record.exchange, priority: record.preference }
    case 'TXT':
    case 'SPF':
      return record.strings
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return record.target
    case 'SOA':
      return record
  }
}
