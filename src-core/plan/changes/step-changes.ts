import type { SetupOption } from '../../advice/advice.ts'
import type { Inspection } from '../../inspection/inspection.ts'
import type { Message } from '../../text/message.ts'
import type { PlanChange, VendorSender } from '../plan.ts'
import type { PlanInput } from '../plan-input.ts'
import { say } from '../say.ts'
import { stepChange } from './change.ts'

/** Recipients hear of it: before the switch in option 1, after the set-up in option 2. */
export function guidanceChange(option: SetupOption, blockedBy: readonly string[] = []): PlanChange {
  return stepChange({
    id: 'guidance',
    kind: 'request',
    why: say(option === 'no-reply' ? 'plan.why-guidance' : 'plan.why-guidance-own'),
    where: say('plan.where-recipients'),
    check: say('plan.check-guidance'),
    undo: say('plan.undo-nothing'),
    blockedBy,
  })
}

/** The vendor's menu paths, each a screen where the sender address is set. */
export function screenChanges(
  input: PlanInput,
  senders: readonly VendorSender[],
  waitsFor: readonly string[],
): PlanChange[] {
  const { profile, inspection } = input
  const present = inspection.subject.address
  const only = senders.length === 1 ? senders[0] : undefined
  return profile.adminScreens
    .map(({ path }) => path)
    .filter((path) => path !== null)
    .map((path, index) =>
      stepChange({
        id: `screen-${index + 1}`,
        kind: 'admin-screen',
        after: only?.address ?? null,
        why: say('plan.why-screen'),
        where: say('plan.where-screen', { path }),
        check: say('plan.check-screen'),
        undo:
          present === null ? say('plan.undo-screen-unknown') : say('plan.undo-screen', { address: present }),
        blockedBy: ['guidance', ...waitsFor],
        notes: sayWhatToEnter(senders),
      }),
    )
}

function sayWhatToEnter(senders: readonly VendorSender[]): Message[] {
  if (senders.length !== 1) {
    const oregon = senders.find(({ region }) => region === 'oregon')
    const tokyo = senders.find(({ region }) => region === 'tokyo')
    const byRegion = {
      oregon: oregon?.address ?? oregon?.domain ?? '',
      tokyo: tokyo?.address ?? tokyo?.domain ?? '',
    }
    return [say('plan.note-enter-by-region', byRegion)]
  }
  return senders.map(({ address, domain }) =>
    address === null
      ? say('plan.note-ask-local-part', { domain })
      : say('plan.note-enter-address', { address }),
  )
}

/** A mail to the vendor: for values, to start signing, or for the sender address to use. */
export function requestChange(
  input: PlanInput,
  id: 'request-values' | 'request-signing' | 'request-sender',
  blockedBy: readonly string[] = [],
  notes: readonly Message[] = [],
): PlanChange {
  const { supportAddress } = input.profile
  return stepChange({
    id,
    kind: 'request',
    why: say(`plan.why-${id}`),
    where:
      supportAddress === null
        ? say('plan.where-support')
        : say('plan.where-mail', { address: supportAddress }),
    check: say('plan.check-reply'),
    undo: say(id === 'request-signing' ? 'plan.undo-signing' : 'plan.undo-nothing'),
    blockedBy,
    notes,
  })
}

/** The last proof: a mail from Platon, looked at by the person who got it. */
export function testNoReply(domain: string, blockedBy: readonly string[]): PlanChange {
  return testChange(say('plan.why-test-no-reply'), say('plan.check-test-no-reply', { domain }), blockedBy)
}

export function testOwnDomain({ subject, dmarc }: Inspection, blockedBy: readonly string[]): PlanChange {
  const { domain, organizationalDomain } = subject
  const isStrict = dmarc.alignment.spf === 'strict' || dmarc.alignment.dkim === 'strict'
  const check = isStrict
    ? say('plan.check-test-own', { domain })
    : say('plan.check-test-own-relaxed', { organization: organizationalDomain })
  return testChange(say('plan.why-test-own', { domain }), check, blockedBy)
}

function testChange(why: Message, check: Message, blockedBy: readonly string[]): PlanChange {
  return stepChange({
    id: 'test-mail',
    kind: 'test',
    why,
    where: say('plan.where-test'),
    check,
    undo: say('plan.undo-nothing'),
    blockedBy,
  })
}
