import type { VendorRegion } from '../catalog/vendor-profile.ts'
import type { Subject } from './subject.ts'

/**
 * True for the region's address as the vendor names it; where it names the domain alone, for any address there. A domain
 * typed without an address claims none. Nothing is said for names below: the vendor names none of them.
 */
export function isAsAdvised({ address, domain }: Subject, region: VendorRegion): boolean {
  if (domain !== region.domain) return false
  return region.address === null || address === null || address.toLowerCase() === region.address
}
