import type { RememberingDns } from '../../src-core/dns/asking-memory.ts'
import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { builtInDnsCatalog, type DnsCatalog } from '../../src-core/catalog/dns-catalog.ts'
import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { CancelSignal } from '../../src-core/dns/client.ts'
import { inspectDomain } from '../../src-core/inspection/inspect-domain.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import type { InspectProgress } from '../../src-core/inspection/inspect-progress.ts'
import { withRemarks } from '../../src-core/inspection/with-remarks.ts'
import { parseSubject } from '../../src-core/subject/parse-subject.ts'
import type { Subject } from '../../src-core/subject/subject.ts'
import type { AskingPorts } from './ports.ts'
import { readDnsCatalog } from './read-dns-catalog.ts'
import { readSelectors } from './read-selectors.ts'
import type { InspectRequest, ServiceResult } from './services.ts'

export interface InspectHooks {
  readonly signal?: CancelSignal
  readonly onProgress?: (progress: InspectProgress) => void
  /** The built-in one where none is given. */
  readonly catalog?: DnsCatalog
}

export async function inspectAddress(
  ports: AskingPorts,
  { address, selectors: typed, providersText = null, ...hooks }: InspectRequest & InspectHooks,
  profile: VendorProfile = builtInVendorProfile,
): Promise<ServiceResult<Inspection>> {
  const subject = readSubject(ports, address, profile)
  if (!subject.ok) return subject
  const selectors = readSelectors(typed, ports.toAscii)
  if (!selectors.ok) return selectors
  const catalog = hooks.catalog
    ? { ok: true as const, value: hooks.catalog }
    : await readDnsCatalog(providersText)
  if (!catalog.ok) return catalog
  const dns = ports.createDns(subject.value)
  const value = await inspectSubject(ports, subject.value, selectors.value, dns, {
    ...hooks,
    catalog: catalog.value,
  })
  return { ok: true, value }
}

export function readSubject(
  { toAscii, toUnicode }: Pick<AskingPorts, 'toAscii' | 'toUnicode'>,
  address: string,
  profile: VendorProfile,
): ServiceResult<Subject> {
  const reading = parseSubject(address, { toAscii, toUnicode, profile })
  return reading.ok
    ? { ok: true, value: reading.subject }
    : { ok: false, kind: 'input', fault: reading.fault }
}

/** One inspection with its own count of questions. */
export async function inspectSubject(
  { now }: Pick<AskingPorts, 'now'>,
  subject: Subject,
  selectors: readonly string[],
  dns: RememberingDns,
  { catalog = builtInDnsCatalog, ...hooks }: InspectHooks = {},
): Promise<Inspection> {
  const startedAt = now()
  const found = await inspectDomain({ subject, selectors, dns, matchProvider: catalog.match, ...hooks })
  const remarks = await dns.remarks()
  const queries = { ...dns.counts(), elapsedMs: Math.round(now() - startedAt) }
  return withRemarks({ ...found, queries }, remarks)
}
