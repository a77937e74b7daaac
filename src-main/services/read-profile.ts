import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { ServiceResult } from './services.ts'

/** The vendor profile that a file holds, or the built-in one for null. */
export async function readProfile(text: string | null): Promise<ServiceResult<VendorProfile>> {
  if (text === null) return { ok: true, value: builtInVendorProfile }
  // The schema library costs a third of the start; most runs have no profile of their own to check.
  const { readVendorProfile } = await import('../../src-core/catalog/vendor-profile-schema.ts')
  const reading = readVendorProfile(text)
  return reading.ok
    ? { ok: true, value: reading.profile }
    : { ok: false, kind: 'input', fault: reading.fault }
}
