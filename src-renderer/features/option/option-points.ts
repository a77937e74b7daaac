import type { SetupOption } from '../../../src-core/advice/advice.ts'
import { findBlockers } from '../../../src-core/advice/find-blockers.ts'
import { builtInVendorProfile } from '../../../src-core/catalog/built-in-vendor-profile.ts'
import type { Finding } from '../../../src-core/findings/finding.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import type { Message } from '../../../src-core/text/message.ts'

export type PointKind = 'needs' | 'costs' | 'limits'

/** What each option needs, costs and cannot do: keys of `option.point`. */
export const optionPoints: Readonly<Record<SetupOption, Readonly<Record<PointKind, readonly string[]>>>> = {
  'no-reply': {
    needs: ['screens', 'tellFirst'],
    costs: ['noDns', 'noWaiting'],
    limits: ['notOwnAddress', 'repliesUnread'],
  },
  'own-domain': {
    needs: ['vendorValues', 'dnsEditor', 'allThree'],
    costs: ['vendorSigning', 'publication', 'upkeep'],
    limits: ['notBeforeValues', 'noPromise'],
  },
}

/**
 * What was found that stands in the way of 方法2 now, or could not be told: the advice lists it only where it recommends
 * that option. The vendor's values are among the points above.
 */
export function foundForOwnDomain(inspection: Inspection): (Finding | Message)[] {
  const { blockers, open } = findBlockers(inspection, builtInVendorProfile, null)
  const several = inspection.spf.findings.find(({ code }) => code === 'spf.multiple-records')
  return [...blockers, ...open]
    .filter(({ code }) => code !== 'advice.dkim-values-unknown')
    .map((one) => (one.code === 'advice.spf-error' ? (several ?? one) : one))
}
