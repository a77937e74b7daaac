import type { DnsAnswer } from '../dns/answer.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { parentName } from '../dns/name.ts'
import type { DnsRecord } from '../dns/record.ts'
import { txtText } from '../dns/txt.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'

/** The answers about the domain's own name, asked once for all parts. */
export interface NameAnswers {
  readonly txt: DnsAnswer
  readonly mx: DnsAnswer
  readonly a: DnsAnswer
  readonly aaaa: DnsAnswer
}

/** What is wrong with the name itself: it does not exist, it is an alias, or it lives by a wildcard only. */
export async function inspectName(
  domain: string,
  organizationalDomain: string,
  answers: NameAnswers,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<Finding[]> {
  const all = Object.values(answers) as DnsAnswer[]
  const findings: Finding[] = []
  if (isMissingName(all)) findings.push(makeFinding('dns.no-such-domain', domain))
  const target = all.flatMap(({ aliases }) => aliases.slice(0, 1)).at(0)?.target
  if (target !== undefined) findings.push(makeFinding('dns.cname-at-name', domain, { target }))
  if (domain !== organizationalDomain && target === undefined) {
    findings.push(...(await findWildcard(domain, answers, dns, options)))
  }
  return findings
}

/** NXDOMAIN for any type means that the name has no record of any type (RFC 8020 2). */
export function isMissingName(answers: readonly DnsAnswer[]): boolean {
  return answers.some(
    (answer) => answer.kind === 'no-such-name' && answer.aliases.length === 0 && answer.source.outside,
  )
}

/**
 * A wildcard answers for names that have no record of their own. As soon as one record is added at `domain` or below
 * it, the name exists and the wildcard stops answering for it (RFC 4592 3.3.1).
 */
async function findWildcard(
  domain: string,
  answers: NameAnswers,
  dns: DnsClient,
  options: QueryOptions,
): Promise<Finding[]> {
  const present = (Object.values(answers) as DnsAnswer[]).filter((answer) => answer.kind === 'records')
  if (present.length === 0) return []
  const wildcard = `*.${parentName(domain)}`
  const probes = await Promise.all(
    present.map(async (answer) => {
      const type = answer.records[0]?.type ?? 'A'
      return isSameSet(answer, await dns.query(wildcard, type, options))
    }),
  )
  return probes.every(Boolean) ? [makeFinding('dns.wildcard', domain, { wildcard })] : []
}

function isSameSet(one: DnsAnswer, other: DnsAnswer): boolean {
  if (one.kind !== 'records' || other.kind !== 'records') return false
  const values = (records: readonly DnsRecord[]) => records.map(recordValue).sort().join('\n')
  return values(one.records) === values(other.records)
}

/** A record's data as one comparable text. */
function recordValue(record: DnsRecord): string {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return record.address
    case 'TXT':
    case 'SPF':
      return txtText(record)
    case 'MX':
      return `${record.preference} ${record.exchange}`
    case 'SOA':
      return record.primary
    default:
      return record.target
  }
}
