import type { SetupOption } from '../../../src-core/advice/advice.ts'

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
