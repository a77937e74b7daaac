import type { SpfChange } from '../spf/edit/change.ts'
import { chooseSenders } from './choose-senders.ts'
import type { SetupPlan } from './plan.ts'
import type { PlanInput } from './plan-input.ts'
import { planNoReply } from './plan-no-reply.ts'
import { planOwnDomain } from './plan-own-domain.ts'

/** Pure: the same input gives the same plan. */
export function createPlan(input: PlanInput): SetupPlan {
  const { option, answers, profile, values, inspection, advice, vendorInspection, spfChange } = input
  return {
    schemaVersion: 1,
    subject: inspection.subject,
    option,
    region: answers.region,
    vendor: {
      senders: chooseSenders(input),
      values,
      supportAddress: profile.supportAddress,
      checkedOn: profile.checkedOn,
    },
    recipients: answers.recipients,
    dnsEditor: answers.dnsEditor,
    dnsHost: input.dnsHost,
    advice,
    ...(option === 'no-reply' ? planNoReply(input) : planOwnDomain(input)),
    spfEdit: pickEdit(spfChange),
    proof: spfChange?.proof ?? null,
    inspection,
    vendorInspection: option === 'no-reply' ? vendorInspection : null,
  }
}

function pickEdit(change: SpfChange | null): SetupPlan['spfEdit'] {
  if (change === null) return null
  const { outcome, difference, lookups, voidLookups, wouldBe } = change
  return { outcome, difference, lookups, voidLookups, wouldBe }
}
