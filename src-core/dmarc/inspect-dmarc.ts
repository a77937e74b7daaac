import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { findNameFault, isWithin, normalizeName } from '../dns/name.ts'
import { organizationalDomainOf } from '../dns/public-suffix.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import { statusOfFindings } from '../inspection/part-status.ts'
import { checkExternalReports } from './check-external-reports.ts'
import { choosePolicy, findApplicable, lowerForTesting, type DomainExistence } from './choose-policy.ts'
import type { DmarcInspection } from './inspection.ts'
import { judgeDiscovery, judgeOldReaders } from './judge-discovery.ts'
import { judgeOwnName, sayMultiple } from './judge-own-name.ts'
import { judgeRecord } from './judge-record.ts'
import { askLevel, type AskedLevel } from './read-level.ts'
import type { DmarcRecord } from './record.ts'
import { tellExistence, type ToldExistence } from './tell-existence.ts'
import { readTreeWalk, walkNames } from './tree-walk.ts'

export interface DmarcOptions extends QueryOptions {
  /** Whether the domain exists, where the caller knows or is finding out; else the domain's own TXT answer tells. */
  readonly existence?: DomainExistence | Promise<DomainExistence>
}

/**
 * What a receiver following RFC 9989 applies to mail with this From domain. All names of the tree walk are asked at the
 * same time, since they are known beforehand; what follows (permission of external report addresses, the domain's
 * existence, a wildcard) is a second round, and only where it matters.
 */
export async function inspectDmarc(
  domain: string,
  dns: DnsClient,
  options: DmarcOptions = {},
): Promise<DmarcInspection> {
  const from = normalizeName(domain)
  if (findNameFault(from) !== null) return { ...blank(from), status: 'unknown', reason: 'bad-name' }
  const all = await Promise.all(walkNames(from).map((name) => askLevel(name, dns, options)))
  const own = all[0]
  if (own === undefined) return blank(from)
  const walk = readTreeWalk(all)
  const organizationalDomain = {
    byTreeWalk: walk.organizationalDomain,
    byPublicSuffixList: organizationalDomainOf(from),
  }
  const seen = { ...blank(from), ...readOwn(own), organizationalDomain }
  const applicable = all.find(({ domain: at }) => at === findApplicable(walk)?.domain)
  const above = all.slice(1, walk.levels.length)
  if (!applicable?.record) {
    const ownName = await judgeOwnName(own, dns, options)
    const findings = [...ownName.findings, ...saySeveral(above, from, 'error')]
    const known = { ...seen, isWildcard: ownName.isWildcard }
    if (walk.unknown !== null) return { ...known, status: 'unknown', reason: walk.unknown, findings }
    return { ...known, ...withoutRecord(all, findings) }
  }
  const { record } = applicable
  const [ownName, existence, reports] = await Promise.all([
    judgeOwnName(own, dns, options),
    tellExistence(from, applicable, dns, options, options.existence),
    checkExternalReports(applicable.domain, record, organizationalDomain, dns, options),
  ])
  const findings = [
    ...ownName.findings,
    ...saySeveral(above, from, 'warning'),
    ...judgeRecord(applicable.name, record),
    ...judgeDiscovery(from, walk, applicable, organizationalDomain),
    ...judgeOldReaders(from, all, applicable, organizationalDomain),
    ...judgeStrictAlignment(from, record),
    ...reports,
  ]
  const known = { ...seen, isWildcard: ownName.isWildcard }
  return { ...known, ...withRecord(applicable, record, applicable !== own, existence, findings) }
}

function blank(domain: string): DmarcInspection {
  return {
    status: 'missing',
    reason: null,
    record: null,
    records: [],
    foundAt: null,
    ownName: `_dmarc.${domain}`,
    ownTexts: [],
    isInherited: false,
    policy: null,
    policyTag: null,
    isTesting: false,
    alignment: { spf: 'relaxed', dkim: 'relaxed' },
    reportAddresses: [],
    via: [],
    isWildcard: false,
    organizationalDomain: { byTreeWalk: null, byPublicSuffixList: organizationalDomainOf(domain) },
    ttl: null,
    negativeTtl: null,
    findings: [],
  }
}

function readOwn({ reading }: AskedLevel): Partial<DmarcInspection> {
  return {
    via: reading.via,
    ownTexts: reading.kind === 'texts' ? reading.texts : [],
    ttl: reading.kind === 'texts' ? reading.ttl : null,
    negativeTtl: reading.kind === 'absent' ? reading.negativeTtl : null,
  }
}

/** Several records above the own name; those above the organization are not the customer's to mend. */
function saySeveral(above: readonly AskedLevel[], from: string, severity: Finding['severity']): Finding[] {
  const top = organizationalDomainOf(from)
  return above
    .filter(({ domain, records }) => records.length > 1 && isWithin(domain, top))
    .map((level) => sayMultiple(level, severity))
}

function withoutRecord(all: readonly AskedLevel[], findings: readonly Finding[]): Partial<DmarcInspection> {
  const [own] = all
  if (own === undefined || statusOfFindings(findings) === 'error') {
    const discarded = all.find(({ records }) => records.length > 1)
    return { status: 'error', records: discarded?.records ?? [], findings }
  }
  const missing = makeFinding('dmarc.missing', own.name, { name: own.name, domain: own.domain })
  return { status: 'missing', findings: [missing, ...findings] }
}

function judgeStrictAlignment(from: string, { alignment: { spf, dkim } }: DmarcRecord): Finding[] {
  if (spf === 'relaxed' && dkim === 'relaxed') return []
  const kind = spf === dkim ? 'both' : spf === 'strict' ? 'spf' : 'dkim'
  return [makeFinding('dmarc.strict-alignment', `_dmarc.${from}`, { domain: from, kind })]
}

function withRecord(
  applicable: AskedLevel,
  record: DmarcRecord,
  isInherited: boolean,
  { existence, reason }: ToldExistence,
  findings: readonly Finding[],
): Partial<DmarcInspection> {
  const isOpen = existence === 'unknown'
  const { policy, policyTag } = isOpen
    ? { policy: null, policyTag: null }
    : choosePolicy(record, isInherited, existence)
  return {
    status: isOpen ? 'unknown' : statusOfFindings(findings),
    reason,
    record: record.text,
    records: applicable.records,
    foundAt: applicable.name,
    isInherited,
    policy: record.isTesting ? lowerForTesting(policy) : policy,
    policyTag,
    isTesting: record.isTesting,
    alignment: record.alignment,
    reportAddresses: record.rua.flatMap(({ address }) => address ?? []),
    findings,
  }
}
