import { inspectSubject, readSubject } from './inspect-address.ts'
import { planFromInspection } from './plan-from-inspection.ts'
import type { AskingPorts } from './ports.ts'
import { readDnsCatalog } from './read-dns-catalog.ts'
import { readProfile } from './read-profile.ts'
import { readSelectors } from './read-selectors.ts'
import { readVendorValues } from './read-vendor-values.ts'
import type { PlanReply, PlanRequest, ServiceResult } from './services.ts'

/** Inspects, advises and plans; a plan that waits for values is still a plan. */
export async function makePlan(ports: AskingPorts, request: PlanRequest): Promise<ServiceResult<PlanReply>> {
  const reading = await readProfile(request.profileText)
  if (!reading.ok) return reading
  const profile = reading.value
  const providers = await readDnsCatalog(request.providersText ?? null, request.answers.dnsProviderId)
  if (!providers.ok) return providers
  const catalog = providers.value
  const subject = readSubject(ports, request.address, profile)
  if (!subject.ok) return subject
  const { toAscii } = ports
  const known = readVendorValues(request.valuesText, subject.value.domain, { profile, toAscii })
  // No record goes into the DNS of another, so none is looked for there.
  const wanted = subject.value.kind === 'own-domain' ? known.selectors : []
  const selectors = readSelectors([...request.selectors, ...wanted], toAscii)
  if (!selectors.ok) return selectors

  const { option, answers, signal } = request
  const hooks = signal && { signal }
  const dns = ports.createDns(subject.value)
  const inspection = await inspectSubject(ports, subject.value, selectors.value, dns, { ...hooks, catalog })
  const { values, leftOver, problems } = known
  const plan = await planFromInspection(ports, {
    inspection,
    option,
    answers,
    profile,
    catalog,
    values,
    dns,
    ...hooks,
  })
  return { ok: true, value: { plan, leftOver, problems } }
}
