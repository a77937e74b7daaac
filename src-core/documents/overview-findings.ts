import type { Inspection } from '../inspection/inspection.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import { unknownReasonTexts } from '../messages/unknown-reasons.ts'
import { OTHER_DNS_HOST, type PlanDnsHost } from '../plan/dns-host.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, heading, note, paragraph } from './blocks.ts'
import { describeNote } from './describe-change.ts'
import type { Block } from './document.ts'
import { findingsOf, inspectedParts, isOffline, type InspectedPart } from './plan-facts.ts'
import { nameOfProvider } from './record-form.ts'
import { sayFrom } from './say.ts'
import { overviewTexts } from './texts/overview-texts.ts'

/** What was found and what could not be told; the latter never reads as "missing". */
export function describeInspection(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(overviewTexts, language)
  const { inspection, vendorInspection } = plan
  const blocks: Block[] = [heading(say('found'))]
  if (isOffline(inspection)) return [...blocks, note('warning', say('found-offline'))]
  blocks.push(describeParts(inspection, plan.dnsHost, language))
  if (inspection.dkim.length === 0) blocks.push(paragraph(say('dkim-not-checked')))
  if (vendorInspection !== null && !isOffline(vendorInspection)) {
    blocks.push(heading(say('vendor-found', { domain: vendorInspection.subject.domainUnicode }), 3))
    blocks.push(describeParts(vendorInspection, null, language))
  }
  return [...blocks, ...describeUntold(inspection, language), ...describeFindings(plan, language)]
}

/** `dnsHost`: what the user said of the zone's host goes before what its name servers show. */
function describeParts(inspection: Inspection, dnsHost: PlanDnsHost | null, language: Language): Block {
  const say = sayFrom(overviewTexts, language)
  return {
    kind: 'table',
    head: [say('head-part'), say('head-status'), say('head-details')],
    rows: inspectedParts(inspection).map((part) => [
      partName(part, language),
      say(`status-${part.status}`),
      detailsOf(part, inspection, dnsHost, language),
    ]),
  }
}

export function partName({ part, where }: InspectedPart, language: Language): string {
  const say = sayFrom(overviewTexts, language)
  if (part === 'dkim') return say('part-dkim', { selector: where.split('._domainkey')[0] ?? where })
  return part === 'name-servers' ? say('part-name-servers') : part.toUpperCase()
}

function detailsOf(
  { part, where }: InspectedPart,
  inspection: Inspection,
  dnsHost: PlanDnsHost | null,
  language: Language,
): string {
  const say = sayFrom(overviewTexts, language)
  const { spf, dmarc, mx } = inspection
  switch (part) {
    case 'spf': {
      if (spf.lookups === null) return ''
      const { count, limit, atLeast } = spf.lookups
      return say(atLeast ? 'detail-lookups-at-least' : 'detail-lookups', { count, limit })
    }
    case 'dkim': {
      const key = inspection.dkim.find(({ name }) => name === where)
      return key?.keyType && key.keyBits !== null
        ? say('detail-key', { type: key.keyType.toUpperCase(), bits: key.keyBits })
        : ''
    }
    case 'dmarc':
      return dmarc.foundAt !== null && dmarc.policy !== null
        ? say('detail-policy', {
            foundAt: dmarc.foundAt,
            policy: dmarc.policy,
            tag: dmarc.policyTag ?? 'p',
          })
        : ''
    case 'mx':
      return mx.hosts.map(({ exchange }) => exchange || '.').join(', ')
    case 'name-servers':
      return describeZone(inspection, dnsHost, language)
  }
}

function describeZone(inspection: Inspection, dnsHost: PlanDnsHost | null, language: Language): string {
  const say = sayFrom(overviewTexts, language)
  const { nameServers, dnsProvider } = inspection
  const zone = nameServers.zone === null ? [] : [say('detail-zone', { zone: nameServers.zone })]
  const [chosen] = dnsHost === null || dnsHost.chosenId === null ? [] : dnsHost.providers
  const said =
    chosen !== undefined
      ? [say('detail-provider-chosen', { provider: nameOfProvider(chosen, language) })]
      : dnsProvider === null || dnsHost?.chosenId === OTHER_DNS_HOST
        ? []
        : [
            say(dnsProvider.alternatives.length > 0 ? 'detail-provider-perhaps' : 'detail-provider', {
              provider: nameOfProvider(dnsProvider, language),
            }),
          ]
  return [...zone, ...said].join(language === 'ja' ? '、' : ', ')
}

function describeUntold(inspection: Inspection, language: Language): Block[] {
  const say = sayFrom(overviewTexts, language)
  const untold = inspectedParts(inspection).filter(({ status }) => status === 'unknown')
  if (untold.length === 0) return []
  return [
    heading(say('untold'), 3),
    bullets(
      untold.map((part) =>
        say('untold-item', {
          part: partName(part, language),
          reason: part.reason === null ? say('status-unknown') : unknownReasonTexts[part.reason][language],
        }),
      ),
    ),
    paragraph(say('untold-not-missing')),
  ]
}

function describeFindings({ inspection, option, subject }: SetupPlan, language: Language): Block[] {
  const say = sayFrom(overviewTexts, language)
  const found = findingsOf(inspection)
  const isOwn = subject.kind === 'own-domain'
  if (found.length === 0) return []
  return [
    heading(say('findings'), 3),
    ...(!isOwn ? [paragraph(say('findings-not-yours', { domain: subject.domainUnicode }))] : []),
    ...(option === 'no-reply' && isOwn
      ? [paragraph(say('findings-no-reply', { domain: subject.domainUnicode }))]
      : []),
    bullets(
      found.map((finding) => {
        const text = isOwn ? describeNote(finding, language) : resolveMessage(finding, language)
        return `${say(`severity-${finding.severity}`)}${text}`
      }),
    ),
  ]
}
