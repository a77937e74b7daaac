import type { Message } from '../text/message.ts'
import { sayUntold, sayVendorSide, sayViews } from './cautions.ts'
import { guidanceChange, requestChange, screenChanges, testNoReply } from './changes/step-changes.ts'
import { chooseSenders } from './choose-senders.ts'
import type { PlanChange, SetupPlan } from './plan.ts'
import type { PlanInput } from './plan-input.ts'
import { say } from './say.ts'

type Parts = Pick<SetupPlan, 'pending' | 'changes' | 'cautions'>

/**
 * 方法1: recipients hear of it first (an allow list that names the old address would drop the new one), then the
 * switch in the admin screens, then a test mail.
 */
export function planNoReply(input: PlanInput): Parts {
  const senders = chooseSenders(input)
  const { advice, inspection } = input
  const { domain, kind } = inspection.subject
  if (kind === 'vendor' && advice.recommends === 'keep') {
    const kept = say('caution.vendor-address-kept', { domain })
    return { pending: [], changes: [], cautions: [kept, ...sayVendorSide(input, senders)] }
  }
  const pending = pendingFor(input, senders)
  const asked = pending.length > 0 ? [requestChange(input, 'request-sender')] : []
  const waitsFor = pending.map(({ code }) => code)
  const screens = screenChanges(input, senders, waitsFor)
  const changes: PlanChange[] = [
    ...asked,
    guidanceChange('no-reply', asked.length > 0 ? ['request-sender'] : []),
    ...screens,
    testNoReply(
      senders.map(({ domain }) => domain).join(' / '),
      screens.map(({ id }) => id),
    ),
  ]
  return {
    pending,
    changes,
    cautions: [...sayUntold(input), ...sayViews(input), ...sayVendorSide(input, senders)],
  }
}

function pendingFor({ answers }: PlanInput, senders: ReturnType<typeof chooseSenders>): Message[] {
  const region = answers.region === null && senders.length > 1 ? [say('pending.region')] : []
  const unknown = senders.filter(({ address }) => address === null)
  return [...region, ...unknown.map(({ domain }) => say('pending.sender-address', { domain }))]
}
