import {
  DEMAND_ASPECTS,
  receiverDemands,
  type DemandAspect,
  type DemandLevel,
} from '../catalog/receiver-demands.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { DemandCell, DemandRow, DemandVerdict } from './demand-row.ts'
import { look, lookAtOwnDomain, type Outlook, type PlanOutlook } from './outlook.ts'
import { lookAtVendor } from './vendor-outlook.ts'

/**
 * What the big receivers ask of senders, set against what this plan brings about once all of its steps are done: a row
 * for each receiver and group of senders. It claims nothing that the catalog has not: what is null there is `unconfirmed`.
 */
export function weighDemands(plan: SetupPlan): DemandRow[] {
  const isVendor = plan.option === 'no-reply' || plan.subject.kind === 'vendor'
  const outlook = isVendor ? lookAtVendor(plan) : lookAtOwnDomain(plan)
  return receiverDemands.demands.map(({ demands, ...entry }) => {
    const cells = DEMAND_ASPECTS.map((aspect) => weigh(aspect, demands[aspect], outlook))
    return { ...entry, cells, verdict: gravest(cells), checkedOn: receiverDemands.checkedOn }
  })
}

function weigh(aspect: DemandAspect, level: DemandLevel | null, outlook: PlanOutlook): DemandCell {
  if (level === null) return { aspect, level, ...look('unconfirmed', 'demand.not-known') }
  if (level === 'not-demanded') {
    const { reason } = look('met', 'demand.not-asked')
    return { aspect, level, verdict: 'not-demanded', reason }
  }
  const found = lookFor(aspect, level, outlook)
  if (level !== 'recommended' || found.verdict === 'met') return { aspect, level, ...found }
  const { reason } = look('met', 'demand.only-advised')
  return { aspect, level, verdict: 'not-demanded', reason }
}

function lookFor(aspect: DemandAspect, level: DemandLevel, outlook: PlanOutlook): Outlook {
  switch (aspect) {
    case 'ptr':
    case 'tls':
      return look('depends', 'demand.vendor-server')
    case 'unsubscribe':
      return look(
        'depends',
        level === 'promotional' ? 'demand.unsubscribe-promotional' : 'demand.unsubscribe-vendor',
      )
    default: {
      // A published record is not enough there: mail must pass it, by an aligned SPF or DKIM (RFC 9989 4.4).
      if (aspect === 'dmarc' && (level === 'pass' || level === 'used' || level === 'warning'))
        return graver(outlook.dmarc, outlook.alignment)
      if (level !== 'either' && level !== 'any') return outlook[aspect]
      // One is enough: whichever is met stands for all. A published policy alone is no DMARC pass, an aligned pass is.
      const own = aspect === 'dmarc' ? outlook.alignment : outlook[aspect]
      return [own, outlook.spf, outlook.dkim].find(({ verdict }) => verdict === 'met') ?? own
    }
  }
}

const GRAVITY: readonly DemandVerdict[] = ['not-met', 'unconfirmed', 'depends', 'met', 'not-demanded']

function graver(one: Outlook, other: Outlook): Outlook {
  return GRAVITY.indexOf(other.verdict) < GRAVITY.indexOf(one.verdict) ? other : one
}

function gravest(cells: readonly DemandCell[]): DemandVerdict {
  return GRAVITY.find((verdict) => cells.some((cell) => cell.verdict === verdict)) ?? 'unconfirmed'
}
