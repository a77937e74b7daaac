import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { ToAsciiName } from '../../src-core/dns/name.ts'
import { mergeVendorValues } from '../../src-core/vendor-values/merge-vendor-values.ts'
import { parsePastedValues } from '../../src-core/vendor-values/parse-pasted-values.ts'
import type { PastedValues, VendorValues } from '../../src-core/vendor-values/vendor-values.ts'

export interface VendorValuesReading extends Pick<PastedValues, 'leftOver' | 'problems'> {
  /** Pasted, and from the profile. */
  readonly values: VendorValues
  /** The DKIM selectors that they name. */
  readonly selectors: readonly string[]
}

/** The vendor's values for one domain; `text` is what was pasted, null where nothing was. */
export function readVendorValues(
  text: string | null,
  domain: string,
  { profile, toAscii }: { readonly profile: VendorProfile; readonly toAscii: ToAsciiName },
): VendorValuesReading {
  const pasted = text === null ? null : parsePastedValues(text, { domain, toAscii })
  const values = mergeVendorValues(profile.ownDomain, pasted?.values ?? null)
  return {
    values,
    selectors: values.dkim.map(({ value }) => value.selector),
    leftOver: pasted?.leftOver ?? [],
    problems: pasted?.problems ?? [],
  }
}
