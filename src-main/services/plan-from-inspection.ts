import type { Answers, SetupOption } from '../../src-core/advice/advice.ts'
import { recommend } from '../../src-core/advice/recommend.ts'
import type { DnsCatalog } from '../../src-core/catalog/dns-catalog.ts'
import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { RememberingDns } from '../../src-core/dns/asking-memory.ts'
import type { CancelSignal } from '../../src-core/dns/client.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import { withRemarks } from '../../src-core/inspection/with-remarks.ts'
import { askPlanFacts, NO_PLAN_FACTS } from '../../src-core/plan/ask-plan-facts.ts'
import { chooseSenders } from '../../src-core/plan/choose-senders.ts'
import { createPlan } from '../../src-core/plan/create-plan.ts'
import { resolveDnsHost } from '../../src-core/plan/dns-host.ts'
import type { PlanInput } from '../../src-core/plan/plan-input.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { VendorValues } from '../../src-core/vendor-values/vendor-values.ts'
import { inspectSubject, readSubject } from './inspect-address.ts'
import type { AskingPorts } from './ports.ts'

export interface PlanningInput {
  /** The selectors that `values` names are among its DKIM parts; one that is missing there is "could not tell". */
  readonly inspection: Inspection
  readonly option: SetupOption
  readonly answers: Answers
  readonly profile: VendorProfile
  readonly catalog: DnsCatalog
  readonly values: VendorValues
  /** Of the inspection's domain: what it was asked already is not asked again. */
  readonly dns: RememberingDns
  readonly signal?: CancelSignal
}

/** Advises and plans from what was inspected; asks only for what the plan needs beyond it. */
export async function planFromInspection(ports: AskingPorts, input: PlanningInput): Promise<SetupPlan> {
  const { option, answers, profile, values, catalog } = input
  const advice = recommend(input.inspection, answers, profile, values, catalog)
  const dnsHost = resolveDnsHost(input.inspection.dnsProvider, answers.dnsProviderId, catalog)
  const facts = option === 'own-domain' ? await askPlanFacts(input) : NO_PLAN_FACTS
  const inspection = withRemarks(input.inspection, await input.dns.remarks())
  const common = { option, answers, profile, values, inspection, advice, dnsHost, ...facts }
  return createPlan({ ...common, vendorInspection: await inspectVendor(ports, common, input) })
}

/** Option 1 rests on the vendor's own records, so they are looked at too. */
async function inspectVendor(
  ports: AskingPorts,
  plan: Omit<PlanInput, 'vendorInspection'>,
  { signal }: PlanningInput,
): Promise<Inspection | null> {
  const [sender] = chooseSenders(plan)
  if (plan.option !== 'no-reply' || sender === undefined) return null
  const subject = readSubject(ports, sender.address ?? sender.domain, plan.profile)
  if (!subject.ok) return null
  const dns = ports.createDns(subject.value)
  return inspectSubject(ports, subject.value, [], dns, signal && { signal })
}
