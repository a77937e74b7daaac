import { recommend } from '../../src-core/advice/recommend.ts'
import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { readVendorProfile } from '../../src-core/catalog/vendor-profile-schema.ts'
import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import { askPlanFacts } from '../../src-core/plan/ask-plan-facts.ts'
import { chooseSenders } from '../../src-core/plan/choose-senders.ts'
import { createPlan } from '../../src-core/plan/create-plan.ts'
import type { PlanInput } from '../../src-core/plan/plan-input.ts'
import { mergeVendorValues } from '../../src-core/vendor-values/merge-vendor-values.ts'
import { parsePastedValues } from '../../src-core/vendor-values/parse-pasted-values.ts'
import { inspectSubject, readSubject } from './inspect-address.ts'
import type { ServicePorts } from './ports.ts'
import { readSelectors } from './read-selectors.ts'
import type { PlanReply, PlanRequest, ServiceResult } from './services.ts'

/** Inspects, advises and plans; a plan that waits for values is still a plan. */
export async function makePlan(ports: ServicePorts, request: PlanRequest): Promise<ServiceResult<PlanReply>> {
  const profile = readProfile(request.profileText)
  if (!profile.ok) return profile
  const subject = readSubject(ports, request.address, profile.value)
  if (!subject.ok) return subject
  const { domain } = subject.value
  const pasted =
    request.valuesText === null
      ? null
      : parsePastedValues(request.valuesText, { domain, toAscii: ports.toAscii })
  const values = mergeVendorValues(profile.value.ownDomain, pasted?.values ?? null)
  const wanted = values.dkim.map(({ value }) => value.selector)
  const selectors = readSelectors([...request.selectors, ...wanted], ports.toAscii)
  if (!selectors.ok) return selectors

  const { option, answers, signal } = request
  const dns = ports.createDns(subject.value)
  const inspection = await inspectSubject(ports, subject.value, selectors.value, dns, signal)
  const advice = recommend(inspection, answers, profile.value, values)
  const facts = await (option === 'own-domain'
    ? askPlanFacts({ inspection, values, dns, ...(signal && { signal }) })
    : { envelope: { kind: 'unknown' as const, domain: null }, spfChange: null, envelopeMx: null })
  const common = { option, answers, profile: profile.value, values, inspection, advice, ...facts }
  const vendorInspection = await inspectVendor(ports, common, request)
  const plan = createPlan({ ...common, vendorInspection })
  return {
    ok: true,
    value: { plan, leftOver: pasted?.leftOver ?? [], problems: pasted?.problems ?? [] },
  }
}

/** Option 1 rests on the vendor's own records, so they are looked at too. */
async function inspectVendor(
  ports: ServicePorts,
  input: Omit<PlanInput, 'vendorInspection'>,
  { signal }: PlanRequest,
): Promise<Inspection | null> {
  const [sender] = chooseSenders(input)
  if (input.option !== 'no-reply' || sender === undefined) return null
  const subject = readSubject(ports, sender.address ?? sender.domain, input.profile)
  if (!subject.ok) return null
  const dns = ports.createDns(subject.value)
  return inspectSubject(ports, subject.value, [], dns, signal)
}

function readProfile(text: string | null): ServiceResult<VendorProfile> {
  if (text === null) return { ok: true, value: builtInVendorProfile }
  const reading = readVendorProfile(text)
  return reading.ok
    ? { ok: true, value: reading.profile }
    : { ok: false, kind: 'input', fault: reading.fault }
}
