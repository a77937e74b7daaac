import { parseDkimKey } from '../dkim/key-record.ts'
import type { PlanChange, SetupPlan } from '../plan/plan.ts'
import { placeEnvelope } from '../plan/place-envelope.ts'
import type { Message, MessageParams } from '../text/message.ts'
import type { DemandVerdict } from './demand-row.ts'
import type { DemandMessageCode } from './messages.ts'

/** How one thing will stand once every step of the plan is done, the vendor's among them. */
export interface Outlook {
  readonly verdict: Exclude<DemandVerdict, 'not-demanded'>
  readonly reason: Message
}

export interface PlanOutlook {
  readonly spf: Outlook
  readonly dkim: Outlook
  readonly dmarc: Outlook
  readonly alignment: Outlook
}

/** RFC 8301 3.2: verifiers must not count a shorter RSA key. */
const MIN_KEY_BITS = 1024

export function look(
  verdict: Outlook['verdict'],
  code: DemandMessageCode,
  params: MessageParams = {},
): Outlook {
  return { verdict, reason: { code, params } }
}

/** 方法2, and never more than the plan itself says. */
export function lookAtOwnDomain(plan: SetupPlan): PlanOutlook {
  const { domain } = plan.subject
  if (plan.changes.length === 0) {
    const none = look('not-met', 'demand.no-record', { domain })
    return { spf: none, dkim: none, dmarc: none, alignment: none }
  }
  const [spf, dkim] = [lookAtSpf(plan), lookAtDkim(plan)]
  return { spf, dkim, dmarc: lookAtDmarc(plan), alignment: lookAtAlignment(plan, spf, dkim) }
}

function lookAtSpf(plan: SetupPlan): Outlook {
  const envelope = placeEnvelope(plan.subject, plan.vendor.values.envelopeDomain?.value ?? null)
  if (envelope.kind === 'unknown') return look('depends', 'demand.spf-envelope-unknown')
  if (envelope.kind === 'foreign')
    return look('depends', 'demand.spf-foreign', { envelope: envelope.domain ?? '' })
  const change = plan.changes.find(({ id }) => id === 'spf')
  return (
    lookAtOpen(change) ?? look('met', 'demand.spf-planned', { domain: change?.name ?? plan.subject.domain })
  )
}

function lookAtDkim(plan: SetupPlan): Outlook {
  const changes = plan.changes.filter(({ id, kind }) => kind === 'dns-record' && id.startsWith('dkim'))
  const open = changes.map(lookAtOpen).find((outlook) => outlook !== null)
  if (open !== undefined) return open
  if (changes.length === 0) return look('depends', 'demand.waits')
  const weak = changes.flatMap(readWeakBits)[0]
  if (weak !== undefined) return look('not-met', 'demand.dkim-weak', { bits: weak })
  return look('met', 'demand.dkim-planned', { domain: plan.subject.domain })
}

function readWeakBits({ type, after }: PlanChange): number[] {
  if (type !== 'TXT' || after === null) return []
  const { publicKey } = parseDkimKey(after)
  return publicKey?.kind === 'rsa' && publicKey.bits < MIN_KEY_BITS ? [publicKey.bits] : []
}

function lookAtDmarc({ changes, inspection: { dmarc } }: SetupPlan): Outlook {
  const change = changes.find(({ id }) => id === 'dmarc')
  const open = lookAtOpen(change)
  if (open !== null) return open
  if (change?.action === 'keep' && dmarc.foundAt !== null) {
    return look('met', 'demand.dmarc-present', {
      foundAt: dmarc.foundAt,
      policy: `p=${dmarc.policy ?? 'none'}`,
    })
  }
  const policy = /(?:^|;)\s*p\s*=\s*(\w+)/i.exec(change?.after ?? '')?.[1] ?? 'none'
  return look('met', 'demand.dmarc-planned', { name: change?.name ?? dmarc.ownName, policy: `p=${policy}` })
}

/** One aligned pass is enough (RFC 9989 4.4). The key is published at the From domain itself, so that d= is it. */
function lookAtAlignment(plan: SetupPlan, spf: Outlook, dkim: Outlook): Outlook {
  const { subject, inspection } = plan
  if (dkim.verdict === 'met') return look('met', 'demand.aligned-dkim', { domain: subject.domain })
  const envelope = placeEnvelope(subject, plan.vendor.values.envelopeDomain?.value ?? null)
  const isAligned =
    envelope.kind === 'from-domain' ||
    (envelope.kind === 'own-subdomain' && inspection.dmarc.alignment.spf === 'relaxed')
  if (spf.verdict === 'met' && isAligned)
    return look('met', 'demand.aligned-spf', { envelope: envelope.domain ?? '' })
  return dkim
}

/** null where the step settles it. */
function lookAtOpen(change: PlanChange | undefined): Outlook | null {
  switch (change?.action) {
    case 'add':
    case 'replace':
    case 'keep':
      return null
    case 'blocked':
      return look('depends', 'demand.blocked')
    case 'add-if-absent':
    case 'edit-present':
      return look('unconfirmed', 'demand.not-seen')
    default:
      return look('depends', 'demand.waits')
  }
}
