import { sourceOfNotice } from '../catalog/vendor-notices.ts'
import type { RegionId, VendorProfile, VendorRegion } from '../catalog/vendor-profile.ts'
import type { Answers } from './advice.ts'
import { sayAdvice, type AdviceMessage } from './say-advice.ts'

export interface SenderChoice {
  /** null where the answers leave it open. */
  readonly region: RegionId | null
  readonly reasons: readonly AdviceMessage[]
}

/**
 * Whose sender option 1 should use. A later notice wins over the region's own address where it applies to the
 * recipients; where it only may apply, it is shown and the address stays.
 */
export function chooseSenderRegion(answers: Answers, profile: VendorProfile): SenderChoice {
  const candidates = profile.regions.filter(({ id }) => answers.region === null || id === answers.region)
  const targets = new Set(candidates.map((region) => senderFor(region, answers)))
  const [target = null] = targets
  const region = targets.size === 1 ? target : null
  return {
    region,
    reasons: [
      ...candidates.flatMap((candidate) => describeTrouble(candidate, answers, profile)),
      ...(region === null ? [sayAdvice('advice.region-unknown')] : describeAddress(region, profile)),
    ],
  }
}

/** The vendor's notice about one sender domain, as far as it concerns these recipients. */
export function describeTrouble(
  region: VendorRegion,
  answers: Answers,
  profile: VendorProfile,
): AdviceMessage[] {
  const { trouble } = region
  const instead = profile.regions.find(({ id }) => id === trouble?.insteadRegion)
  if (trouble === null || instead === undefined) return []
  const params = {
    domain: region.domain,
    instead: instead.domain,
    source: sourceOfNotice(profile, trouble.noticeId),
  }
  if (isTroubled(region, answers)) return [sayAdvice('advice.trouble-applies', params)]
  const possible = sayAdvice('advice.trouble-possible', params)
  return answers.recipients.length === 0 ? [possible, sayAdvice('advice.recipients-unknown')] : [possible]
}

export function describeAddress(id: RegionId, profile: VendorProfile): AdviceMessage[] {
  const region = profile.regions.find((candidate) => candidate.id === id)
  return region?.address === null
    ? [sayAdvice('advice.sender-address-unknown', { domain: region.domain })]
    : []
}

export function isTroubled(region: VendorRegion, answers: Answers): boolean {
  return region.trouble?.receivers.some((receiver) => answers.recipients.includes(receiver)) ?? false
}

function senderFor(region: VendorRegion, answers: Answers): RegionId {
  return isTroubled(region, answers) && region.trouble !== null ? region.trouble.insteadRegion : region.id
}
