import type { RegionId } from '../catalog/vendor-profile.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { sayFrom } from './say.ts'
import { overviewTexts } from './texts/overview-texts.ts'

export function regionName(region: RegionId, language: Language): string {
  return sayFrom(overviewTexts, language)(`region-${region}`)
}

/** The vendor's sender addresses as text; where the region is unknown, each with the region that it holds for. */
export function describeSenders({ vendor }: SetupPlan, language: Language): string[] {
  const say = sayFrom(overviewTexts, language)
  return vendor.senders.map(({ region, domain, address }) => {
    const text = address ?? say('domain-only', { domain })
    return vendor.senders.length === 1
      ? text
      : say('by-region', { region: regionName(region, language), address: text })
  })
}

/** The domains that mail will carry after the @, each once. */
export function senderDomains({ option, subject, vendor }: SetupPlan): string[] {
  return option === 'own-domain' ? [subject.domain] : [...new Set(vendor.senders.map(({ domain }) => domain))]
}

/** The vendor's address to set, in option 1; null where it is not confirmed, or one of several. */
export function senderAddress({ vendor }: SetupPlan): string | null {
  return vendor.senders.length === 1 ? (vendor.senders[0]?.address ?? null) : null
}
