import type { RegionId, VendorProfile } from '../catalog/vendor-profile.ts'
import type { VendorSender } from './plan.ts'

/** The vendor's address for the region; both where the region is unknown, since nothing is guessed. */
export function chooseSenders(profile: VendorProfile, region: RegionId | null): VendorSender[] {
  return profile.regions
    .filter(({ id }) => region === null || id === region)
    .map(({ id, domain, address }) => ({ region: id, domain, address }))
}
