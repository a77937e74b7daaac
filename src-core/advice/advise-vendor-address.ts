import type { VendorProfile, VendorRegion } from '../catalog/vendor-profile.ts'
import { isWithin } from '../dns/name.ts'
import type { Subject } from '../subject/subject.ts'
import type { Advice, Answers } from './advice.ts'
import { describeAddress, describeTrouble, isTroubled } from './choose-sender-region.ts'
import { sayAdvice, type AdviceMessage } from './say-advice.ts'

/** An address that is the vendor's already: it stays, unless a later notice advises another of the vendor's domains. */
export function adviseVendorAddress(subject: Subject, answers: Answers, profile: VendorProfile): Advice {
  const region = profile.regions.find(({ domain }) => isWithin(subject.domain, domain))
  const address = sayAdvice('advice.vendor-address', { domain: subject.domain })
  if (region === undefined) {
    return { recommends: 'keep', reasons: [address], blockers: [], meanwhile: null, senderRegion: null }
  }
  const trouble = describeTrouble(region, answers, profile)
  const instead = isTroubled(region, answers) ? (region.trouble?.insteadRegion ?? null) : null
  return {
    recommends: instead === null ? 'keep' : 'no-reply',
    reasons: [
      address,
      ...describeStanding(subject, region, answers, profile),
      ...trouble,
      ...(instead === null ? [] : describeAddress(instead, profile)),
    ],
    blockers: [],
    meanwhile: null,
    senderRegion: instead ?? region.id,
  }
}

/** How the address stands to what the vendor recommends for it. */
function describeStanding(
  subject: Subject,
  region: VendorRegion,
  answers: Answers,
  profile: VendorProfile,
): AdviceMessage[] {
  const own = profile.regions.find(({ id }) => id === answers.region)
  const reasons: AdviceMessage[] = []
  const { address, source } = region
  if (address !== null) {
    if (subject.address?.toLowerCase() === address) {
      reasons.push(sayAdvice('advice.vendor-standard-address', { address, source }))
    } else if (subject.address !== null || subject.domain !== region.domain) {
      reasons.push(sayAdvice('advice.vendor-other-address', { address }))
    }
  }
  // The other way round is what a later notice advises, so it needs no word.
  const isOwnRegion = own === undefined || own.id === region.id || own.trouble?.insteadRegion === region.id
  if (!isOwnRegion) {
    const params = { regionJa: own.name.ja, regionEn: own.name.en, domain: own.domain }
    reasons.push(sayAdvice('advice.vendor-other-region', params))
  }
  return reasons
}
