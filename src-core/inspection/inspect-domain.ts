import type { DomainExistence } from '../dmarc/choose-policy.ts'
import { inspectDmarc } from '../dmarc/inspect-dmarc.ts'
import { inspectDkim } from '../dkim/inspect-dkim.ts'
import type { DnsAnswer } from '../dns/answer.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import type { ToAsciiName } from '../dns/name.ts'
import { inspectSpf } from '../spf/inspect-spf.ts'
import type { Subject } from '../subject/subject.ts'
import type { DnsProviderMatch, Inspection } from './inspection.ts'
import type { InspectedPart, InspectProgress } from './inspect-progress.ts'
import { inspectMx } from './inspect-mx.ts'
import { inspectName, isMissingName, type NameAnswers } from './inspect-name.ts'
import { inspectNameServers } from './inspect-name-servers.ts'
import { findMisplaced } from './misplaced/find-misplaced.ts'
import { misplacedSearches } from './misplaced/misplaced-searches.ts'
import { withFindings } from './with-findings.ts'

export interface InspectDomainInput {
  readonly subject: Subject
  /** DKIM selectors that somebody asked for; the others are not checked, and never "missing". */
  readonly selectors: readonly string[]
  readonly dns: DnsClient
  /** To offer A-labels for U-labels that were pasted into a record. */
  readonly toAscii?: ToAsciiName
  readonly matchProvider: (nameServers: readonly string[]) => DnsProviderMatch | null
  readonly signal?: CancelSignal
  /** Told of each SPF record and each part as soon as it is known. */
  readonly onProgress?: (progress: InspectProgress) => void
}

/**
 * Asks everything about one sender's domain that can be asked at the same time. `dns` remembers its answers, so that
 * parts which look at the same (name, type) ask it once.
 */
export async function inspectDomain(input: InspectDomainInput): Promise<Omit<Inspection, 'queries'>> {
  const { subject, selectors, dns, matchProvider, onProgress } = input
  const { domain, organizationalDomain } = subject
  const options = input.signal === undefined ? {} : { signal: input.signal }
  const tell = (part: InspectedPart, inspection: Partial<Inspection>) =>
    onProgress?.({ kind: 'part', part, inspection })
  const answers = askName(domain, dns, options)
  const existence = answers.then((known) => tellExistence(Object.values(known) as DnsAnswer[]))
  const sender = subject.address ?? domain
  const [spf, dmarc, dkim, servers, mx, known] = await Promise.all([
    inspectSpf(domain, dns, {
      ...options,
      sender,
      onNode: (node) => onProgress?.({ kind: 'spf-record', ...node }),
    }).then((part) => {
      tell('spf', { spf: withFindings(part, domain) })
      return part
    }),
    inspectDmarc(domain, dns, { ...options, existence }).then((part) => {
      tell('dmarc', { dmarc: withFindings(part, part.ownName) })
      return part
    }),
    Promise.all(selectors.map((selector) => inspectDkim(domain, selector, dns, options))).then((parts) => {
      tell('dkim', { dkim: parts.map((part) => withFindings(part, part.name)) })
      return parts
    }),
    inspectNameServers(domain, organizationalDomain, dns, options).then((part) => {
      const dnsProvider = part.hosts.length > 0 ? matchProvider(part.hosts) : null
      const found = { nameServers: withFindings(part, domain), dnsProvider }
      tell('nameServers', found)
      return found
    }),
    answers.then((given) => {
      const mx = withFindings(inspectMx(domain, given), domain)
      tell('mx', { mx })
      return mx
    }),
    answers,
  ])
  const searches = misplacedSearches(domain, { spf, dmarc, dkim, ...servers })
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
    mx,
    ...servers,
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
