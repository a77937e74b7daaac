import type { DomainExistence } from '../dmarc/choose-policy.ts'
import { inspectDmarc } from '../dmarc/inspect-dmarc.ts'
import { dkimName, inspectDkim } from '../dkim/inspect-dkim.ts'
import type { DkimInspection } from '../dkim/inspection.ts'
import type { DmarcInspection } from '../dmarc/inspection.ts'
import type { DnsAnswer, UnknownReason } from '../dns/answer.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import type { ToAsciiName } from '../dns/name.ts'
import type { Finding } from '../findings/finding.ts'
import { findUnknownFinding } from '../findings/unknown-finding.ts'
import { inspectSpf } from '../spf/inspect-spf.ts'
import type { SpfInspection } from '../spf/inspection.ts'
import type { Subject } from '../subject/subject.ts'
import type { DnsProviderMatch, Inspection, NameServersInspection } from './inspection.ts'
import { inspectMx } from './inspect-mx.ts'
import { inspectName, isMissingName, type NameAnswers } from './inspect-name.ts'
import { inspectNameServers } from './inspect-name-servers.ts'
import { findMisplaced, type MisplacedSearch } from './misplaced/find-misplaced.ts'

export interface InspectDomainInput {
  readonly subject: Subject
  /** DKIM selectors that somebody asked for; the others are not checked, and never "missing". */
  readonly selectors: readonly string[]
  readonly dns: DnsClient
  /** To offer A-labels for U-labels that were pasted into a record. */
  readonly toAscii?: ToAsciiName
  readonly matchProvider: (nameServers: readonly string[]) => DnsProviderMatch | null
  readonly signal?: CancelSignal
}

/**
 * Asks everything about one sender's domain that can be asked at the same time. `dns` remembers its answers, so that
 * parts which look at the same (name, type) ask it once.
 */
export async function inspectDomain(input: InspectDomainInput): Promise<Omit<Inspection, 'queries'>> {
  const { subject, selectors, dns, matchProvider } = input
  const { domain, organizationalDomain } = subject
  const options = input.signal === undefined ? {} : { signal: input.signal }
  const answers = askName(domain, dns, options)
  const existence = answers.then((known) => tellExistence(Object.values(known) as DnsAnswer[]))
  const sender = subject.address ?? domain
  const [spf, dmarc, dkim, nameServers, known] = await Promise.all([
    inspectSpf(domain, dns, { ...options, sender, ...(input.toAscii && { toAscii: input.toAscii }) }),
    inspectDmarc(domain, dns, { ...options, existence }),
    Promise.all(selectors.map((selector) => inspectDkim(domain, selector, dns, options))),
    inspectNameServers(domain, organizationalDomain, dns, options),
    answers,
  ])
  const searches = misplacedSearches(domain, nameServers, { spf, dmarc, dkim })
  const [name, ...misplaced] = await Promise.all([
    inspectName(domain, organizationalDomain, known, dns, options),
    ...searches.map((search) => findMisplaced(search, dns, options)),
  ])
  const foundAt = (expected: string) => misplaced.flat().filter(({ where }) => where === expected)
  return {
    schemaVersion: 1,
    subject,
    spf: withFindings(spf, domain, foundAt(domain)),
    dkim: dkim.map((part) => withFindings(part, part.name, foundAt(part.name))),
    dmarc: withFindings(dmarc, dmarc.ownName, foundAt(dmarc.ownName)),
    mx: withFindings(inspectMx(domain, known), domain),
    nameServers: withFindings(nameServers, domain),
    dnsProvider: nameServers.hosts.length > 0 ? matchProvider(nameServers.hosts) : null,
    findings: name,
  }
}

async function askName(
  domain: string,
  dns: DnsClient,
  options: { signal?: CancelSignal },
): Promise<NameAnswers> {
  const [txt, mx, a, aaaa] = await Promise.all([
    dns.query(domain, 'TXT', options),
    dns.query(domain, 'MX', options),
    dns.query(domain, 'A', options),
    dns.query(domain, 'AAAA', options),
  ])
  return { txt, mx, a, aaaa }
}

function tellExistence(answers: readonly DnsAnswer[]): DomainExistence {
  if (isMissingName(answers)) return 'missing'
  return answers.some(({ kind }) => kind !== 'unknown') ? 'exists' : 'unknown'
}

interface Parts {
  readonly spf: SpfInspection
  readonly dmarc: DmarcInspection
  readonly dkim: readonly DkimInspection[]
}

/** Only where a record is known not to be where it should; "could not tell" sends nobody searching. */
function misplacedSearches(
  domain: string,
  nameServers: NameServersInspection,
  { spf, dmarc, dkim }: Parts,
): MisplacedSearch[] {
  const common = { domain, zone: nameServers.zone ?? domain, selector: null }
  const isWithoutKey = ({ status, record }: DkimInspection) =>
    status === 'missing' || (status === 'error' && record === null)
  const hasOwnDmarc = dmarc.foundAt === dmarc.ownName || dmarc.records.length > 0
  return [
    ...(spf.status === 'missing' ? [{ ...common, intent: 'spf' as const, expected: domain }] : []),
    ...(dmarc.status !== 'unknown' && !hasOwnDmarc
      ? [{ ...common, intent: 'dmarc' as const, expected: dmarc.ownName }]
      : []),
    ...dkim.filter(isWithoutKey).map(({ selector }) => ({
      ...common,
      intent: 'dkim' as const,
      expected: dkimName(selector, domain),
      selector,
    })),
  ]
}

function withFindings<
  Part extends { readonly findings: readonly Finding[]; readonly reason: UnknownReason | null },
>(part: Part, where: string, more: readonly Finding[] = []): Part {
  const untold = part.reason === null ? null : findUnknownFinding(part.reason, where)
  return { ...part, findings: [...part.findings, ...(untold === null ? [] : [untold]), ...more] }
}
