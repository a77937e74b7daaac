import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import { classifyMailboxDomain } from '../catalog/mailbox-domains.ts'
import { builtInDnsCatalog, type DnsCatalog } from '../catalog/dns-catalog.ts'
import { sourceOfNotice } from '../catalog/vendor-notices.ts'
import type { VendorProfile } from '../catalog/vendor-profile.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { allowsFreeTxt, resolveDnsHost, type PlanDnsHost } from '../plan/dns-host.ts'
import type { VendorValues } from '../vendor-values/vendor-values.ts'
import type { Advice, Answers } from './advice.ts'
import { adviseVendorAddress } from './advise-vendor-address.ts'
import { chooseSenderRegion } from './choose-sender-region.ts'
import { findBlockers } from './find-blockers.ts'
import { sayAdvice, type AdviceMessage } from './say-advice.ts'

/**
 * The first rule that matches, in this order: the vendor's own address · already passing · a mailbox provider's address ·
 * DNS that cannot be edited · the address must stay · the vendor's own advice. What could not be told decides nothing:
 * it stands among the reasons. `values` are those known so far (pasted and from the profile together).
 */
export function recommend(
  inspection: Inspection,
  answers: Answers,
  profile: VendorProfile = builtInVendorProfile,
  values: VendorValues | null = null,
  catalog: DnsCatalog = builtInDnsCatalog,
): Advice {
  const { subject } = inspection
  const { domain } = subject
  if (subject.kind === 'vendor') return adviseVendorAddress(subject, answers, profile)
  if (answers.receivedMailAligned === true) {
    const reasons = [sayAdvice('advice.already-aligned', { domain })]
    return { recommends: 'keep', reasons, blockers: [], meanwhile: null, senderRegion: null }
  }
  const dnsHost = resolveDnsHost(inspection.dnsProvider, answers.dnsProviderId, catalog)
  const closed = findClosedWay(inspection, answers, dnsHost)
  if (closed !== null) {
    const cannotKeep = answers.mustKeepAddress === true ? [sayCannotKeep(subject)] : []
    return adviseNoReply([closed, ...cannotKeep], inspection, answers, profile)
  }
  if (answers.mustKeepAddress === true) return adviseOwnDomain(inspection, answers, profile, values, dnsHost)
  const notice = profile.notices.find(({ recommends }) => recommends === 'no-reply')
  return adviseNoReply(
    [
      ...(notice
        ? [sayAdvice('advice.vendor-recommends', { source: sourceOfNotice(profile, notice.id) })]
        : []),
      sayAdvice(answers.mustKeepAddress === false ? 'advice.may-change' : 'advice.must-keep-unknown'),
    ],
    inspection,
    answers,
    profile,
  )
}

/** The domain is another's for good; DNS that nobody can edit today may be edited some day. */
function sayCannotKeep({ kind }: Inspection['subject']): AdviceMessage {
  return sayAdvice(kind === 'mailbox-provider' ? 'advice.cannot-keep' : 'advice.cannot-keep-yet')
}

/** Why nobody on the customer's side can publish records for this domain, or null. */
function findClosedWay(
  { subject }: Inspection,
  answers: Answers,
  dnsHost: PlanDnsHost,
): AdviceMessage | null {
  const { domain } = subject
  if (subject.kind === 'mailbox-provider') {
    return sayAdvice(`advice.${classifyMailboxDomain(domain) ?? 'provider'}`, { domain })
  }
  if (answers.dnsEditor === 'none') return sayAdvice('advice.no-dns-editor', { domain })
  const [provider] = dnsHost.providers
  if (provider === undefined || allowsFreeTxt(dnsHost) !== false) return null
  return sayAdvice('advice.no-free-txt', {
    domain,
    providerJa: provider.nameJa,
    providerEn: provider.nameEn,
  })
}

function adviseNoReply(
  reasons: readonly AdviceMessage[],
  { subject }: Inspection,
  answers: Answers,
  profile: VendorProfile,
): Advice {
  const sender = chooseSenderRegion(answers, profile)
  return {
    recommends: 'no-reply',
    reasons: [
      ...reasons,
      ...describeReceivedMail(subject.domain, answers),
      ...(answers.wantsReplies === true ? [sayAdvice('advice.replies-no-reply')] : []),
      ...sender.reasons,
    ],
    blockers: [],
    meanwhile: null,
    senderRegion: sender.region,
  }
}

function adviseOwnDomain(
  inspection: Inspection,
  answers: Answers,
  profile: VendorProfile,
  values: VendorValues | null,
  dnsHost: PlanDnsHost,
): Advice {
  const { blockers, open } = findBlockers(inspection, profile, values)
  // Option 1 is only a stopgap here: whose address it would be is said where it is used.
  const sender = chooseSenderRegion(answers, profile)
  return {
    recommends: 'own-domain',
    reasons: [
      sayAdvice('advice.must-keep'),
      ...describeReceivedMail(inspection.subject.domain, answers),
      ...(answers.wantsReplies === true ? [sayAdvice('advice.replies-own')] : []),
      ...describeDnsEditing(inspection, answers, dnsHost),
      ...open,
      ...(blockers.length > 0 ? sender.reasons : []),
    ],
    blockers,
    meanwhile: blockers.length > 0 ? 'no-reply' : null,
    senderRegion: sender.region,
  }
}

function describeReceivedMail(domain: string, answers: Answers): AdviceMessage[] {
  return answers.receivedMailAligned === false ? [sayAdvice('advice.not-aligned', { domain })] : []
}

function describeDnsEditing(
  { subject: { domain } }: Inspection,
  answers: Answers,
  dnsHost: PlanDnsHost,
): AdviceMessage[] {
  const reasons: AdviceMessage[] = []
  if (answers.dnsEditor === 'unknown') reasons.push(sayAdvice('advice.dns-editor-unknown'))
  if (answers.dnsEditor === 'other') reasons.push(sayAdvice('advice.dns-editor-other'))
  const [provider] = dnsHost.providers
  if (provider === undefined) reasons.push(sayAdvice('advice.dns-host-unknown', { domain }))
  else if (allowsFreeTxt(dnsHost) === null) {
    const { nameJa, nameEn } = provider
    reasons.push(sayAdvice('advice.free-txt-unknown', { domain, providerJa: nameJa, providerEn: nameEn }))
  }
  return reasons
}
