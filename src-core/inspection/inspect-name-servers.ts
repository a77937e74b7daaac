import type { DnsAnswer } from '../dns/answer.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { isWithin, parentName } from '../dns/name.ts'
import type { TargetRecord } from '../dns/record.ts'
import { makeFinding } from '../findings/finding.ts'
import type { NameServersInspection } from './inspection.ts'

/** Walking up is bounded: nobody delegates a mail domain deeper than this below its organizational domain. */
const MAX_ZONE_DEPTH = 8

/**
 * The zone that `domain` lies in: the nearest name at or above it, not above the organizational domain, that has NS
 * records. All candidates are asked at once.
 */
export async function inspectNameServers(
  domain: string,
  organizationalDomain: string,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<NameServersInspection> {
  const candidates = zoneCandidates(domain, organizationalDomain)
  const answers = await Promise.all(candidates.map((name) => dns.query(name, 'NS', options)))
  for (const [index, answer] of answers.entries()) {
    if (answer.kind === 'unknown') {
      return { status: 'unknown', reason: answer.reason, zone: null, hosts: [], findings: [] }
    }
    const hosts = nameServersIn(answer)
    if (hosts.length > 0)
      return { status: 'ok', reason: null, zone: candidates[index] ?? domain, hosts, findings: [] }
  }
  const findings = [makeFinding('dns.no-zone', domain, { organizationalDomain })]
  return { status: 'missing', reason: null, zone: null, hosts: [], findings }
}

function zoneCandidates(domain: string, organizationalDomain: string): string[] {
  const candidates = [domain]
  while (candidates.length < MAX_ZONE_DEPTH) {
    const parent = parentName(candidates.at(-1) ?? '')
    if (parent === '' || !isWithin(parent, organizationalDomain)) break
    candidates.push(parent)
  }
  return candidates
}

/** NS at an alias belong to another name. */
function nameServersIn(answer: DnsAnswer): string[] {
  if (answer.kind !== 'records' || answer.aliases.length > 0) return []
  return answer.records
    .filter((record): record is TargetRecord => record.type === 'NS')
    .map(({ target }) => target)
    .sort()
}
