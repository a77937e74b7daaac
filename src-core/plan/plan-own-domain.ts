import type { Message } from '../text/message.ts'
import { sayAlignment, sayHeld, sayUntold, sayViews } from './cautions.ts'
import { dkimChanges } from './changes/dkim-changes.ts'
import { dmarcPlanChange } from './changes/dmarc-change.ts'
import { envelopeMxChanges } from './changes/mx-change.ts'
import { spfPlanChange } from './changes/spf-change.ts'
import { guidanceChange, requestChange, testOwnDomain } from './changes/step-changes.ts'
import { sayDnsHost } from './dns-cautions.ts'
import type { PlanChange, SetupPlan } from './plan.ts'
import { wildcardAbove, type PlanInput } from './plan-input.ts'
import { say } from './say.ts'

type Parts = Pick<SetupPlan, 'pending' | 'changes' | 'cautions'>

/**
 * 方法2, in the order in which no step can break mail that arrives today: DKIM record, the vendor starts signing, SPF
 * edit, a test mail shows alignment, DMARC `p=none` only where no policy applies yet.
 */
export function planOwnDomain(input: PlanInput): Parts {
  const { domain, kind } = input.inspection.subject
  // Whose DNS is another's gets no record to register: not even as a draft, which somebody would mail to their DNS host.
  if (kind !== 'own-domain')
    return { pending: [], changes: [], cautions: [say(IMPOSSIBLE[kind], { domain })] }
  const pending = pendingFor(input)
  const asksValues = pending.length > 0
  const dkim = dkimChanges(input)
  const spf = [...envelopeMxChanges(input), spfPlanChange(input)]
  const mustBeDone = (changes: readonly PlanChange[]) =>
    changes.filter(({ action }) => action !== 'keep').map(({ id }) => id)
  // What is held may stay so for months; a signature alone is enough for an aligned pass.
  const canBeDone = spf.filter(({ action }) => action !== 'blocked')
  const changes: PlanChange[] = [
    ...(asksValues ? [requestChange(input, 'request-values', [], askAbout(input))] : []),
    ...dkim,
    requestChange(input, 'request-signing', mustBeDone(dkim)),
    ...spf,
    testOwnDomain(input.inspection, ['request-signing', ...mustBeDone(canBeDone)]),
    dmarcPlanChange(input),
    guidanceChange('own-domain', ['test-mail']),
  ]
  return {
    pending,
    changes: changes.map((change) => warnOfWildcard(input, change)),
    cautions: [
      ...sayUntold(input),
      ...sayViews(input),
      ...sayDnsHost(input),
      ...sayAlignment(input),
      ...sayHeld(input),
      say('caution.not-enough'),
    ],
  }
}

/** The first record at or below a name that lives by a wildcard takes all that the wildcard gave to it. */
function warnOfWildcard(input: PlanInput, change: PlanChange): PlanChange {
  const { name, action } = change
  if (name === null || (action !== 'add' && action !== 'add-if-absent')) return change
  const found = wildcardAbove(input, name)
  return found === null ? change : { ...change, notes: [say('plan.note-wildcard', found), ...change.notes] }
}

const IMPOSSIBLE = {
  'mailbox-provider': 'caution.mailbox-provider',
  vendor: 'caution.vendor-address',
} as const

function pendingFor({ values, envelope }: PlanInput): Message[] {
  const isOwnSubdomain = envelope.kind === 'own-subdomain' && envelope.domain !== null
  return [
    ...(values.dkim.length === 0 ? [say('pending.vendor-dkim')] : []),
    ...(values.spfTerms.length === 0 ? [say('pending.vendor-spf')] : []),
    ...(envelope.kind === 'unknown' ? [say('pending.vendor-envelope')] : []),
    ...(isOwnSubdomain && values.envelopeMx === null
      ? [say('pending.envelope-mx', { domain: envelope.domain ?? '' })]
      : []),
  ]
}

function askAbout({ inspection, envelope }: PlanInput): Message[] {
  const isOpen = envelope.kind === 'unknown' || envelope.kind === 'foreign'
  return isOpen ? [say('plan.note-envelope-support', { domain: inspection.subject.domain })] : []
}
