import { sourceOfNotice } from '../catalog/vendor-notices.ts'
import type { VendorSender } from './plan.ts'
import type { PlanInput } from './plan-input.ts'

/**
 * The vendor's address for the region that the advice names (a later notice may name another than the customer's own);
 * both where the region is unknown, since nothing is guessed.
 */
export function chooseSenders({
  profile,
  advice,
  answers,
}: Pick<PlanInput, 'profile' | 'advice' | 'answers'>): VendorSender[] {
  const region = advice.senderRegion ?? answers.region
  return profile.regions
    .filter(({ id }) => region === null || id === region)
    .map(({ id, domain, address, authenticationNoticeId: notice }) => ({
      region: id,
      domain,
      address,
      authenticatedBy: notice === null ? null : sourceOfNotice(profile, notice),
    }))
}
