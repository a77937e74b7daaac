import type { VendorOwnDomain } from '../catalog/vendor-profile.ts'
import type { Sourced, VendorValues } from './vendor-values.ts'

/**
 * The values to plan with. A field that the user pasted wins as a whole over the profile's, and says so by its source:
 * what the vendor sent to this customer is later and nearer than a general file. The profile's MX is for the profile's
 * envelope domain only.
 */
export function mergeVendorValues(profile: VendorOwnDomain, pasted: VendorValues | null): VendorValues {
  const isSameEnvelope = !pasted?.envelopeDomain || pasted.envelopeDomain.value === profile.envelopeDomain
  return {
    spfTerms: preferPasted(pasted?.spfTerms, profile.spfTerms),
    dkim: preferPasted(pasted?.dkim, profile.dkim),
    envelopeDomain: pasted?.envelopeDomain ?? fromProfile(profile.envelopeDomain),
    envelopeMx: pasted?.envelopeMx ?? (isSameEnvelope ? fromProfile(profile.envelopeMx) : null),
    dmarcRecord: pasted?.dmarcRecord ?? fromProfile(profile.dmarcRecord),
  }
}

function preferPasted<Value>(
  pasted: readonly Sourced<Value>[] = [],
  profile: readonly Value[] | null,
): readonly Sourced<Value>[] {
  return pasted.length > 0 ? pasted : (profile ?? []).map((value) => ({ value, source: 'profile' }))
}

function fromProfile<Value>(value: Value | null): Sourced<Value> | null {
  return value === null ? null : { value, source: 'profile' }
}
