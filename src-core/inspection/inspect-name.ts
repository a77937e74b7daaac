import type { DnsAnswer } from '../dns/answer.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { enclosersOf, lastInRow } from '../dns/find-wildcard.ts'
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
  const wildcard = domain === organizationalDomain ? null : await findWildcard(domain, answers, dns, options)
  if (wildcard !== null) findings.push(makeFinding('dns.wildcard', domain, { wildcard }))
  // A wildcard's alias is no record of this name: one added here takes its place.
  else if (target !== undefined) findings.push(makeFinding('dns.cname-at-name', domain, { target }))
  return findings
}

/** NXDOMAIN for any type means that the name has no record of any type (RFC 8020 2). */
export function isMissingName(answers: readonly DnsAnswer[]): boolean {
  return answers.some(
    (answer) => answer.kind === 'no-such-name' && answer.aliases.length === 0 && answer.source.outside,
  )
}

/**
 * The wildcard that gives every answer for `domain`, or null. As soon as one record is added at `domain` or below it,
 * the name exists and the wildcard stops answering for it (RFC 4592 3.3.1).
 */
export async function findWildcard(
  domain: string,
  answers: NameAnswers,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<string | null> {
  const types = ['txt', 'mx', 'a', 'aaaa'] as const
  const given = types.filter((type) => answers[type].kind === 'records' || answers[type].aliases.length > 0)
  if (given.length === 0) return null
  const wildcards = enclosersOf(domain).map((encloser) => `*.${encloser}`)
  const areSame = await Promise.all(
    wildcards.map(async (wildcard) => {
      const probes = await Promise.all(given.map((type) => dns.query(wildcard, QUERY_TYPES[type], options)))
      return given.every((type, index) => isSameAnswer(answers[type], probes[index]))
    }),
  )
  return lastInRow(wildcards, (_, index) => areSame[index] === true)
}

const QUERY_TYPES = { txt: 'TXT', mx: 'MX', a: 'A', aaaa: 'AAAA' } as const

function isSameAnswer(one: DnsAnswer, other: DnsAnswer | undefined): boolean {
  if (one.kind === 'unknown' || one.kind !== other?.kind) return false
  const facts = (answer: DnsAnswer) => [
    ...answer.aliases.map(({ target }) => target),
    ...(answer.kind === 'records' ? answer.records.map(recordValue).sort() : []),
  ]
  return facts(one).join('\n') === facts(other).join('\n')
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
