import type { Inspection } from '../inspection/inspection.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { look, type Outlook, type PlanOutlook } from './outlook.ts'

/** The vendor's own address: what was seen of its DMARC, and for the rest that it is the vendor's task. */
export function lookAtVendor(plan: SetupPlan): PlanOutlook {
  const isKept = plan.subject.kind === 'vendor'
  const [sender, ...others] = plan.vendor.senders
  const domain = isKept ? plan.subject.domain : sender?.domain
  if (domain === undefined || (!isKept && others.length > 0)) {
    const open = look('depends', 'demand.region-unknown')
    return { spf: open, dkim: open, dmarc: open, alignment: open }
  }
  const task = look('depends', 'demand.vendor-auth', { domain })
  const inspection = isKept ? plan.inspection : plan.vendorInspection
  return { spf: task, dkim: task, dmarc: lookAtDmarc(domain, inspection), alignment: task }
}

function lookAtDmarc(domain: string, inspection: Inspection | null): Outlook {
  const dmarc = inspection?.dmarc
  if (dmarc?.status === 'missing') return look('not-met', 'demand.vendor-dmarc-missing', { domain })
  if (dmarc === undefined || dmarc.policy === null || dmarc.foundAt === null)
    return look('unconfirmed', 'demand.vendor-dmarc-unknown', { domain })
  return look('met', 'demand.vendor-dmarc-found', { foundAt: dmarc.foundAt, policy: `p=${dmarc.policy}` })
}
