import type { VendorProfile } from '../catalog/vendor-profile.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { VendorValues } from '../vendor-values/vendor-values.ts'
import { sayAdvice, type AdviceMessage } from './say-advice.ts'

export interface Hindrances {
  /** Seen to stand in the way of option 2 now. */
  readonly blockers: readonly AdviceMessage[]
  /** Could not be told: neither for nor against. */
  readonly open: readonly AdviceMessage[]
}

/** What stands in the way of publishing records for the own domain, by what was found and what is known. */
export function findBlockers(
  inspection: Inspection,
  profile: VendorProfile,
  values: VendorValues | null,
): Hindrances {
  const parts = [judgeSpf(inspection), judgeDmarc(inspection)]
  const knowsDkim = (values?.dkim.length ?? 0) > 0 || (profile.ownDomain.dkim?.length ?? 0) > 0
  return {
    blockers: [
      ...parts.flatMap(({ blockers }) => blockers),
      ...(knowsDkim ? [] : [sayAdvice('advice.dkim-values-unknown')]),
    ],
    open: parts.flatMap(({ open }) => open),
  }
}

function judgeSpf({ spf, subject: { domain } }: Inspection): Hindrances {
  if (spf.status === 'unknown' && spf.record === null) return openQuestion('advice.spf-unknown', domain)
  const blockers: AdviceMessage[] = []
  const open: AdviceMessage[] = []
  const [target] = spf.via
  if (target !== undefined) blockers.push(sayAdvice('advice.cname-at-domain', { domain, target }))
  const isOther = spf.findings.some(
    ({ code, severity }) => severity === 'error' && code !== 'spf.too-many-lookups',
  )
  const { lookups } = spf
  if (lookups !== null && lookups.count >= lookups.limit) {
    const { count, limit } = lookups
    blockers.push(
      sayAdvice(count > limit ? 'advice.spf-over-limit' : 'advice.spf-at-limit', { count, limit }),
    )
    if (spf.status === 'error' && isOther) blockers.push(sayAdvice('advice.spf-error', { domain }))
    return { blockers, open }
  }
  if (spf.status === 'error') blockers.push(sayAdvice('advice.spf-error', { domain }))
  else if (spf.status !== 'missing' && (lookups === null || lookups.atLeast || spf.status === 'unknown')) {
    open.push(sayAdvice('advice.spf-count-unknown', { domain }))
  }
  return { blockers, open }
}

function judgeDmarc({ dmarc, subject: { domain } }: Inspection): Hindrances {
  if (dmarc.policy === 'quarantine' || dmarc.policy === 'reject') {
    const params = { policy: dmarc.policy, foundAt: dmarc.foundAt ?? dmarc.ownName }
    return { blockers: [sayAdvice('advice.dmarc-enforced', params)], open: [] }
  }
  if (dmarc.status === 'unknown') return openQuestion('advice.dmarc-unknown', domain)
  return { blockers: [], open: [] }
}

function openQuestion(code: 'advice.spf-unknown' | 'advice.dmarc-unknown', domain: string): Hindrances {
  return { blockers: [], open: [sayAdvice(code, { domain })] }
}
