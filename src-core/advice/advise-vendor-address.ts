import type { VendorProfile, VendorRegion } from '../catalog/vendor-profile.ts'
import { isWithin } from '../dns/name.ts'
import { isAsAdvised } from '../subject/is-as-advised.ts'
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
  const instead = isTroubled(region, answers) ? (region.trouble?.insteadRegion ?? null) : null
  const otherRegion = findOtherRegion(region, answers, profile)
  const isAdvised = isAsAdvised(subject, region) && otherRegion === null
  return {
    recommends: instead !== null ? 'no-reply' : isAdvised ? 'keep' : 'ask-vendor',
    reasons: [
      address,
      ...describeStanding(subject, region),
      ...(otherRegion === null ? [] : [describeOtherRegion(otherRegion)]),
      ...describeTrouble(region, answers, profile),
      ...(instead === null ? [] : describeAddress(instead, profile)),
    ],
    blockers: [],
    meanwhile: null,
    senderRegion: instead ?? otherRegion?.id ?? region.id,
  }
}

/** How the address stands to what the vendor recommends for it. */
function describeStanding(subject: Subject, region: VendorRegion): AdviceMessage[] {
  const { address, domain, source } = region
  if (!isAsAdvised(subject, region)) {
    return [
      address === null
        ? sayAdvice('advice.vendor-other-domain', { domain })
        : sayAdvice('advice.vendor-other-address', { address }),
    ]
  }
  return address === null || subject.address === null
    ? []
    : [sayAdvice('advice.vendor-standard-address', { address, source })]
}

/** The customer's own region, where another sender domain is recommended for it; null where nothing speaks against this one. */
function findOtherRegion(
  region: VendorRegion,
  answers: Answers,
  profile: VendorProfile,
): VendorRegion | null {
  const own = profile.regions.find(({ id }) => id === answers.region)
  if (own === undefined || own.id === region.id) return null
  // The other way round is what a later notice advises, so it needs no word.
  return own.trouble?.insteadRegion === region.id ? null : own
}

function describeOtherRegion({ name, domain }: VendorRegion): AdviceMessage {
  return sayAdvice('advice.vendor-other-region', { regionJa: name.ja, regionEn: name.en, domain })
}
