import { isTroubled } from '../advice/choose-sender-region.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { PartStatus } from '../inspection/status.ts'
import type { Message } from '../text/message.ts'
import type { VendorSender } from './plan.ts'
import { spfDomainOf, type PlanInput } from './plan-input.ts'
import { say } from './say.ts'

/** What could not be checked: never left out, never read as "missing". */
export function sayUntold({ inspection }: Pick<PlanInput, 'inspection'>): Message[] {
  if (isOffline(inspection)) return [say('caution.offline')]
  const parts = unknownParts(inspection)
  return parts.length > 0 ? [say('caution.could-not-tell', { parts: parts.join(', ') })] : []
}

/** How the answers came about: over whom, and that another view was set aside. */
export function sayViews({ inspection, vendorInspection }: PlanInput): Message[] {
  const findings = [...inspection.findings, ...(vendorInspection?.findings ?? [])]
  const used = findings.filter(({ code }) => code === 'dns.doh-used')
  const operators = used.flatMap(({ params }) => String(params['operators']).split(', '))
  const names = findings.filter(({ code }) => code === 'dns.views-differ').map(({ where }) => where)
  return [
    ...(operators.length > 0
      ? [say('caution.doh-used', { operators: [...new Set(operators)].join(', ') })]
      : []),
    ...(names.length > 0 ? [say('caution.views-differ', { names: [...new Set(names)].join(', ') })] : []),
  ]
}

function isOffline({ spf }: Inspection): boolean {
  return spf.reason === 'offline'
}

function unknownParts({ spf, dkim, dmarc, mx, nameServers }: Inspection): string[] {
  const named: readonly (readonly [string, PartStatus])[] = [
    ['SPF', spf.status],
    ...dkim.map(({ selector, status }) => [`DKIM (${selector})`, status] as const),
    ['DMARC', dmarc.status],
    ['MX', mx.status],
    ['NS', nameServers.status],
  ]
  return named.filter(([, status]) => status === 'unknown').map(([name]) => name)
}

/** Architecture rule 5: what the plan is not sufficient for, by envelope and alignment. */
export function sayAlignment({ inspection, envelope, values }: PlanInput): Message[] {
  const { domain } = inspection.subject
  const { alignment, policy, policyTag, foundAt } = inspection.dmarc
  const said: Message[] = []
  if (inspection.findings.some(({ code, where }) => code === 'dns.no-such-domain' && where === domain)) {
    said.push(say('caution.no-such-domain', { domain }))
  }
  if (envelope.kind === 'unknown') said.push(say('caution.envelope-unknown', { domain }))
  if (envelope.kind === 'foreign')
    said.push(say('caution.envelope-vendor', { domain, envelope: envelope.domain ?? '' }))
  if (envelope.kind === 'own-subdomain' && alignment.spf === 'strict') {
    said.push(say('caution.strict-spf', { domain, envelope: envelope.domain ?? '' }))
  }
  if (alignment.dkim === 'strict') said.push(say('caution.strict-dkim', { domain }))
  if (policy === 'quarantine' || policy === 'reject') {
    const params = { foundAt: foundAt ?? domain, policy }
    said.push(say('caution.policy-in-force', { ...params, tag: policyTag ?? 'p' }))
    if (policyTag === 'np') said.push(say('caution.policy-for-absent-names', { ...params, domain }))
  }
  if (values.dkim.length === 0 || values.spfTerms.length === 0) said.push(say('caution.waits-for-values'))
  return said
}

/** An SPF edit that is not safe now: what to do meanwhile. */
export function sayHeld(input: PlanInput): Message[] {
  return input.spfChange?.outcome === 'refused'
    ? [say('caution.spf-held', { domain: spfDomainOf(input) })]
    : []
}

/** Option 1: what is known against the vendor's address, and about the vendor's own records. */
export function sayVendorSide(input: PlanInput, senders: readonly VendorSender[]): Message[] {
  const { answers, profile, vendorInspection } = input
  const said: Message[] = []
  const troubled = profile.regions.filter(
    ({ id, trouble }) => trouble !== null && senders.some(({ region }) => region === id),
  )
  if (troubled.some((region) => answers.recipients.length === 0 || isTroubled(region, answers))) {
    said.push(say('caution.jpn-com'))
  }
  const address = senders.find((sender) => sender.address !== null)?.address
  if (address !== undefined && address !== null && answers.wantsReplies !== false) {
    said.push(say('caution.no-replies', { address }))
  }
  if (vendorInspection !== null) said.push(...sayVendorRecords(vendorInspection))
  return said
}

function sayVendorRecords(inspection: Inspection): Message[] {
  const { subject, spf, dmarc } = inspection
  const { domain } = subject
  const parts = [['SPF', spf.status] as const, ['DMARC', dmarc.status] as const]
  const broken = parts.filter(
    ([name, status]) => status === 'error' || (status === 'missing' && name === 'SPF'),
  )
  const isUntold = parts.some(([, status]) => status === 'unknown') && !isOffline(inspection)
  return [
    ...(broken.length > 0
      ? [say('caution.vendor-domain-problem', { domain, part: broken.map(([name]) => name).join(', ') })]
      : []),
    ...(dmarc.status === 'missing' ? [say('caution.vendor-domain-no-dmarc', { domain })] : []),
    ...(isUntold ? [say('caution.vendor-domain-unknown', { domain })] : []),
  ]
}
