import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { readTxtAnswer } from '../dns/read-txt.ts'
import type { Finding } from '../findings/finding.ts'
import type { Inspection, MxInspection } from '../inspection/inspection.ts'
import { findWildcard } from '../inspection/inspect-name.ts'
import { inspectMx } from '../inspection/inspect-mx.ts'
import type { MisplacedSpf, PresentSpf, SpfChange, WantedSpfTerm } from '../spf/edit/change.ts'
import { planSpfChange } from '../spf/edit/plan-spf-change.ts'
import { inspectSpf } from '../spf/inspect-spf.ts'
import type { SpfInspection } from '../spf/inspection.ts'
import { walkSpfText } from '../spf/walk-spf.ts'
import type { VendorValues } from '../vendor-values/vendor-values.ts'
import { placeEnvelope } from './place-envelope.ts'
import { spfDomainOf, wildcardOf, type EnvelopePlace } from './plan-input.ts'

export interface PlanFacts {
  readonly envelope: EnvelopePlace
  readonly spfChange: SpfChange | null
  readonly envelopeMx: MxInspection | null
  readonly envelopeWildcard: string | null
}

/** What there is to know where nothing is asked. */
export const NO_PLAN_FACTS: PlanFacts = {
  envelope: { kind: 'unknown', domain: null },
  spfChange: null,
  envelopeMx: null,
  envelopeWildcard: null,
}

interface AskInput {
  readonly inspection: Inspection
  readonly values: VendorValues
  readonly dns: DnsClient
  readonly signal?: CancelSignal
}

/**
 * What option 2 needs beyond the inspection: the walk of the vendor's terms (without it an edit is "not proven"), and
 * the envelope domain's own records where that is another name of the customer's.
 */
export async function askPlanFacts(input: AskInput): Promise<PlanFacts> {
  const { inspection, values } = input
  // Another's DNS is not edited: nothing is asked for it.
  if (inspection.subject.kind !== 'own-domain') return NO_PLAN_FACTS
  const envelope = placeEnvelope(inspection.subject, values.envelopeDomain?.value ?? null)
  const isOwnSubdomain = envelope.kind === 'own-subdomain' && envelope.domain !== null
  const [spfChange, envelopeMx, envelopeWildcard] = await Promise.all([
    values.spfTerms.length === 0 ? null : askSpfChange(input, envelope),
    isOwnSubdomain ? askMx(input, envelope.domain) : null,
    isOwnSubdomain ? askWildcard(input, envelope.domain) : null,
  ])
  return { envelope, spfChange, envelopeMx, envelopeWildcard }
}

async function askWildcard(input: AskInput, domain: string): Promise<string | null> {
  const { dns } = input
  const options = optionsOf(input)
  const [txt, mx, a, aaaa] = await Promise.all([
    dns.query(domain, 'TXT', options),
    dns.query(domain, 'MX', options),
    dns.query(domain, 'A', options),
    dns.query(domain, 'AAAA', options),
  ])
  return findWildcard(domain, { txt, mx, a, aaaa }, dns, options)
}

async function askSpfChange(input: AskInput, envelope: EnvelopePlace): Promise<SpfChange> {
  const { inspection, values, dns } = input
  const options = optionsOf(input)
  const domain = spfDomainOf({ envelope, inspection })
  const isFromDomain = domain === inspection.subject.domain
  const [spf, mx, wanted, txt, isWildcard] = await Promise.all([
    isFromDomain ? inspection.spf : inspectSpf(domain, dns, options),
    isFromDomain ? inspection.mx : askMx(input, domain),
    walkWanted(
      domain,
      values.spfTerms.map(({ value }) => value),
      input,
    ),
    dns.query(domain, 'TXT', options),
    // A wildcard's alias is no record of this name: one added here takes its place.
    isFromDomain
      ? wildcardOf(inspection) !== null
      : askWildcard(input, domain).then((found) => found !== null),
  ])
  const reading = readTxtAnswer(txt)
  return planSpfChange({
    domain,
    organizationalDomain: inspection.subject.organizationalDomain,
    present: await readPresent(domain, spf, input),
    wanted,
    cnameTarget: isWildcard ? null : (reading.via[0] ?? null),
    mx:
      mx.status === 'unknown'
        ? null
        : { hosts: mx.hosts.map(({ exchange }) => exchange), isNullMx: mx.isNullMx },
    txtTexts: reading.kind === 'unknown' ? null : reading.kind === 'texts' ? reading.texts : [],
    misplaced: isFromDomain ? inspection.spf.findings.flatMap(readMisplaced) : [],
  })
}

function readMisplaced({ code, params }: Finding): MisplacedSpf[] {
  if (code !== 'spf.misplaced') return []
  const { found, value, kind } = params
  return [{ found: String(found), text: String(value), isCertain: kind !== 'wrong-name' }]
}

/** Several records: each is walked alone, so that a merge can be proven. */
async function readPresent(domain: string, spf: SpfInspection, input: AskInput): Promise<PresentSpf> {
  if (spf.status === 'missing') return { kind: 'absent' }
  // A record under which an include could not be asked is there all the same, and is edited.
  if (spf.tree === null || spf.records.length === 0) return { kind: 'unknown', reason: spf.reason }
  if (spf.records.length === 1) return { kind: 'known', tree: spf.tree }
  // Servers give a set in any order; the plan must not differ from run to run.
  const records = [...spf.records].sort()
  const walks = await Promise.all(
    records.map((record) => walkSpfText(domain, record, input.dns, optionsOf(input))),
  )
  return { kind: 'known', tree: { ...spf.tree, records }, eachRecord: walks.map(({ tree }) => tree) }
}

async function walkWanted(
  domain: string,
  terms: readonly string[],
  input: AskInput,
): Promise<WantedSpfTerm[]> {
  const { tree } = await walkSpfText(domain, `v=spf1 ${terms.join(' ')}`, input.dns, optionsOf(input))
  const isWalked = tree.status === 'ok' && tree.terms.length === terms.length
  return terms.map((term, index) => ({ term, walked: isWalked ? (tree.terms[index] ?? null) : null }))
}

async function askMx(input: AskInput, domain: string): Promise<MxInspection> {
  const options = optionsOf(input)
  const [mx, a, aaaa] = await Promise.all([
    input.dns.query(domain, 'MX', options),
    input.dns.query(domain, 'A', options),
    input.dns.query(domain, 'AAAA', options),
  ])
  return inspectMx(domain, { mx, a, aaaa })
}

function optionsOf({ inspection, signal }: AskInput) {
  const sender = inspection.subject.address ?? inspection.subject.domain
  return signal === undefined ? { sender } : { sender, signal }
}
