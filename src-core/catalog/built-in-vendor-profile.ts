import data from './data/vendor-profile.json' with { type: 'json' }
import type { VendorProfile } from './vendor-profile.ts'

/** What the vendor has published, in the very form of a file that the vendor may hand out in its place. */
export const builtInVendorProfile = data as VendorProfile
